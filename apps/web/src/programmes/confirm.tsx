import { type ReactNode, useState } from 'react';
import type { InputIssue } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';

interface ConfirmProps {
  readonly label: string;
  /** What will happen, in words. */
  readonly means: ReactNode;
  readonly act: { readonly issues: readonly InputIssue[]; readonly pending: boolean };
  /** Resolves to undefined when it was refused: then the dialog stays. */
  readonly run: () => Promise<unknown>;
  readonly kind?: 'primary' | 'secondary' | 'danger';
  readonly small?: boolean;
  /** What has to be said first: a reason, a day. */
  readonly children?: ReactNode;
}

/** A button for what cannot be taken back: it says what will happen and asks once more. */
export function Confirm({ label, means, act, run, kind = 'primary', small, children }: ConfirmProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const submit = async () => {
    if ((await run()) !== undefined) setOpen(false);
  };
  return (
    <>
      <Button kind={kind} small={small} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog title={label} open={open} onClose={() => setOpen(false)}>
        <Form issues={act.issues} onSubmit={submit}>
          <Stack>
            <p>{means}</p>
            {children}
            <Row>
              <Button kind={kind === 'secondary' ? 'primary' : kind} type="submit" pending={act.pending}>
                {label}
              </Button>
              <Button onClick={() => setOpen(false)}>{t('programmes.not_now')}</Button>
            </Row>
          </Stack>
        </Form>
      </Dialog>
    </>
  );
}
