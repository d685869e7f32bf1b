import type { ReactNode } from 'react';
import styles from './panel.module.css';

/** A box with a heading: one part of a page. */
export function Panel({
  title,
  actions,
  children,
}: {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.panel}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {actions && <div>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Something that can be opened to read more. */
export function More({
  summary,
  open,
  children,
}: {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={styles.more} open={open}>
      <summary>{summary}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
