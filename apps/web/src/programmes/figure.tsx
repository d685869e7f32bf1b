import type { ReactNode } from 'react';
import styles from './figure.module.css';

interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** One number that matters, with what it says. */
export function Figure({ label, value, note }: FigureProps) {
  return (
    <div className={styles.figure}>
      <span className={styles.label}>{label}</span>
      <strong className={styles.value}>{value}</strong>
      {note && <span className={styles.label}>{note}</span>}
    </div>
  );
}
