import { across, BottomAxis, cut, numberScale } from './axes.tsx';
import styles from './chart.module.css';
import { Chart, type ChartTexts, type LegendEntry, type Space, type Tone } from './chart.tsx';

export interface IntervalMark {
  readonly label: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** A second figure beside it, as a ring. */
  readonly other?: number;
  readonly tone?: Tone;
}

interface IntervalsProps<Row> extends ChartTexts<Row> {
  readonly mark: (row: Row) => IntervalMark;
  readonly legend?: readonly LegendEntry[];
  readonly digits?: number;
  readonly domain?: readonly [number, number];
  /** A value to compare with, drawn through all lines. */
  readonly reference?: number | null;
}

const LINE = 44;
const MARGIN = { start: 14, end: 14 };

/** A dot with the interval in which the truth lies, one line for each thing. */
export function Intervals<Row>({ mark, digits = 0, domain, reference, ...texts }: IntervalsProps<Row>) {
  const marks = texts.rows.map(mark);
  const body = marks.length * LINE;
  const draw = (space: Space) => {
    const values = marks.flatMap(({ low, high, middle, other }) => [low, high, middle, other ?? middle]);
    const first = values[0] ?? 0;
    const scale = numberScale(values, across(space, MARGIN), domain ?? [first, first]);
    const place = (value: number) => scale(value);
    return (
      <>
        <BottomAxis scale={scale} top={0} height={body} digits={digits} />
        {reference !== undefined && reference !== null && (
          <line
            className={styles.rule}
            x1={place(reference)}
            x2={place(reference)}
            y1={0}
            y2={body}
            strokeWidth={1.5}
          />
        )}
        {marks.map((each, index) => (
          <Interval
            key={texts.rowKey(texts.rows[index] as Row)}
            mark={each}
            top={index * LINE}
            space={space}
            place={place}
          />
        ))}
      </>
    );
  };
  return <Chart {...texts} height={body + 28} draw={draw} />;
}

interface IntervalProps {
  readonly mark: IntervalMark;
  readonly top: number;
  readonly space: Space;
  readonly place: (value: number) => number;
}

function Interval({ mark, top, space: { width, rtl }, place }: IntervalProps) {
  const y = top + 31;
  return (
    <g className={styles[`tone-${mark.tone ?? 1}`]}>
      <text x={rtl ? width - 2 : 2} y={top + 16} textAnchor={rtl ? 'end' : 'start'}>
        <title>{mark.label}</title>
        {cut(mark.label, width - 8)}
      </text>
      <line className={styles.interval} x1={place(mark.low)} x2={place(mark.high)} y1={y} y2={y} />
      {mark.other !== undefined && (
        <g className={styles['tone-2']}>
          <circle className={styles.ring} cx={place(mark.other)} cy={y} r={5} />
        </g>
      )}
      <circle className={styles.fill} cx={place(mark.middle)} cy={y} r={5} />
    </g>
  );
}
