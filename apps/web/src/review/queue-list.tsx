import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Card, CardLink } from '#web/ui/card.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import type { QueuedTask } from './answers.types.ts';
import { Redacted } from './redacted.tsx';
import styles from './review.module.css';
import { TaskState } from './task-state.tsx';

/** The tasks, challenge by challenge. */
export function QueueList({ tasks }: { readonly tasks: readonly QueuedTask[] }) {
  const t = useText();
  const { moment } = useFormats();
  const ids = [...new Set(tasks.map(({ challenge }) => challenge?.id ?? ''))];
  return ids.map((id) => {
    const own = tasks.filter(({ challenge }) => (challenge?.id ?? '') === id);
    const [first] = own;
    return (
      <Stack key={id} gap={3} as="section" aria-labelledby={`challenge-${id}`}>
        <div>
          <h2 id={`challenge-${id}`}>
            <Localized text={first?.challenge?.title} />
          </h2>
          <Row gap={2} className={styles.soft}>
            <bdi>{first?.challenge?.number}</bdi>
            {first?.round?.dueAt && <span>{t('review.due', { when: moment(first.round.dueAt) })}</span>}
            {first?.round?.minutesPerReview && (
              <span>{t('review.minutes_each', { count: first.round.minutesPerReview })}</span>
            )}
          </Row>
        </div>
        <Stack gap={2} as="ul">
          {own.map((task) => (
            <QueueRow key={task.alias} task={task} place={tasks.indexOf(task) + 1} />
          ))}
        </Stack>
      </Stack>
    );
  });
}

function QueueRow({ task, place }: { readonly task: QueuedTask; readonly place: number }) {
  const t = useText();
  const locale = useLocale();
  const { number } = useFormats();
  return (
    <Card as="li">
      <div className={styles.row}>
        <span className={styles.place} aria-hidden="true">
          {number(place)}
        </span>
        <span className={styles.rowTitle}>
          <CardLink to={`/${locale}/review/${task.alias}`}>
            <bdi>{task.submission ? <Redacted text={task.submission.title} /> : t('review.hidden')}</bdi>
          </CardLink>
        </span>
        {task.state !== 'COMPLETED' && task.progress && (
          <span className={styles.soft}>
            {t('review.criteria_done', {
              done: number(task.progress.done),
              total: number(task.progress.total),
            })}
          </span>
        )}
        <TaskState state={task.state} />
      </div>
    </Card>
  );
}
