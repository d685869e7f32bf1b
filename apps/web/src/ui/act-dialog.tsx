import { type ReactNode, useState } from 'react';
import type { Act } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { TextArea } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';

interface ActDialogProps {
  /** On the button that opens it, and again on the one that does it. */
  readonly label: string;
  readonly title: string;
  /** What will happen, in words. */
  readonly children: ReactNode;
  readonly kind?: 'primary' | 'secondary' | 'danger';
  readonly small?: boolean;

  readonly act: Pick<Act<never, never>, 'issues' | 'pending' | 'clear'>;
  /** @returns whether it was done */
  readonly onAct: (reason: string) => Promise<unknown>;
  /** Where a reason is asked for: its label and hint. */
  readonly reason?: { readonly label: string; readonly hint?: string };
}

/** An act that is final or that others will notice: says what will happen, asks for the reason, and does it. */
export function ActDialog({
  label,
  title,
  children,
  kind = 'secondary',
  small = false,
  act,
  onAct,
  reason,
}: ActDialogProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const close = () => {
    act.clear();
    setOpen(false);
  };
  const submit = async () => {
    if (await onAct(text)) setOpen(false);
  };
  return (
    <>
      <Button kind={kind} small={small} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={isOpen} onClose={close} title={title}>
        <Form issues={act.issues} onSubmit={submit}>
          <Stack gap={3}>{children}</Stack>
          {reason && <TextArea name="reason" {...reason} value={text} onChange={setText} />}
          <Row>
            <Button kind={kind === 'secondary' ? 'primary' : kind} type="submit" pending={act.pending}>
              {label}
            </Button>
            <Button onClick={close}>{t('form.cancel')}</Button>
          </Row>
        </Form>
      </Dialog>
    </>
  );
}
