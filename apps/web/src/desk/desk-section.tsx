import { type ReactNode, useId } from 'react';
import { useText } from '#web/i18n/texts.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { type Task, TaskList } from '#web/ui/task-list.tsx';

interface SectionProps {
  readonly title: string;
  readonly tasks: readonly Task[];
  /** What is said when nothing waits. */
  readonly done?: string;
  /** Where all of it is, if that is somewhere else. */
  readonly to?: string;
  readonly action?: string;
  readonly children?: ReactNode;
}

/** What waits for a person in one role, and the way to all of it. */
export function DeskSection({ title, tasks, done, to, action, children }: SectionProps) {
  const t = useText();
  const id = useId();
  return (
    <Stack as="section" gap={4} aria-labelledby={id}>
      <Row gap={4}>
        <h2 id={id}>{title}</h2>
      </Row>
      {tasks.length === 0 ? <p>{done ?? t('desk.nothing')}</p> : <TaskList tasks={tasks} label={title} />}
      {children}
      {to && (
        <div>
          <ButtonLink to={to}>{action}</ButtonLink>
        </div>
      )}
    </Stack>
  );
}
