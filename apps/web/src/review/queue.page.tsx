import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card, Empty, Facts, PageHeader } from '#web/ui/card.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { Asks } from './asks.tsx';
import { BarrierNotice } from './barrier-notice.tsx';
import { QueueList } from './queue-list.tsx';
import { ownReviewerDocument, reviewAsksDocument, reviewQueueDocument } from './review-desk.documents.ts';
import { barrier, barrierOf } from './standing.ts';

export async function load({ api, t }: PageInput) {
  if ((await barrier(api)) === null)
    await Promise.all([api.ask(reviewQueueDocument, {}), api.ask(reviewAsksDocument, {})]);
  return { title: t('review.title') };
}

/** The reviewer's desk: what is asked, what is done, by when. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const { date } = useFormats();
  const { reviewerProfile } = useAsk(ownReviewerDocument, {});
  const found = barrierOf(reviewerProfile);
  return (
    <>
      <PageHeader
        title={t('review.title')}
        lead={t('review.lead')}
        actions={
          <Row>
            <ButtonLink small to={`/${locale}/review/register`}>
              {t('review.register.title')}
            </ButtonLink>
            <ButtonLink small to={`/${locale}/review/profile`}>
              {t('review.profile.title')}
            </ButtonLink>
          </Row>
        }
      />
      {found ? (
        <BarrierNotice barrier={found} />
      ) : (
        <Stack gap={6}>
          <Asks />
          <Queue />
          {reviewerProfile?.registerExpiresAt && (
            <p>{t('review.register.holds', { date: date(reviewerProfile.registerExpiresAt) })}</p>
          )}
        </Stack>
      )}
    </>
  );
}

function Queue() {
  const t = useText();
  const { reviewQueue } = useAsk(reviewQueueDocument, {});
  if (reviewQueue.nodes.length === 0) return <Empty>{t('review.queue.none')}</Empty>;
  return (
    <>
      <Workload />
      <QueueList tasks={reviewQueue.nodes} />
      {reviewQueue.pageInfo.hasNextPage && <Notice>{t('review.queue.more')}</Notice>}
    </>
  );
}

/** How much is done, how long the rest is meant to take, and by when. */
function Workload() {
  const t = useText();
  const locale = useLocale();
  const { number } = useFormats();
  const { reviewWorkload, reviewQueue } = useAsk(reviewQueueDocument, {});
  const { completed, open, minutesLeft, nextDueAt } = reviewWorkload;
  const next = reviewQueue.nodes.find(({ state }) => state !== 'COMPLETED');
  const zone = reviewQueue.nodes.find(({ round }) => round?.dueAt === nextDueAt)?.challenge?.zone;
  const total = completed + open;
  return (
    <Card as="section">
      <h2>{t('review.progress.title')}</h2>
      <Progress
        label={t('review.progress', { done: number(completed), total: number(total) })}
        value={completed}
        max={total}
      />
      <Facts
        facts={[
          {
            term: t('review.time_left'),
            value: minutesLeft !== null && open > 0 ? <Duration minutes={minutesLeft} /> : undefined,
          },
          { term: t('review.next_due'), value: nextDueAt && zone && <Due at={nextDueAt} zone={zone} /> },
        ]}
      />
      {next ? (
        <div>
          <ButtonLink kind="primary" to={`/${locale}/review/${next.alias}`}>
            {t(completed === 0 && next.state === 'ASSIGNED' ? 'review.begin' : 'review.continue')}
          </ButtonLink>
        </div>
      ) : (
        <Notice tone="good">{t('review.all_done')}</Notice>
      )}
    </Card>
  );
}

function Due({ at, zone }: { readonly at: string; readonly zone: string }) {
  const { instant } = useFormats();
  return (
    <>
      <time dateTime={at}>{instant(at, zone)}</time> <TimeLeft closesAt={at} />
    </>
  );
}

/** `about 2 hours`; minutes below one and a half of them. */
function Duration({ minutes }: { readonly minutes: number }) {
  const t = useText();
  if (minutes < 90) return t('review.minutes', { count: minutes });
  return t('review.hours', { count: Math.round(minutes / 60) });
}
