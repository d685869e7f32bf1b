import { type ReactNode, useState } from 'react';
import type { Act } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

interface ActDialogProps {
  /** On the button that opens it. */
  readonly label: string;
  /** Of the button that opens it, for screen readers, where one label stands on many. */
  readonly describes?: string;
  readonly title: string;
  /** On the button that does it, where that says something else than the one that opens it. */
  readonly doLabel?: string;
  /** What will happen, in words; and fields, where more than a reason is asked. */
  readonly children: ReactNode;
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly small?: boolean;
  /** Why it cannot be done now; the dialog says it and does nothing. */
  readonly blocked?: ReactNode;
  readonly act: Pick<Act<never, never>, 'issues' | 'pending' | 'clear'>;
  /** Resolves to nothing when it was refused: then the dialog stays, and what was typed in it. */
  readonly onAct: (reason: string) => Promise<unknown>;
  /** Where a reason is asked for. */
  readonly reason?: {
    readonly label: string;
    readonly hint?: string;
    /** Path of the input where it is not `reason`. */
    readonly name?: string;
    readonly rows?: number;
    readonly maxLength?: number;
  };
}

/** An act that is final or that others will notice: says what will happen, asks for the reason, and does it. */
export function ActDialog({
  label,
  describes,
  title,
  doLabel = label,
  children,
  kind = 'secondary',
  small = false,
  blocked,
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
      <Button kind={kind} small={small} aria-label={describes} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={isOpen} onClose={close} title={title}>
        {blocked ? (
          <Stack gap={3}>
            <p>{blocked}</p>
            <Row>
              <Button kind="primary" onClick={close}>
                {t('form.understood')}
              </Button>
            </Row>
          </Stack>
        ) : (
          <Form issues={act.issues} onSubmit={submit}>
            <Stack gap={3}>{children}</Stack>
            {reason && <TextArea name="reason" {...reason} value={text} onChange={setText} />}
            <Row>
              <Button kind={kind === 'danger' ? 'danger' : 'primary'} type="submit" pending={act.pending}>
                {doLabel}
              </Button>
              <Button onClick={close}>{t('form.cancel')}</Button>
            </Row>
          </Form>
        )}
      </Dialog>
    </>
  );
}
