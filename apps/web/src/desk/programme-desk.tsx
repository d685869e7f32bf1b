import type { ResultOf } from '#web/api/graphql.ts';
import { useAsk } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { Tag } from '#web/ui/notice.tsx';
import type { Task } from '#web/ui/task-list.tsx';
import {
  administratorDeskDocument,
  managerDeskDocument,
  partsDeskDocument,
  pilotsDeskDocument,
  reviewerDeskDocument,
} from './desk.documents.ts';
import { DeskSection } from './desk-section.tsx';

/** Reviews that are owed, what is asked besides, and invitations to review. */
export function ReviewerDesk() {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const { number } = useFormats();
  const { reviewWorkload, reviewRequests, ownReviewerInvitations } = useAsk(reviewerDeskDocument, {});
  const { open, completed, minutesLeft, nextDueAt } = reviewWorkload;
  const tasks: Task[] = ownReviewerInvitations.nodes
    .filter(({ state }) => state === 'INVITED')
    .map(({ id, programme }) => ({
      key: id,
      title: t('desk.review_invitation', { name: localized(programme?.name) }),
      to: `/${locale}/review`,
    }));
  if (open > 0)
    tasks.unshift({
      key: 'queue',
      title: t('desk.reviews', { count: open }),
      hint: [
        t('desk.reviews_done', { count: completed }),
        minutesLeft !== null && t('desk.reviews_minutes', { count: minutesLeft, shown: number(minutesLeft) }),
      ]
        .filter(Boolean)
        .join(' · '),
      to: `/${locale}/review`,
      mark: nextDueAt && <TimeLeft closesAt={nextDueAt} />,
    });
  tasks.push(
    ...reviewRequests.map(({ kind, closesAt, answered, total, challenge }) => ({
      key: `${kind}${challenge?.id}`,
      title: t(kind === 'WISHES' ? 'desk.wishes' : 'desk.comparisons', {
        title: localized(challenge?.title),
      }),
      hint: t('desk.answered', { answered: number(answered), total: number(total) }),
      to: `/${locale}/review/${kind === 'WISHES' ? 'wishes' : 'demo-day'}/${challenge?.id}`,
      mark: closesAt && <TimeLeft closesAt={closesAt} />,
    })),
  );
  return (
    <DeskSection
      title={t('desk.reviewer')}
      tasks={tasks}
      done={t('desk.reviewer_done')}
      to={`/${locale}/review`}
      action={t('desk.reviewer_all')}
    />
  );
}

const JUDGING = ['JURY', 'PANEL', 'COMMITTEE', 'FUNDER', 'PROCURER'];

/** Programmes in which somebody was named to judge, whatever else they are. */
export function JudgeDesk() {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const { viewer } = useAsk(partsDeskDocument, {});
  const open = (viewer?.parts ?? []).filter(
    ({ role, programme }) => JUDGING.includes(role) && programme?.state === 'OPEN',
  );
  const programmes = new Map(open.map(({ programme }) => [programme?.id ?? '', programme]));
  if (programmes.size === 0) return null;
  const tasks = [...programmes].map(([id, programme]) => ({
    key: id,
    title: t('desk.judge_in', { name: localized(programme?.name) }),
    hint: t('desk.judge_part'),
    to: `/${locale}/judging/${id}`,
  }));
  return <DeskSection title={t('desk.judge')} tasks={tasks} />;
}

const STANDING: readonly (readonly ['inReview' | 'published' | 'decided', MessageId, MessageId])[] = [
  ['published', 'desk.state_published', 'desk.state_published_next'],
  ['inReview', 'desk.state_in_review', 'desk.state_in_review_next'],
  ['decided', 'desk.state_decided', 'desk.state_decided_next'],
];

type Managed = ResultOf<typeof managerDeskDocument>['approved']['nodes'][number];

/** What a manager moves on, challenge by challenge; then how many wait for others. */
export function ManagerDesk() {
  const t = useText();
  const locale = useLocale();
  const { number } = useFormats();
  const localized = useLocalized();
  const asked = useAsk(managerDeskDocument, {});
  const turn = (act: 'desk.publish' | 'desk.open' | 'desk.prepare', challenge: Managed): Task => ({
    key: challenge.id,
    title: t(act, { title: localized(challenge.title) }),
    hint: <bdi>{challenge.number}</bdi>,
    to:
      act === 'desk.publish'
        ? `/${locale}/ministry/challenges/${challenge.id}/approval`
        : `/${locale}/programmes/${challenge.programme?.id}/challenges/${challenge.number}`,
    mark: <Tag tone="warn">{t('desk.your_turn')}</Tag>,
  });
  const tasks: Task[] = [
    ...asked.approved.nodes.map((each) => turn('desk.publish', each)),
    ...asked.closed.nodes.map((each) => turn('desk.open', each)),
    ...asked.evaluated.nodes.map((each) => turn('desk.prepare', each)),
    ...STANDING.map(([key, title, hint]) => ({ key, title, hint, count: asked[key].totalCount }))
      .filter(({ count }) => count > 0)
      .map(({ key, title, hint, count }) => ({
        key,
        title: t(title),
        hint: t(hint),
        to: `/${locale}/ministry`,
        mark: <Tag tone="info">{number(count)}</Tag>,
      })),
  ];
  return (
    <DeskSection
      title={t('desk.manager')}
      tasks={tasks}
      to={`/${locale}/programmes`}
      action={t('desk.manager_all')}
    />
  );
}

/** Pilots that go on, each with what has to be reached next. */
export function PilotsDesk() {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const { date } = useFormats();
  const { pilots } = useAsk(pilotsDeskDocument, {});
  const running = pilots.nodes.filter(({ state }) => state !== 'DECIDED' && state !== 'TERMINATED');
  if (running.length === 0) return null;
  const withNext = running.map((pilot) => ({
    ...pilot,
    next: pilot.milestones.find(({ state }) => state !== 'ACCEPTED'),
  }));
  const tasks = withNext.map(({ id, challenge, endsOn, next }) => ({
    key: id,
    title: localized(challenge?.title),
    hint: next ? (
      <>
        {t('desk.milestone')} <bdi>{next.title}</bdi> · {t('desk.pilot_ends', { date: date(next.dueOn) })}
      </>
    ) : (
      t('desk.pilot_ends', { date: date(endsOn) })
    ),
    to: `/${locale}/pilots/${id}`,
  }));
  return (
    <DeskSection
      title={t('nav.pilots')}
      tasks={tasks}
      to={`/${locale}/pilots`}
      action={t('desk.pilots_all')}
    />
  );
}

/** Work of the machine that failed for good. */
export function AdministratorDesk() {
  const t = useText();
  const locale = useLocale();
  const { deadLetters } = useAsk(administratorDeskDocument, {});
  const count = deadLetters.length;
  const task = {
    key: 'dead',
    title: t('desk.dead_letters', { count }),
    hint: t('desk.dead_letters_hint'),
    to: `/${locale}/administration`,
  };
  return (
    <DeskSection
      title={t('nav.administration')}
      tasks={count > 0 ? [task] : []}
      done={t('desk.dead_letters_none')}
      to={`/${locale}/administration`}
      action={t('desk.administration_all')}
    />
  );
}

/** Auditors are not asked for anything; they look. */
export function AuditorDesk() {
  const t = useText();
  const locale = useLocale();
  return (
    <DeskSection
      title={t('desk.auditor')}
      tasks={[]}
      done={t('desk.auditor_done')}
      to={`/${locale}/administration`}
      action={t('desk.auditor_all')}
    />
  );
}
