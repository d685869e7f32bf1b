import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ResultOf } from '#web/api/graphql.ts';
import { useApi, useAsk } from '#web/api/use-api.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Tag } from '#web/ui/notice.tsx';
import type { Task } from '#web/ui/task-list.tsx';
import { intermediaryDeskDocument, ministryDeskDocument, proposalsDocument } from './desk.documents.ts';
import { DeskSection } from './desk-section.tsx';

type Challenge = ResultOf<typeof ministryDeskDocument>['drafts']['nodes'][number];

/** A task about a challenge, which leads to it. */
function useChallengeTask(): (
  challenge: Challenge,
  title: MessageId,
  part: string,
  mark?: ReactNode,
) => Task {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  return ({ id, number, title }, message, part, mark) => ({
    key: `${message}${id}`,
    title: t(message, { title: localized(title) || t('desk.untitled') }),
    hint: <bdi>{number}</bdi>,
    to: `/${locale}/ministry/challenges/${id}${part}`,
    mark,
  });
}

/** Questions without an answer first: start-ups wait for them; then drafts. */
export function OfficerDesk() {
  const t = useText();
  const locale = useLocale();
  const { drafts, returned, open } = useAsk(ministryDeskDocument, {});
  const challengeTask = useChallengeTask();
  const tasks = [
    ...open.nodes.flatMap((challenge) => {
      const count = challenge.openInquiries;
      const mark = <Tag tone="warn">{t('desk.questions', { count })}</Tag>;
      return count > 0 ? challengeTask(challenge, 'desk.answer', '/questions', mark) : [];
    }),
    ...returned.nodes.map((challenge) =>
      challengeTask(challenge, 'desk.returned', '', <Tag tone="warn">{t('desk.sent_back')}</Tag>),
    ),
    ...drafts.nodes.map((challenge) =>
      challengeTask(challenge, 'desk.finish', '', <Tag>{t('desk.draft_state')}</Tag>),
    ),
  ];
  return (
    <DeskSection
      title={t('desk.ministry')}
      tasks={tasks}
      to={`/${locale}/ministry`}
      action={t('desk.ministry_all')}
    />
  );
}

/** Challenges that wait for approval, and decisions that wait for a second person. */
export function ApproverDesk() {
  const t = useText();
  const locale = useLocale();
  const api = useApi();
  const { waiting, evaluated } = useAsk(ministryDeskDocument, {});
  const challengeTask = useChallengeTask();
  const proposals = useQueries({
    queries: evaluated.nodes.map(({ id }) => api.options(proposalsDocument, { challengeId: id })),
  });
  const toRelease = evaluated.nodes.filter((_, index) =>
    proposals[index]?.data?.decisionProposals?.some(({ state }) => state === 'PROPOSED'),
  );
  const tasks = [
    ...waiting.nodes.map((challenge) => challengeTask(challenge, 'desk.approve', '/approval')),
    ...toRelease.map((challenge) => challengeTask(challenge, 'desk.release', '/decision')),
  ];
  return (
    <DeskSection
      title={t('desk.approvals')}
      tasks={tasks}
      done={t('desk.approvals_done')}
      to={`/${locale}/ministry`}
      action={t('desk.ministry_all')}
    />
  );
}

/** Challenges that an intermediary helps to define. */
export function IntermediaryDesk() {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const { helpedChallenges } = useAsk(intermediaryDeskDocument, {});
  const tasks = helpedChallenges.nodes.map(({ id, number, title }) => ({
    key: id,
    title: t('desk.help', { title: localized(title) || t('desk.untitled') }),
    hint: <bdi>{number}</bdi>,
    to: `/${locale}/ministry/challenges/${id}/help`,
  }));
  return (
    <DeskSection
      title={t('desk.intermediary')}
      tasks={tasks}
      to={`/${locale}/ministry`}
      action={t('desk.ministry_all')}
    />
  );
}
