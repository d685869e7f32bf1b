import type { ResultOf } from '#web/api/graphql.ts';
import { useAsk } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { Tag, type Tone } from '#web/ui/notice.tsx';
import { type Task, TaskList } from '#web/ui/task-list.tsx';
import { startupDeskDocument } from './desk.documents.ts';
import { DeskSection } from './desk-section.tsx';

type Answer = ResultOf<typeof startupDeskDocument>;
type Submission = Answer['mySubmissions']['nodes'][number];
type Invitation = NonNullable<Answer['invitationsToStartup']>['nodes'][number];

/** Drafts with their deadlines, what was edited after it was handed in, invitations, and the passport as long as there is none. */
export function StartupDesk({ organisationId }: { readonly organisationId: string }) {
  const t = useText();
  const locale = useLocale();
  const { mySubmissions, invitationsToStartup, ownPassport } = useAsk(startupDeskDocument, {
    organisationId,
  });
  const draftTask = useDraftTask();
  const invitationTask = useInvitationTask();
  const tasks: Task[] = [
    ...mySubmissions.nodes
      .filter(({ organisation }) => organisation?.id === organisationId)
      .filter(({ state, challenge, hasUnsubmittedChanges }) =>
        challenge?.isOpen ? state === 'DRAFT' || (state === 'SUBMITTED' && hasUnsubmittedChanges) : false,
      )
      .sort((a, b) => (a.challenge?.closesAt ?? '').localeCompare(b.challenge?.closesAt ?? ''))
      .map(draftTask),
    ...(invitationsToStartup?.nodes ?? [])
      .filter(({ state, challenge }) => (state === 'SENT' || state === 'SEEN') && challenge?.isOpen)
      .map(invitationTask),
  ];
  if (!ownPassport)
    tasks.unshift({
      key: 'passport',
      title: t('desk.passport'),
      hint: t('desk.passport_why'),
      to: `/${locale}/startup/passport`,
    });
  return (
    <DeskSection
      title={t('desk.startup')}
      tasks={tasks}
      done={t('desk.startup_done')}
      to={`/${locale}/startup`}
      action={t('desk.startup_all')}
    >
      <Standing
        submissions={mySubmissions.nodes.filter(({ organisation }) => organisation?.id === organisationId)}
      />
    </DeskSection>
  );
}

const TONES: Readonly<Partial<Record<Submission['state'], Tone>>> = {
  AWARDED: 'good',
  DISQUALIFIED: 'bad',
  SUBMITTED: 'info',
};

/** What was handed in, and what became of it. */
function Standing({ submissions }: { readonly submissions: readonly Submission[] }) {
  const t = useText();
  const locale = useLocale();
  const handed = submissions.filter(({ state }) => state !== 'DRAFT' && state !== 'WITHDRAWN');
  if (handed.length === 0) return null;
  const tasks = handed.map(({ id, title, state, challenge }) => ({
    key: id,
    title: <bdi>{title}</bdi>,
    hint: <Localized text={challenge?.title} />,
    to: `/${locale}/startup/submissions/${id}`,
    mark: <Tag tone={TONES[state]}>{t(`desk.submission_${state}` as MessageId)}</Tag>,
  }));
  return (
    <>
      <h3>{t('desk.submissions')}</h3>
      <TaskList tasks={tasks} label={t('desk.submissions')} />
    </>
  );
}

function useDraftTask(): (submission: Submission) => Task {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const { date } = useFormats();
  return ({ id, state, challenge }) => ({
    key: id,
    title: t(state === 'DRAFT' ? 'desk.draft' : 'desk.unsent', { title: localized(challenge?.title) }),
    hint: challenge && t('desk.closes', { number: challenge.number, date: date(challenge.closesAt) }),
    to: `/${locale}/startup/apply/${challenge?.number}`,
    mark: challenge && <TimeLeft closesAt={challenge.closesAt} />,
  });
}

function useInvitationTask(): (invitation: Invitation) => Task {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  return ({ id, challenge, inviter }) => ({
    key: id,
    title: t('desk.invitation', { title: localized(challenge?.title) }),
    hint: <Localized text={inviter?.name} />,
    to: `/${locale}/startup#invitations`,
    mark: challenge && <TimeLeft closesAt={challenge.closesAt} />,
  });
}
