import { useId } from 'react';
import { Link } from 'react-router';
import { useText } from '#web/i18n/texts.tsx';
import { useFieldIssue } from '#web/ui/form.tsx';
import styles from './apply.module.css';

interface CheckRowProps {
  /** Path of what the server may find wrong with it. */
  readonly name: string;
  readonly term: string;
  readonly value: string;
  readonly to: string;
}

/** One answer, with the way back to it, and with what the server found wrong with it. */
export function CheckRow({ name, term, value, to }: CheckRowProps) {
  const t = useText();
  const id = useId();
  const issue = useFieldIssue(name, id);
  return (
    <div className={[styles.row, issue && styles.wrong].filter(Boolean).join(' ')}>
      <dt>{term}</dt>
      <dd>
        {issue && <p className={styles.issue}>{issue}</p>}
        {value ? <bdi>{value}</bdi> : <span className={styles.soft}>{t('apply.no_answer')}</span>}
      </dd>
      <dd>
        <Link id={id} to={to} aria-label={t('handin.change_what', { what: term })}>
          {t('handin.change')}
        </Link>
      </dd>
    </div>
  );
}
