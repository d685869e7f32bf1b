import type { ResultOf } from '#web/api/graphql.ts';
import { BandLine } from '#web/charts/band-line.tsx';
import { Bars, Funnel } from '#web/charts/bars.tsx';
import type { ChartColumn } from '#web/charts/chart.tsx';
import { Intervals } from '#web/charts/intervals.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Figure } from './figure.tsx';
import type { simulateModelDocument } from './models-study.documents.ts';

type Simulation = ResultOf<typeof simulateModelDocument>['simulateProgramme'];
type Stage = Simulation['stages'][number];
type Band = Simulation['weeks'];

interface ResultProps {
  readonly simulation: Simulation;
  readonly slug: string;
}

/** What the runs came to: figures with their bands first, then stage by stage. */
export function SimulationResult({ simulation, slug }: ResultProps) {
  const t = useText();
  const { number } = useFormats();
  return (
    <Stack as="section" gap={7} aria-labelledby="result">
      <h2 id="result">{t('simulation.result', { runs: number(simulation.runs) })}</h2>
      <Headline simulation={simulation} />
      <CriticalPath simulation={simulation} />
      <Charts simulation={simulation} slug={slug} />
      <Assumptions simulation={simulation} />
    </Stack>
  );
}

function Headline({ simulation }: { readonly simulation: Simulation }) {
  const t = useText();
  const { number, money, percent } = useFormats();
  const band = ({ p10, p90 }: Band, write: (value: number) => string) =>
    t('simulation.band', { low: write(p10), high: write(p90) });
  const { weeks, atExit, reviewerHours, overEnvelopeProbability } = simulation;
  return (
    <Grid min="14rem">
      <Figure label={t('simulation.weeks')} value={number(weeks.p50)} note={band(weeks, number)} />
      <Figure label={t('simulation.at_exit')} value={number(atExit.p50)} note={band(atExit, number)} />
      <Figure
        label={t('simulation.reviewer_hours')}
        value={number(reviewerHours.p50)}
        note={band(reviewerHours, number)}
      />
      {simulation.money.map(({ kind, currency, amount }) => (
        <Figure
          key={`${kind}${currency}`}
          label={t(`money_kind.${kind}`)}
          value={money({ amount: amount.p50, currency })}
          note={band(amount, (value) => money({ amount: value, currency }))}
        />
      ))}
      {overEnvelopeProbability !== null && (
        <Figure label={t('simulation.over_envelope')} value={percent(overEnvelopeProbability)} />
      )}
    </Grid>
  );
}

function CriticalPath({ simulation: { stages, criticalPath } }: { readonly simulation: Simulation }) {
  const t = useText();
  const localized = useLocalized();
  const names = criticalPath.map((id) => localized(stages.find(({ stageId }) => stageId === id)?.name));
  if (names.length === 0) return null;
  return (
    <Notice>
      <p>
        <strong>{t('simulation.critical_path')}</strong> {t('simulation.critical_means')}
      </p>
      <ol style={{ listStyle: 'decimal', paddingInlineStart: '1.5rem' }}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ol>
    </Notice>
  );
}

function Charts({ simulation: { stages }, slug }: ResultProps) {
  const t = useText();
  const localized = useLocalized();
  const { percent } = useFormats();
  const rowKey = ({ stageId }: Stage) => stageId;
  const name: ChartColumn<Stage> = {
    key: 'name',
    label: t('models.stage'),
    value: (stage) => localized(stage.name),
  };
  const bandOf = (pick: (stage: Stage) => Band): ChartColumn<Stage>[] => [
    { key: 'p10', label: '10 %', value: (stage) => pick(stage).p10, numeric: true },
    { key: 'p50', label: '50 %', value: (stage) => pick(stage).p50, numeric: true },
    { key: 'p90', label: '90 %', value: (stage) => pick(stage).p90, numeric: true },
  ];
  const mark = (pick: (stage: Stage) => Band) => (stage: Stage) => {
    const { p10, p50, p90 } = pick(stage);
    return { label: localized(stage.name), low: p10, middle: p50, high: p90 };
  };
  const legend = [
    { mark: 'dot', label: t('simulation.median') },
    { mark: 'band', label: t('simulation.ten_to_ninety') },
  ] as const;
  const teams = stages.filter(({ funnel }) => funnel === 'TEAMS');
  const gates = stages.filter(({ gate }) => gate !== null);
  const byStart = [...teams].sort((a, b) => a.startsAtWeek.p50 - b.startsAtWeek.p50);
  return (
    <Grid gap={7} min="30rem">
      <Funnel
        caption={t('simulation.funnel')}
        file={`${slug}-funnel`}
        rows={byStart}
        rowKey={rowKey}
        mark={(stage) => ({ label: localized(stage.name), value: stage.entered.p50 })}
        columns={[name, ...bandOf(({ entered }) => entered)]}
      />
      <BandLine
        caption={t('simulation.teams_by_week')}
        file={`${slug}-teams`}
        rows={byStart}
        rowKey={rowKey}
        legend={[{ mark: 'line', label: t('simulation.median') }, legend[1]]}
        point={({ startsAtWeek, entered }) => ({
          x: startsAtWeek.p50,
          low: entered.p10,
          middle: entered.p50,
          high: entered.p90,
        })}
        columns={[
          name,
          {
            key: 'week',
            label: t('simulation.week'),
            value: ({ startsAtWeek }) => startsAtWeek.p50,
            numeric: true,
          },
          ...bandOf(({ entered }) => entered),
        ]}
      />
      <Intervals
        caption={t('simulation.ends')}
        file={`${slug}-ends`}
        rows={stages}
        rowKey={rowKey}
        legend={legend}
        domain={[0, 1]}
        mark={mark(({ endsAtWeek }) => endsAtWeek)}
        columns={[name, ...bandOf(({ endsAtWeek }) => endsAtWeek)]}
      />
      {gates.length > 0 && (
        <Bars
          caption={t('simulation.empty')}
          file={`${slug}-empty`}
          rows={gates}
          rowKey={rowKey}
          axis={false}
          mark={(stage) => ({
            label: localized(stage.name),
            value: stage.gate?.emptyProbability ?? 0,
            note: percent(stage.gate?.emptyProbability ?? 0, 1),
            tone: 2,
          })}
          columns={[
            name,
            {
              key: 'empty',
              label: t('simulation.probability'),
              value: ({ gate }) => gate?.emptyProbability,
              numeric: true,
              text: ({ gate }) => percent(gate?.emptyProbability ?? 0, 1),
            },
          ]}
        />
      )}
      <Bars
        caption={t('simulation.critical')}
        file={`${slug}-critical`}
        rows={stages}
        rowKey={rowKey}
        axis={false}
        mark={(stage) => ({
          label: localized(stage.name),
          value: stage.criticalProbability,
          note: percent(stage.criticalProbability),
          tone: 3,
        })}
        columns={[
          name,
          {
            key: 'critical',
            label: t('simulation.probability'),
            value: ({ criticalProbability }) => criticalProbability,
            numeric: true,
            text: ({ criticalProbability }) => percent(criticalProbability),
          },
        ]}
      />
    </Grid>
  );
}

function Assumptions({ simulation: { assumptions, stages } }: { readonly simulation: Simulation }) {
  const t = useText();
  if (assumptions.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby="assumed">
      <h3 id="assumed">{t('simulation.assumed')}</h3>
      <Stack as="ul" gap={1}>
        {assumptions.map(({ kind, stageId }) => (
          <li key={`${kind}${stageId}`}>
            <Localized text={stages.find((each) => each.stageId === stageId)?.name} />
            {stageId && ': '}
            {t(`assumption.${kind}`)}
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
