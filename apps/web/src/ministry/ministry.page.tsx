import type { ReactNode } from 'react';
import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { askWhole, useWhole } from '#web/api/whole-list.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { viewerDocument } from '#web/session/session.documents.ts';
import { holds, useViewer, type Viewer } from '#web/session/use-viewer.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card, CardLink, Empty, Facts, PageHeader } from '#web/ui/card.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { type Hands, useHands } from './hands.ts';
import { helpedChallengesOf, ownChallengesOf } from './lists.ts';
import { deskChallengeFragment } from './ministry.documents.ts';
import { type ChallengeState, ChallengeStateTag } from './state.tsx';

const isOfMinistry = (viewer: Viewer | null | undefined) =>
  holds(viewer, 'MINISTRY_OFFICER', 'MINISTRY_APPROVER', 'PROGRAMME_MANAGER');

export async function load({ api, t }: PageInput) {
  const { viewer } = await api.ask(viewerDocument, {});
  await Promise.all([
    isOfMinistry(viewer) && askWhole(api, ownChallengesOf(api)),
    holds(viewer, 'INTERMEDIARY') && askWhole(api, helpedChallengesOf(api)),
  ]);
  return { title: t('ministry.title') };
}

/** The desk of those who define challenges: where each stands and what is next. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const viewer = useViewer();
  return (
    <>
      <PageHeader
        title={t('ministry.title')}
        lead={t('ministry.lead')}
        actions={
          holds(viewer, 'MINISTRY_OFFICER') && (
            <ButtonLink kind="primary" to={`/${locale}/ministry/new`}>
              {t('ministry.new')}
            </ButtonLink>
          )
        }
      />
      <Stack gap={7}>
        {isOfMinistry(viewer) && <OwnChallenges />}
        {holds(viewer, 'INTERMEDIARY') && <HelpedChallenges />}
        {viewer && !isOfMinistry(viewer) && !holds(viewer, 'INTERMEDIARY') && (
          <Empty>{t('ministry.not_yours')}</Empty>
        )}
      </Stack>
    </>
  );
}

type Listed = { readonly id: string; readonly state: ChallengeState } & FragmentOf<
  typeof deskChallengeFragment
>;

const PHASES: readonly (readonly [MessageId, readonly ChallengeState[]])[] = [
  ['ministry.phase.writing', ['DRAFT', 'CHANGES_REQUESTED', 'IN_REVIEW', 'APPROVED']],
  ['ministry.phase.open', ['PUBLISHED']],
  ['ministry.phase.judging', ['CLOSED', 'IN_EVALUATION']],
  ['ministry.phase.decided', ['DECIDED', 'ARCHIVED', 'CANCELLED']],
];

function OwnChallenges() {
  const t = useText();
  const challenges = useWhole(ownChallengesOf);
  if (challenges.length === 0) return <Empty>{t('ministry.none')}</Empty>;
  return PHASES.map(([title, states]) => (
    <Phase
      key={title}
      title={t(title)}
      challenges={challenges.filter(({ state }) => states.includes(state))}
    />
  ));
}

function HelpedChallenges() {
  const t = useText();
  const challenges = useWhole(helpedChallengesOf);
  if (challenges.length === 0) return <Empty>{t('ministry.none_helped')}</Empty>;
  return <Phase title={t('ministry.helped')} challenges={challenges} />;
}

function Phase({ title, challenges }: { readonly title: string; readonly challenges: readonly Listed[] }) {
  if (challenges.length === 0) return null;
  return (
    <Stack as="section">
      <h2>{title}</h2>
      <Grid as="ul" min="24rem">
        {challenges.map((challenge) => (
          <DeskCard key={challenge.id} challenge={challenge} />
        ))}
      </Grid>
    </Stack>
  );
}

function DeskCard({ challenge }: { readonly challenge: FragmentOf<typeof deskChallengeFragment> }) {
  const t = useText();
  const locale = useLocale();
  const { date, number } = useFormats();
  const shown = readFragment(deskChallengeFragment, challenge);
  const hands = useHands({ ...shown, programme: null });
  const isOpen = shown.state === 'PUBLISHED';
  return (
    <Card as="li">
      <Row gap={2}>
        <bdi>{shown.number}</bdi>
        <ChallengeStateTag state={shown.state} />
        {isOpen && <TimeLeft closesAt={shown.closesAt} />}
      </Row>
      <h3>
        <CardLink to={`/${locale}/ministry/challenges/${shown.id}`}>
          <Localized text={shown.title} />
        </CardLink>
      </h3>
      <Facts
        facts={[
          { term: t('ministry.ministry'), value: <Localized text={shown.ministry?.name} /> },
          { term: t('ministry.window'), value: `${date(shown.opensAt)} – ${date(shown.closesAt)}` },
          {
            term: t('ministry.coach'),
            value:
              isBeingWritten(shown.state) && shown.coaching ? coachWords(t, number, shown.coaching) : null,
          },
          { term: t('ministry.next'), value: <NextStep state={shown.state} hands={hands} /> },
        ]}
      />
    </Card>
  );
}

const isBeingWritten = (state: ChallengeState) => ['DRAFT', 'CHANGES_REQUESTED', 'IN_REVIEW'].includes(state);

function coachWords(
  t: ReturnType<typeof useText>,
  number: (value: number) => string,
  { score, blockers }: { readonly score: number; readonly blockers: number },
): ReactNode {
  return `${t('coach.score_of', { score: number(score) })} · ${t('coach.blockers', { count: blockers })}`;
}

/** What happens next, and whose turn it is. */
function NextStep({ state, hands }: { readonly state: ChallengeState; readonly hands: Hands }) {
  const t = useText();
  const isOwnTurn =
    (state === 'IN_REVIEW' && hands.approver) ||
    (['DRAFT', 'CHANGES_REQUESTED', 'PUBLISHED'].includes(state) && hands.officer);
  const text = t(`ministry.next.${state}` as MessageId);
  return isOwnTurn ? <strong>{text}</strong> : text;
}
