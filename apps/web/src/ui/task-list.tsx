import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '#web/i18n/texts.tsx';
import { Tag, type Tone } from './notice.tsx';
import styles from './task-list.module.css';

type TaskState = 'completed' | 'in_progress' | 'not_started' | 'cannot_start' | 'optional';

const TONES: Readonly<Record<TaskState, Tone | undefined>> = {
  completed: undefined,
  in_progress: 'info',
  not_started: 'info',
  cannot_start: undefined,
  optional: undefined,
};

export interface Task {
  readonly key: string;
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  /** Where it is done; without one it cannot be done yet. */
  readonly to?: string | undefined;
  readonly state?: TaskState;
  /** In place of a state: a deadline, a number. */
  readonly mark?: ReactNode;
}

/** What there is to do, each with how far it is (the task list of the GOV.UK design system). */
export function TaskList({ tasks, label }: { readonly tasks: readonly Task[]; readonly label?: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {tasks.map(({ key, ...task }) => (
        <TaskRow key={key} {...task} />
      ))}
    </ul>
  );
}

function TaskRow({ title, hint, to, state, mark }: Omit<Task, 'key'>) {
  const t = useText();
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        {to ? (
          <Link to={to} className={styles.link}>
            {title}
          </Link>
        ) : (
          <span>{title}</span>
        )}
        {hint && <div className={styles.hint}>{hint}</div>}
      </div>
      <div className={styles.mark}>
        {mark ?? (state && <Tag tone={TONES[state]}>{t(`task.${state}`)}</Tag>)}
      </div>
    </li>
  );
}
