import { Link } from 'react-router';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAsk } from '#web/api/use-api.ts';
import { useWhole } from '#web/api/whole-list.ts';
import { Bars, Funnel } from '#web/charts/bars.tsx';
import { Spans } from '#web/charts/spans.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { reviewersOf } from '#web/people/lists.ts';
import { Empty } from '#web/ui/card.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { Table } from '#web/ui/table.tsx';
import { Agreement } from './agreement.tsx';
import type { Challenge, Run } from './answers.types.ts';
import { Board } from './board.tsx';
import { Clocks } from './clocks.tsx';
import { daysToDecision, funnelOf } from './dashboard.figures.ts';
import { challengesOf } from './lists.ts';
import { Parties } from './parties.tsx';
import { type programmeDocument, programmeRunDocument } from './programmes.documents.ts';
import { CHALLENGE_TONES } from './terms.ts';
import { WaitingDecisions } from './waiting-decisions.tsx';

type Programme = NonNullable<ResultOf<typeof programmeDocument>['programme']>;
/** Where a programme stands: what waits first, then its figures. */
export function Dashboard({ programme }: { readonly programme: Programme }) {
  const { id, zone } = programme;
  const t = useText();
  const challenges = useWhole((api) => challengesOf(api, id));
  const { programmeRun } = useAsk(programmeRunDocument, { programmeId: id });
  return (
    <>
      <WaitingDecisions challenges={challenges} />
      <Stack as="section" aria-labelledby="challenges">
        <h2 id="challenges">{t('programmes.challenges')}</h2>
        <Challenges programmeId={id} challenges={challenges} />
      </Stack>
      {programmeRun && (
        <>
          <Stack as="section" aria-labelledby="board">
            <h2 id="board">{t('programmes.board')}</h2>
            <Board run={programmeRun} />
          </Stack>
          <Stack as="section" aria-labelledby="clocks">
            <h2 id="clocks">{t('programmes.clocks')}</h2>
            <Clocks run={programmeRun} challenges={challenges} zone={zone} />
          </Stack>
        </>
      )}
      {programme.state === 'OPEN' && <Parties programme={programme} />}
      <Stack as="section" gap={5} aria-labelledby="figures">
        <h2 id="figures">{t('programmes.figures')}</h2>
        <Grid gap={7} min="28rem">
          {programmeRun && <StageTimeline run={programmeRun} />}
          {programmeRun && <StageFunnel run={programmeRun} />}
          <TimeToDecision challenges={challenges} />
          <Load />
          <Agreement challenges={challenges} />
        </Grid>
      </Stack>
    </>
  );
}

function Challenges({
  programmeId,
  challenges,
}: {
  readonly programmeId: string;
  readonly challenges: readonly Challenge[];
}) {
  const t = useText();
  const locale = useLocale();
  const { date, number } = useFormats();
  if (challenges.length === 0) return <Empty>{t('programmes.no_challenges')}</Empty>;
  return (
    <Table
      caption={t('programmes.challenges')}
      hideCaption
      rows={challenges}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: t('programmes.challenge'),
          cell: ({ number: own, title }) => (
            <Link to={`/${locale}/programmes/${programmeId}/challenges/${own}`}>
              <Localized text={title} />
            </Link>
          ),
        },
        {
          key: 'ministry',
          label: t('programmes.ministry'),
          cell: ({ ministry }) => <Localized text={ministry?.name} />,
        },
        {
          key: 'state',
          label: t('programmes.stands'),
          cell: ({ state }) => <Tag tone={CHALLENGE_TONES[state]}>{t(`challenge_state.${state}`)}</Tag>,
        },
        { key: 'closes', label: t('programmes.closes'), cell: ({ closesAt }) => date(closesAt) },
        {
          key: 'submissions',
          label: t('programmes.submissions'),
          numeric: true,
          cell: ({ state, submissions }) =>
            CHALLENGE_TONES[state] === 'info' || state === 'DECIDED' ? number(submissions.totalCount) : '–',
        },
      ]}
    />
  );
}

function StageTimeline({ run: { stages } }: { readonly run: Run }) {
  const t = useText();
  const { date } = useFormats();
  const localized = useLocalized();
  const planned = stages.flatMap((stage) =>
    stage.opensAt && stage.closesAt ? [{ ...stage, opensAt: stage.opensAt, closesAt: stage.closesAt }] : [],
  );
  if (planned.length === 0) return null;
  return (
    <Spans
      caption={t('programmes.timeline')}
      file="timeline"
      now={Date.now()}
      legend={[{ mark: 'rule', label: t('programmes.today'), tone: 6 }]}
      rows={planned}
      rowKey={({ stageId }) => stageId}
      mark={({ name, opensAt, closesAt }) => ({ label: localized(name), from: opensAt, to: closesAt })}
      columns={[
        { key: 'stage', label: t('models.stage'), value: ({ name }) => localized(name) },
        {
          key: 'opens',
          label: t('programmes.opens'),
          value: ({ opensAt }) => opensAt,
          text: ({ opensAt }) => date(opensAt),
        },
        {
          key: 'closes',
          label: t('programmes.closes'),
          value: ({ closesAt }) => closesAt,
          text: ({ closesAt }) => date(closesAt),
        },
      ]}
    />
  );
}

function StageFunnel({ run }: { readonly run: Run }) {
  const t = useText();
  const localized = useLocalized();
  const rows = funnelOf(run.stages);
  if (rows.every(({ entered }) => entered === 0)) return null;
  return (
    <Funnel
      caption={t('programmes.funnel')}
      file="funnel"
      rows={rows}
      rowKey={({ stageId }) => stageId}
      mark={({ name, entered }) => ({ label: localized(name), value: entered })}
      columns={[
        { key: 'stage', label: t('models.stage'), value: ({ name }) => localized(name) },
        { key: 'entered', label: t('programmes.entered'), value: ({ entered }) => entered, numeric: true },
        {
          key: 'standing',
          label: t('programmes.standing'),
          value: ({ standing }) => standing,
          numeric: true,
        },
        { key: 'passed', label: t('programmes.passed'), value: ({ passed }) => passed, numeric: true },
        {
          key: 'notSelected',
          label: t('programmes.not_selected'),
          value: ({ notSelected }) => notSelected,
          numeric: true,
        },
      ]}
    />
  );
}

function TimeToDecision({ challenges }: { readonly challenges: readonly Challenge[] }) {
  const t = useText();
  const localized = useLocalized();
  const rows = challenges.flatMap((challenge) => {
    const days = daysToDecision(challenge, Date.now());
    return days === null ? [] : [{ ...challenge, days }];
  });
  if (rows.length === 0) return null;
  return (
    <Bars
      caption={t('programmes.time_to_decision')}
      finding={t('programmes.time_to_decision_means')}
      file="time-to-decision"
      rows={rows}
      rowKey={({ id }) => id}
      mark={({ title, days, state }) => ({
        label: localized(title),
        value: days,
        tone: state === 'DECIDED' ? 3 : 1,
      })}
      legend={[
        { mark: 'bar', tone: 3, label: t('programmes.decided') },
        { mark: 'bar', tone: 1, label: t('programmes.undecided') },
      ]}
      columns={[
        { key: 'title', label: t('programmes.challenge'), value: ({ title }) => localized(title) },
        { key: 'days', label: t('programmes.days'), value: ({ days }) => days, numeric: true },
      ]}
    />
  );
}

/** As many bars as can be read. */
const MOST_BARS = 30;

function Load() {
  const t = useText();
  const { number } = useFormats();
  const reviewers = useWhole(reviewersOf);
  const rows = [...reviewers].sort((a, b) => b.openReviews - a.openReviews).slice(0, MOST_BARS);
  if (rows.length === 0) return null;
  return (
    <Bars
      caption={t('programmes.load')}
      {...(reviewers.length > MOST_BARS
        ? {
            finding: t('programmes.load_busiest', {
              shown: number(MOST_BARS),
              all: number(reviewers.length),
            }),
          }
        : {})}
      file="load"
      rows={rows}
      rowKey={({ id }) => id}
      mark={({ person, openReviews, capacity }) => ({
        label: person?.displayName ?? '',
        value: openReviews,
        limit: capacity,
        tone: openReviews > capacity ? 2 : 1,
      })}
      legend={[
        { mark: 'bar', label: t('programmes.open_reviews') },
        { mark: 'rule', tone: 6, label: t('programmes.capacity') },
      ]}
      columns={[
        { key: 'name', label: t('programmes.reviewer'), value: ({ person }) => person?.displayName },
        {
          key: 'open',
          label: t('programmes.open_reviews'),
          value: ({ openReviews }) => openReviews,
          numeric: true,
        },
        {
          key: 'capacity',
          label: t('programmes.capacity'),
          value: ({ capacity }) => capacity,
          numeric: true,
        },
      ]}
    />
  );
}
