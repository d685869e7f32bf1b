import type { ReactNode } from 'react';
import type { Act } from '#web/api/use-api.ts';
import { ActDialog } from '#web/ui/act-dialog.tsx';

interface ConfirmProps {
  readonly label: string;
  /** What will happen, in words. */
  readonly means: ReactNode;
  /** Why it cannot be done now. */
  readonly blocked?: ReactNode;
  readonly act: Pick<Act<never, never>, 'issues' | 'pending' | 'clear'>;
  /** Resolves to undefined when it was refused: then the dialog stays. */
  readonly run: () => Promise<unknown>;
  readonly kind?: 'primary' | 'secondary' | 'danger';
  readonly small?: boolean;
  /** What has to be said first: a reason, a day. */
  readonly children?: ReactNode;
}

/** A button for what cannot be taken back: the question has its name. */
export function Confirm({ label, means, run, kind = 'primary', children, ...shown }: ConfirmProps) {
  return (
    <ActDialog {...shown} kind={kind} label={label} title={label} onAct={run}>
      <p>{means}</p>
      {children}
    </ActDialog>
  );
}
