import type { CSSProperties, ReactNode } from 'react';
import styles from './layout.module.css';

type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7;

interface BoxProps {
  readonly gap?: Gap;
  readonly children: ReactNode;
  readonly as?: 'div' | 'section' | 'ul' | 'ol' | 'article' | 'aside' | 'nav';
  readonly className?: string | undefined;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
}

const classes = (...names: readonly (string | undefined)[]) => names.filter(Boolean).join(' ');

/** One thing below the other. */
export function Stack({ gap = 4, as: Tag = 'div', className, ...rest }: BoxProps) {
  return <Tag className={classes(styles.stack, styles[`gap-${gap}`], className)} {...rest} />;
}

/** Things in a line, which wraps. */
export function Row({ gap = 3, as: Tag = 'div', className, ...rest }: BoxProps) {
  return <Tag className={classes(styles.row, styles[`gap-${gap}`], className)} {...rest} />;
}

/** Equal boxes, as many in a line as fit. */
export function Grid({
  gap = 4,
  as: Tag = 'div',
  min,
  className,
  ...rest
}: BoxProps & { readonly min?: string }) {
  const style = min ? ({ '--min': min } as CSSProperties) : undefined;
  return <Tag className={classes(styles.grid, styles[`gap-${gap}`], className)} style={style} {...rest} />;
}

/** What a page is about, and beside it what helps with it. */
export function Columns({ children, aside }: { readonly children: ReactNode; readonly aside: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div>{children}</div>
      <aside>{aside}</aside>
    </div>
  );
}

/** Running text, in lines that can be read. */
export const Prose = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.prose}>{children}</div>
);

/** The width of a page and its margins. */
export const PageWidth = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.page}>{children}</div>
);
