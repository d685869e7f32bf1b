import { Bars } from '#web/charts/bars.tsx';
import { Intervals } from '#web/charts/intervals.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import type { Ranking } from './answers.types.ts';
import type { Evaluated } from './evaluation-frame.tsx';
import { useSubmissionNames } from './evaluation-frame.tsx';
import { Figure } from './figure.tsx';

type Calibrated = NonNullable<Ranking['calibration']>;

interface CalibrationProps {
  readonly challenge: Evaluated;
  readonly ranking: Ranking;
  readonly calibration: Calibrated;
}

/** What the scores say about the submissions rather than about those who gave them; beside the raw ones, never instead. */
export function Calibration({ challenge, ranking, calibration }: CalibrationProps) {
  const t = useText();
  const { number, percent } = useFormats();
  const { alpha, isSound, parts, shareWithEnough, variance } = calibration;
  const whole = variance.item + variance.reviewer + variance.noise;
  return (
    <Stack as="section" gap={6} aria-labelledby="calibration">
      <h2 id="calibration">{t('scores.calibration')}</h2>
      <p>{t('scores.calibration_lead')}</p>
      <Notice tone={isSound ? 'good' : 'warn'}>
        {isSound ? t('scores.sound') : t('scores.unsound', { parts, share: percent(shareWithEnough) })}
      </Notice>
      <Grid min="13rem">
        <Figure
          label={t('scores.alpha')}
          value={alpha === null ? '–' : number(alpha, 2)}
          note={t(
            alpha === null ? 'scores.alpha_none' : alpha >= 0.667 ? 'scores.alpha_good' : 'scores.alpha_low',
          )}
        />
        {whole > 0 && <Figure label={t('scores.from_submissions')} value={percent(variance.item / whole)} />}
        {whole > 0 && (
          <Figure label={t('scores.from_reviewers')} value={percent(variance.reviewer / whole)} />
        )}
        {whole > 0 && <Figure label={t('scores.from_chance')} value={percent(variance.noise / whole)} />}
      </Grid>
      <Beside challenge={challenge} calibration={calibration} ranking={ranking} />
      <Grid gap={7} min="28rem">
        <Leniencies calibration={calibration} />
        <CriterionAgreement challenge={challenge} calibration={calibration} />
      </Grid>
      <TalkAbout challenge={challenge} calibration={calibration} />
    </Stack>
  );
}

function Beside({ challenge, calibration }: CalibrationProps) {
  const t = useText();
  const { number } = useFormats();
  const nameOf = useSubmissionNames(challenge);
  const text = (pick: (row: Calibrated['rows'][number]) => number) => (row: Calibrated['rows'][number]) =>
    number(pick(row), 1);
  return (
    <Intervals
      caption={t('scores.beside')}
      finding={t('scores.beside_means')}
      file="calibrated"
      legend={[
        { mark: 'dot', label: t('scores.calibrated') },
        { mark: 'band', label: t('scores.interval') },
        { mark: 'ring', tone: 2, label: t('scores.raw') },
      ]}
      rows={calibration.rows}
      rowKey={({ submissionId }) => submissionId}
      mark={({ submissionId, low, high, calibrated, raw }) => ({
        label: nameOf(submissionId),
        low,
        middle: calibrated,
        high,
        other: raw,
      })}
      columns={[
        { key: 'name', label: t('assignment.submission'), value: ({ submissionId }) => nameOf(submissionId) },
        {
          key: 'raw',
          label: t('scores.raw'),
          value: ({ raw }) => raw,
          text: text(({ raw }) => raw),
          numeric: true,
        },
        {
          key: 'calibrated',
          label: t('scores.calibrated'),
          value: ({ calibrated }) => calibrated,
          text: text(({ calibrated }) => calibrated),
          numeric: true,
        },
        {
          key: 'low',
          label: t('scores.low'),
          value: ({ low }) => low,
          text: text(({ low }) => low),
          numeric: true,
        },
        {
          key: 'high',
          label: t('scores.high'),
          value: ({ high }) => high,
          text: text(({ high }) => high),
          numeric: true,
        },
        { key: 'rank', label: t('scores.rank'), value: ({ rank }) => rank, numeric: true },
        {
          key: 'ranks',
          label: t('scores.ranks'),
          value: ({ bestRank, worstRank }) => `${bestRank}–${worstRank}`,
        },
      ]}
    />
  );
}

/** Points by which a reviewer scores above or below the others, with what is not known about it. Without names. */
function Leniencies({ calibration: { leniencies } }: { readonly calibration: Calibrated }) {
  const t = useText();
  const { number } = useFormats();
  const rows = leniencies.map((each, index) => ({ ...each, index: index + 1 }));
  // 80 % of a normal distribution lie within 1.2816 standard deviations.
  const reach = 1.2816;
  return (
    <Intervals
      caption={t('scores.bias')}
      finding={t('scores.bias_means')}
      file="leniency"
      reference={0}
      legend={[
        { mark: 'dot', tone: 4, label: t('scores.leniency') },
        { mark: 'band', tone: 4, label: t('scores.interval') },
      ]}
      rows={rows}
      rowKey={({ index }) => String(index)}
      mark={({ index, bias, deviation, reviews }) => ({
        label: t('scores.reviewer_number', { number: number(index), count: reviews }),
        low: bias - reach * deviation,
        middle: bias,
        high: bias + reach * deviation,
        tone: 4,
      })}
      columns={[
        { key: 'reviewer', label: t('programmes.reviewer'), value: ({ index }) => index },
        {
          key: 'bias',
          label: t('scores.leniency'),
          value: ({ bias }) => bias,
          text: ({ bias }) => number(bias, 1),
          numeric: true,
        },
        {
          key: 'deviation',
          label: t('scores.deviation'),
          value: ({ deviation }) => deviation,
          text: ({ deviation }) => number(deviation, 1),
          numeric: true,
        },
        { key: 'reviews', label: t('assignment.reviews'), value: ({ reviews }) => reviews, numeric: true },
      ]}
    />
  );
}

function CriterionAgreement({
  challenge,
  calibration: { criterionAlphas },
}: Pick<CalibrationProps, 'challenge' | 'calibration'>) {
  const t = useText();
  const localized = useLocalized();
  const { number } = useFormats();
  const rows = criterionAlphas.flatMap(({ alpha, ...each }) => (alpha === null ? [] : [{ ...each, alpha }]));
  if (rows.length === 0) return null;
  const nameOf = (id: string) => localized(challenge.criteria.find((each) => each.id === id)?.name);
  return (
    <Bars
      caption={t('scores.criterion_agreement')}
      finding={t('programmes.agreement_means')}
      file="criterion-agreement"
      digits={2}
      rows={rows}
      rowKey={({ criterionId }) => criterionId}
      mark={({ criterionId, alpha }) => ({
        label: nameOf(criterionId),
        value: alpha,
        note: number(alpha, 2),
        tone: 3,
      })}
      columns={[
        { key: 'criterion', label: t('models.criteria'), value: ({ criterionId }) => nameOf(criterionId) },
        {
          key: 'alpha',
          label: 'α',
          value: ({ alpha }) => alpha,
          text: ({ alpha }) => number(alpha, 2),
          numeric: true,
        },
        { key: 'ratings', label: t('scores.ratings'), value: ({ ratings }) => ratings, numeric: true },
      ]}
    />
  );
}

/** What is worth a meeting, and where one more review would help most. */
function TalkAbout({
  challenge,
  calibration: { rows, nextReviews },
}: Pick<CalibrationProps, 'challenge' | 'calibration'>) {
  const t = useText();
  const { list } = useFormats();
  const nameOf = useSubmissionNames(challenge);
  const disputed = rows
    .filter(({ isDisputed }) => isDisputed)
    .map(({ submissionId }) => nameOf(submissionId));
  if (disputed.length === 0 && nextReviews.length === 0) return null;
  return (
    <Notice>
      {disputed.length > 0 && <p>{t('scores.disputed', { names: list(disputed) })}</p>}
      {nextReviews.length > 0 && <p>{t('scores.next_reviews', { names: list(nextReviews.map(nameOf)) })}</p>}
    </Notice>
  );
}
