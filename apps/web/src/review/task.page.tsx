import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { redirect, useNavigate, useParams } from 'react-router';
import { readFragment } from '#web/api/graphql.ts';
import { useApi, useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Empty, PageHeader } from '#web/ui/card.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { useKeys, useKeysSwitch } from './keys.ts';
import { KeysHelp } from './keys-help.tsx';
import { Redacted } from './redacted.tsx';
import styles from './review.module.css';
import { ownReviewerDocument, reviewQueueDocument } from './review-desk.documents.ts';
import { ReviewSide } from './review-side.tsx';
import { peersDocument, reviewTaskDocument, writtenFragment } from './review-task.documents.ts';
import type { Task } from './rubric.ts';
import { barrier } from './standing.ts';
import { TaskDocument } from './task-document.tsx';
import { TaskState } from './task-state.tsx';

export async function load({ api, params: { alias = '' } }: PageInput) {
  if (await barrier(api)) throw redirect(`/${api.locale}/review`);
  const [{ reviewTask }] = await Promise.all([
    api.ask(reviewTaskDocument, { alias }),
    api.ask(reviewQueueDocument, {}),
  ]);
  if (!reviewTask?.submission) return notFound();
  if (reviewTask.state === 'COMPLETED') await api.ask(peersDocument, { alias });
  return { title: readFragment(writtenFragment, reviewTask.submission).title };
}

/** A submission beside the rubric. From one task to the next the page stays; only what was typed belongs to one of them. */
export function Page() {
  const { alias = '' } = useParams();
  const { reviewTask } = useAsk(reviewTaskDocument, { alias });
  return reviewTask ? <OpenTask task={reviewTask} /> : <Gone />;
}

/** Declined, given back, or hidden by a conflict while it was on the screen. */
function Gone() {
  const t = useText();
  const locale = useLocale();
  return (
    <>
      <PageHeader title={t('review.gone.title')} />
      <Empty>
        <Stack>
          <p>{t('review.gone')}</p>
          <div>
            <ButtonLink kind="primary" to={`/${locale}/review`}>
              {t('review.to_queue')}
            </ButtonLink>
          </div>
        </Stack>
      </Empty>
    </>
  );
}

/**
 * What the next page will ask, before it is wanted: tasks, reviews of others where the own is in, and whether something
 * stands before it. What nobody looks at is forgotten after five minutes, and reading a submission takes longer.
 */
function useReady(aliases: readonly (string | undefined)[], completed: ReadonlySet<string>): void {
  const api = useApi();
  const ready = { staleTime: 60_000 };
  useQueries({
    queries: [
      { ...api.options(ownReviewerDocument, {}), ...ready },
      ...aliases.map((wanted) => ({
        ...api.options(reviewTaskDocument, { alias: wanted ?? '' }),
        ...ready,
        enabled: wanted !== undefined,
      })),
      ...aliases.map((wanted) => ({
        ...api.options(peersDocument, { alias: wanted ?? '' }),
        ...ready,
        enabled: wanted !== undefined && completed.has(wanted),
      })),
    ],
  });
}

/** Where the task stands among the others, and the ways to them; they are fetched before they are wanted. */
function useNeighbours(alias: string) {
  const { reviewQueue } = useAsk(reviewQueueDocument, {});
  const aliases = reviewQueue.nodes.map((task) => task.alias);
  const place = aliases.indexOf(alias);
  const previous = aliases[place - 1];
  const next = aliases[place + 1];
  const open = reviewQueue.nodes.filter((task) => task.state !== 'COMPLETED' && task.alias !== alias);
  const nextOpen = (open.find((task) => aliases.indexOf(task.alias) > place) ?? open[0])?.alias;
  const completed = reviewQueue.nodes.filter(({ state }) => state === 'COMPLETED');
  useReady(
    [...new Set([previous, next, aliases[place + 2], nextOpen])],
    new Set(completed.map((task) => task.alias)),
  );
  return { place: place + 1, total: aliases.length, previous, next, nextOpen };
}

function OpenTask({ task }: { readonly task: Task }) {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const [help, setHelp] = useState(false);
  const [keysOn, setKeysOn] = useKeysSwitch();
  const { place, total, previous, next, nextOpen } = useNeighbours(task.alias);
  const go = (alias: string | undefined) => {
    // At once, not when nothing else is to do: it is there already.
    if (alias) navigate(`/${locale}/review/${alias}`, { flushSync: true });
  };
  useKeys(keysOn, {
    KeyN: () => go(next),
    KeyP: () => go(previous),
    'Shift+Slash': () => setHelp(true),
  });
  return (
    <>
      <TaskHeader task={task} place={place} total={total} />
      <Row className={styles.ways} as="nav" aria-label={t('review.ways')}>
        <Button small aria-keyshortcuts="P" onClick={() => go(previous)} hidden={!previous}>
          {t('review.previous')}
        </Button>
        <Button small aria-keyshortcuts="N" onClick={() => go(next)} hidden={!next}>
          {t('review.next')}
        </Button>
        <Button kind="quiet" small aria-keyshortcuts="Shift+Slash" onClick={() => setHelp(true)}>
          {t('review.keys.title')}
        </Button>
      </Row>
      <div className={styles.split}>
        <TaskDocument task={task} />
        <ReviewSide key={task.alias} task={task} keysOn={keysOn && !help} nextOpen={nextOpen} />
      </div>
      <KeysHelp open={help} onClose={() => setHelp(false)} on={keysOn} onSwitch={setKeysOn} />
    </>
  );
}

interface TaskHeaderProps {
  readonly task: Task;
  readonly place: number;
  readonly total: number;
}

function TaskHeader({ task, place, total }: TaskHeaderProps) {
  const t = useText();
  const locale = useLocale();
  const { number } = useFormats();
  const { challenge, round, submission } = task;
  const title = submission ? readFragment(writtenFragment, submission).title : '';
  return (
    <PageHeader
      crumbs={[{ label: t('review.title'), to: `/${locale}/review` }]}
      meta={
        <Row gap={2}>
          <span>{t('review.place', { place: number(place), total: number(total) })}</span>
          <TaskState state={task.state} />
          {round?.dueAt && task.state !== 'COMPLETED' && <TimeLeft closesAt={round.dueAt} />}
          {round?.minutesPerReview && (
            <span className={styles.soft}>{t('review.minutes_each', { count: round.minutesPerReview })}</span>
          )}
        </Row>
      }
      title={
        <bdi>
          <Redacted text={title} />
        </bdi>
      }
      lead={<Localized text={challenge?.title} />}
    />
  );
}
