import { LinePath } from '@visx/shape';
import { across, BottomAxis, numberScale, SideAxis } from '#web/charts/axes.tsx';
import styles from '#web/charts/chart.module.css';
import { Chart, type Space } from '#web/charts/chart.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import type { Kpi } from './answers.types.ts';

const HEIGHT = 220;
const MARGIN = { start: 56, end: 14 };
const DAY = 86_400_000;

/** How a figure moved since the pilot began, between the line where it started and the line where it has to get. */
export function MeasurementsChart({ kpi, startsOn }: { readonly kpi: Kpi; readonly startsOn: string }) {
  const t = useText();
  const localized = useLocalized();
  const { number, date } = useFormats();
  const dayOf = (on: string) => Math.round((Date.parse(on) - Date.parse(startsOn)) / DAY);
  const rows = [...kpi.measurements].sort((a, b) => a.measuredOn.localeCompare(b.measuredOn));
  const draw = (space: Space) => {
    const bottom = HEIGHT - 28;
    const days = rows.map(({ measuredOn }) => dayOf(measuredOn));
    const x = numberScale(days, across(space, MARGIN));
    const y = numberScale([...rows.map(({ value }) => value), kpi.baseline, kpi.target], [bottom, 10]);
    const [from, to] = across(space, MARGIN);
    return (
      <>
        <SideAxis scale={y} space={space} margin={MARGIN} digits={1} />
        <BottomAxis scale={x} top={10} height={bottom - 10} />
        {[kpi.baseline, kpi.target].map((value) => (
          <line key={value} className={styles.rule} x1={from} x2={to} y1={y(value)} y2={y(value)} />
        ))}
        <g className={styles['tone-1']}>
          <LinePath
            className={styles.line}
            data={rows}
            x={({ measuredOn }) => x(dayOf(measuredOn))}
            y={({ value }) => y(value)}
          />
          {rows.map(({ id, measuredOn, value }) => (
            <circle key={id} className={styles.fill} cx={x(dayOf(measuredOn))} cy={y(value)} r={3.5} />
          ))}
        </g>
      </>
    );
  };
  return (
    <Chart
      caption={t('pilots.chart', { kpi: localized(kpi.name), unit: kpi.unit })}
      finding={t('pilots.chart_finding', {
        baseline: number(kpi.baseline, 2),
        target: number(kpi.target, 2),
        measured: number(kpi.measured ?? kpi.baseline, 2),
      })}
      height={HEIGHT}
      draw={draw}
      rows={rows}
      rowKey={({ id }) => id}
      file={`kpi-${kpi.id}`}
      columns={[
        {
          key: 'day',
          label: t('pilots.measured_on'),
          value: ({ measuredOn }) => measuredOn,
          text: ({ measuredOn }) => date(measuredOn),
        },
        {
          key: 'value',
          label: t('pilots.value', { unit: kpi.unit }),
          numeric: true,
          value: ({ value }) => value,
          text: ({ value }) => number(value, 2),
        },
      ]}
    />
  );
}
