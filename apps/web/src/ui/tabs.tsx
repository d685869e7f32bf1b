import { NavLink } from 'react-router';
import styles from './tabs.module.css';

export interface Tab {
  readonly to: string;
  readonly label: string;
  /** How many things wait there; none is not shown. */
  readonly count?: string | undefined;
}

/** The pages of one thing, each with an address of its own. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ to, label: text, count }) => (
        <NavLink key={to} to={to} end>
          {text}
          {count && <span className={styles.count}>{count}</span>}
        </NavLink>
      ))}
    </nav>
  );
}
