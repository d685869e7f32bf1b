import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { Heatmap } from '#web/charts/heatmap.tsx';
import { Histogram } from '#web/charts/histogram.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Empty } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Notice, Tag } from '#web/ui/notice.tsx';
import { Table } from '#web/ui/table.tsx';
import type { Ranking } from './answers.types.ts';
import { assignmentsOf } from './assignments.ts';
import { Calibration } from './calibration.tsx';
import { givenReviewsDocument, rankingDocument } from './evaluation.documents.ts';
import {
  type Evaluated,
  EvaluationFrame,
  loadEvaluation,
  useEvaluated,
  useSubmissionNames,
} from './evaluation-frame.tsx';
import { GivenHeat } from './given-heat.tsx';
import { Meetings } from './meetings.tsx';

export async function load(input: PageInput) {
  const { challenge, title } = await loadEvaluation(input);
  await Promise.all([
    input.api.ask(rankingDocument, { challengeId: challenge.id }),
    input.api.ask(givenReviewsDocument, { challengeId: challenge.id }),
    input.api.cache.ensureQueryData({
      ...assignmentsOf(input.api, challenge.id),
      revalidateIfStale: true,
    }),
  ]);
  return { title: `${input.t('evaluation.scores')}: ${title}` };
}

/** The ranked table, what calibration says beside it, how far the reviewers agree, and what a panel agreed on. */
export function Page() {
  const t = useText();
  const challenge = useEvaluated();
  const { ranking } = useAsk(rankingDocument, { challengeId: challenge.id });
  const scored = ranking?.rows.some(({ score }) => score !== null) ?? false;
  return (
    <EvaluationFrame>
      {ranking && scored ? (
        <>
          <RankedTable challenge={challenge} ranking={ranking} />
          {ranking.calibration && (
            <Calibration challenge={challenge} ranking={ranking} calibration={ranking.calibration} />
          )}
          <CriterionHeat challenge={challenge} ranking={ranking} />
          <GivenHeat challenge={challenge} ranking={ranking} />
          <Meetings challenge={challenge} />
        </>
      ) : (
        <Empty>{t('scores.none')}</Empty>
      )}
    </EvaluationFrame>
  );
}

interface RankedProps {
  readonly challenge: Evaluated;
  readonly ranking: Ranking;
}

function RankedTable({ challenge, ranking }: RankedProps) {
  const t = useText();
  const { number } = useFormats();
  const nameOf = useSubmissionNames(challenge);
  const { rows, openReviews, awards, isCalibrated, minimumPassingScore } = ranking;
  return (
    <Stack as="section" aria-labelledby="ranking">
      <h2 id="ranking">{t('scores.ranking')}</h2>
      <p>
        {t(isCalibrated ? 'scores.by_calibrated' : 'scores.by_raw')} {t('scores.cut', { count: awards })}{' '}
        {minimumPassingScore !== null && t('scores.minimum', { score: number(minimumPassingScore) })}
      </p>
      {openReviews > 0 && <Notice tone="warn">{t('scores.open_reviews', { count: openReviews })}</Notice>}
      <Table
        caption={t('scores.ranking')}
        hideCaption
        rows={rows}
        rowKey={({ submissionId }) => submissionId}
        columns={[
          {
            key: 'name',
            label: t('assignment.submission'),
            cell: ({ submissionId }) => <bdi>{nameOf(submissionId)}</bdi>,
          },
          {
            key: 'rank',
            label: t('scores.rank'),
            numeric: true,
            cell: ({ rank }) => (rank === null ? '–' : number(rank)),
          },
          {
            key: 'score',
            label: t('scores.raw'),
            numeric: true,
            cell: ({ score }) => (score === null ? '–' : number(score, 1)),
          },
          {
            key: 'calibrated',
            label: t('scores.calibrated'),
            numeric: true,
            cell: ({ calibrated }) => (calibrated === null ? '–' : number(calibrated, 1)),
          },
          {
            key: 'spread',
            label: t('scores.spread'),
            numeric: true,
            cell: ({ spread }) => (spread === null ? '–' : number(spread, 1)),
          },
          {
            key: 'reviews',
            label: t('assignment.reviews'),
            numeric: true,
            cell: ({ reviewCount }) => number(reviewCount),
          },
          { key: 'stands', label: t('programmes.stands'), cell: (row) => <Standing row={row} /> },
        ]}
      />
    </Stack>
  );
}

function Standing({ row }: { readonly row: Ranking['rows'][number] }) {
  const t = useText();
  if (row.rank === null) return <Tag>{t('scores.unscored')}</Tag>;
  if (!row.isPassing) return <Tag tone="bad">{t('scores.fails')}</Tag>;
  if (row.isAtCut) return <Tag tone="warn">{t('scores.tie')}</Tag>;
  return row.isAboveCut ? <Tag tone="good">{t('scores.above')}</Tag> : <Tag>{t('scores.below')}</Tag>;
}

function CriterionHeat({ challenge, ranking }: RankedProps) {
  const t = useText();
  const localized = useLocalized();
  const nameOf = useSubmissionNames(challenge);
  const scored = challenge.criteria.filter(({ kind }) => kind === 'SCORED');
  const scales = new Map(scored.map((criterion) => [criterion.id, criterion]));
  // Scales may differ: a share of the scale makes cells comparable.
  const share = (id: string, mean: number) => {
    const { scaleMin, scaleMax } = scales.get(id) as (typeof scored)[number];
    return ((mean - scaleMin) / (scaleMax - scaleMin)) * 100;
  };
  const scores = ranking.rows.flatMap(({ score }) => (score === null ? [] : [score]));
  return (
    <Stack as="section" gap={6} aria-labelledby="heat">
      <h2 id="heat">{t('scores.by_criterion')}</h2>
      <Heatmap
        caption={t('scores.heatmap')}
        finding={t('scores.heatmap_means')}
        file="criteria"
        corner={t('assignment.submission')}
        columns={scored.map(({ id, name }) => ({ key: id, label: localized(name) }))}
        rows={ranking.rows}
        rowKey={({ submissionId }) => submissionId}
        rowLabel={({ submissionId }) => nameOf(submissionId)}
        domain={[0, 100]}
        value={({ criterionMeans }, id) => {
          const found = criterionMeans.find(({ criterionId }) => criterionId === id);
          return found ? share(id, found.mean) : null;
        }}
      />
      <Histogram
        caption={t('scores.histogram')}
        file="scores"
        of={t('scores.raw')}
        values={scores}
        domain={[0, 100]}
      />
    </Stack>
  );
}
