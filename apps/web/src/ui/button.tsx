import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './button.module.css';

type Kind = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  readonly kind?: Kind;
  readonly small?: boolean;
}

const look = ({ kind = 'secondary', small = false }: Look) =>
  [styles.button, styles[kind], small && styles.small].filter(Boolean).join(' ');

interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'disabled'> {
  /** Work is under way: it stays focusable and says so, and a second press does nothing. */
  readonly pending?: boolean;
  readonly children: ReactNode;
}

/** Does something. What leads somewhere is a `ButtonLink`. */
export function Button({ kind, small, pending = false, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={pending ? 'button' : type}
      className={look({ kind, small })}
      aria-disabled={pending || undefined}
      onClick={pending ? undefined : onClick}
    />
  );
}

/** Leads somewhere, and weighs as much as a button. */
export function ButtonLink({ kind, small, ...rest }: Look & Omit<LinkProps, 'className'>) {
  return <Link {...rest} className={look({ kind, small })} />;
}

/** Fetches a file. */
export function DownloadLink({
  kind,
  small,
  ...rest
}: Look & { readonly href: string; readonly download?: string | boolean; readonly children: ReactNode }) {
  return <a {...rest} className={look({ kind, small })} />;
}
