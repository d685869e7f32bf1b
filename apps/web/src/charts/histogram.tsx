import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { across, BottomAxis, numberScale, SideAxis } from './axes.tsx';
import { binsOf } from './bins.ts';
import styles from './chart.module.css';
import { Chart, type ChartTexts, type Space } from './chart.tsx';

interface HistogramProps extends Pick<ChartTexts<never>, 'caption' | 'finding' | 'file'> {
  readonly values: readonly number[];
  /** Of what the values are, as the head of a column. */
  readonly of: string;
  readonly domain: readonly [number, number];
  readonly bins?: number;
}

const HEIGHT = 220;
const MARGIN = { start: 44, end: 14 };

/** How many values lie where. */
export function Histogram({ values, of, domain, bins: count = 10, ...texts }: HistogramProps) {
  const t = useText();
  const { number } = useFormats();
  const bins = binsOf(values, domain, count);
  const draw = (space: Space) => {
    const bottom = HEIGHT - 28;
    const x = numberScale([...domain], across(space, MARGIN), domain);
    const y = numberScale(
      bins.map(({ count: each }) => each),
      [bottom, 10],
      [0, 1],
    );
    return (
      <>
        <SideAxis scale={y} space={space} margin={MARGIN} />
        <BottomAxis scale={x} top={10} height={bottom - 10} />
        <g className={styles['tone-1']}>
          {bins.map((bin) => {
            const [left, right] = [x(bin.from), x(bin.to)].sort((a, b) => a - b) as [number, number];
            const top = y(bin.count);
            return (
              <rect
                key={bin.from}
                className={styles.fill}
                x={left + 1}
                y={top}
                width={Math.max(1, right - left - 2)}
                height={Math.max(0, bottom - top)}
              />
            );
          })}
        </g>
      </>
    );
  };
  const columns = [
    {
      key: 'from',
      label: of,
      value: (bin: (typeof bins)[number]) => `${number(bin.from)}–${number(bin.to)}`,
    },
    {
      key: 'count',
      label: t('charts.count'),
      value: (bin: (typeof bins)[number]) => bin.count,
      numeric: true,
    },
  ];
  return (
    <Chart
      {...texts}
      columns={columns}
      rows={bins}
      rowKey={(bin) => String(bin.from)}
      height={HEIGHT}
      draw={draw}
    />
  );
}
