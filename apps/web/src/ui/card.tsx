import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './card.module.css';

/** One of many things of a kind. */
export function Card({
  children,
  as: Tag = 'article',
}: {
  readonly children: ReactNode;
  readonly as?: 'article' | 'li' | 'section' | 'div';
}) {
  return <Tag className={styles.card}>{children}</Tag>;
}

/** The link of a card, which can be pressed anywhere on it. */
export function CardLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link to={to} className={styles.cover}>
      {children}
    </Link>
  );
}

/** Says that there is nothing, and what to do about it. */
export const Empty = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.empty}>{children}</div>
);

export interface Crumb {
  readonly label: ReactNode;
  readonly to: string;
}

interface HeaderProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** Where this page stands, from the top; the page itself is left out. */
  readonly crumbs?: readonly Crumb[];
  /** Beside the title: a state, a number. */
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
}

/** The top of each page: the only first heading. */
export function PageHeader({ title, lead, crumbs = [], meta, actions }: HeaderProps) {
  return (
    <header className={styles.header}>
      {crumbs.length > 0 && (
        <nav>
          <ol className={styles.crumbs}>
            {crumbs.map((crumb) => (
              <li key={crumb.to}>
                <Link to={crumb.to}>{crumb.label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {meta && <div>{meta}</div>}
      <h1>{title}</h1>
      {lead && <p className={styles.lead}>{lead}</p>}
      {actions && <div>{actions}</div>}
    </header>
  );
}

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** Names and values; those without a value are left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ term, value }) => [<dt key={`${term}t`}>{term}</dt>, <dd key={`${term}d`}>{value}</dd>])}
    </dl>
  );
}
