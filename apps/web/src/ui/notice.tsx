import type { ReactNode } from 'react';
import styles from './notice.module.css';

export type Tone = 'info' | 'good' | 'warn' | 'bad';

const SIGNS: Readonly<Record<Tone, string>> = { info: 'i', good: '✓', warn: '!', bad: '✕' };

/** Something to know before going on. `live` when it appears while the page is open. */
export function Notice({
  tone = 'info',
  live = false,
  children,
}: {
  readonly tone?: Tone;
  readonly live?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={live ? 'status' : undefined}>
      <span className={styles.sign} aria-hidden="true">
        {SIGNS[tone]}
      </span>
      <div>{children}</div>
    </div>
  );
}

/** A state or a label, in a word. The colour only underlines it. */
export function Tag({ tone, children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={[styles.tag, tone && styles[tone]].filter(Boolean).join(' ')}>{children}</span>;
}
