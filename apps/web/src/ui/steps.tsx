import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './steps.module.css';

export interface Step {
  readonly to: string;
  readonly label: string;
  readonly isCurrent: boolean;
  /** What is still to be done there. */
  readonly mark?: ReactNode;
}

/** The parts of something long, in their order; each can be gone to at any time. */
export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  return (
    <nav aria-label={label}>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.to}>
            <Link to={step.to} aria-current={step.isCurrent ? 'step' : undefined} preventScrollReset replace>
              {step.label}
              {step.mark}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
