import { useFormats } from '#web/i18n/format.ts';
import { across, BottomAxis, cut, numberScale } from './axes.tsx';
import styles from './chart.module.css';
import { Chart, type ChartTexts, type LegendEntry, type Space, type Tone } from './chart.tsx';

export interface BarMark {
  readonly label: string;
  readonly value: number;
  /** What stands at the end of the bar in place of the number. */
  readonly note?: string;
  readonly tone?: Tone;
  /** A mark on the bar's line: a limit, a promise. */
  readonly limit?: number | null;
}

interface BarsProps<Row> extends ChartTexts<Row> {
  readonly mark: (row: Row) => BarMark;
  readonly legend?: readonly LegendEntry[];
  readonly digits?: number;
  /** Bars that get shorter step by step need no scale below them. */
  readonly axis?: boolean;
}

const LINE = 46;
const MARGIN = { start: 2, end: 64 };
/** Room for the figures of bars that point backwards. */
const BACKWARDS = { start: 48, end: 64 };

/** One bar for each thing, with its name above it, so that long names have room on every screen. */
export function Bars<Row>({ mark, digits = 0, axis = true, ...texts }: BarsProps<Row>) {
  const { number } = useFormats();
  const marks = texts.rows.map(mark);
  const body = marks.length * LINE;
  const draw = (space: Space) => {
    const values = marks.flatMap(({ value, limit }) => [value, limit ?? 0]);
    const margin = values.some((value) => value < 0) ? BACKWARDS : MARGIN;
    const scale = numberScale(values, across(space, margin));
    return (
      <>
        {axis && <BottomAxis scale={scale} top={0} height={body} digits={digits} />}
        {marks.map((each, index) => (
          <Bar
            key={texts.rowKey(texts.rows[index] as Row)}
            mark={each}
            note={each.note ?? number(each.value, digits)}
            top={index * LINE}
            space={space}
            zero={scale(0)}
            end={scale(each.value)}
            limit={each.limit === null || each.limit === undefined ? undefined : scale(each.limit)}
          />
        ))}
      </>
    );
  };
  return <Chart {...texts} height={body + (axis ? 28 : 4)} draw={draw} />;
}

interface BarProps {
  readonly mark: BarMark;
  readonly note: string;
  readonly top: number;
  readonly space: Space;
  readonly zero: number;
  readonly end: number;
  readonly limit: number | undefined;
}

function Bar({ mark, note, top, space, zero, end, limit }: BarProps) {
  const { width, rtl } = space;
  // The figure stands beyond the end of its bar, whichever way that points.
  const isLeft = end < zero || (end === zero && rtl);
  return (
    <g className={styles[`tone-${mark.tone ?? 1}`]}>
      <text x={rtl ? width - 2 : 2} y={top + 16} textAnchor={rtl ? 'end' : 'start'}>
        <title>{mark.label}</title>
        {cut(mark.label, width - 8)}
      </text>
      <rect
        className={styles.fill}
        x={Math.min(zero, end)}
        y={top + 23}
        width={Math.max(1, Math.abs(end - zero))}
        height={14}
        rx={2}
      />
      {limit !== undefined && (
        <line className={styles.rule} x1={limit} x2={limit} y1={top + 19} y2={top + 41} strokeWidth={2} />
      )}
      <text
        className={styles.soft}
        x={end + (isLeft ? -6 : 6)}
        y={top + 35}
        textAnchor={isLeft ? 'end' : 'start'}
      >
        {note}
      </text>
    </g>
  );
}

interface FunnelProps<Row> extends ChartTexts<Row> {
  readonly mark: (row: Row) => { readonly label: string; readonly value: number };
}

/** What is left after each step, with the share of the step before. */
export function Funnel<Row>({ mark, ...texts }: FunnelProps<Row>) {
  const { number, percent } = useFormats();
  const marks = texts.rows.map(mark);
  const noteOf = (index: number): string => {
    const { value } = marks[index] as { value: number };
    const before = marks[index - 1]?.value;
    // Of steps that run beside each other the later one may have more.
    return before && value <= before ? `${number(value)} · ${percent(value / before)}` : number(value);
  };
  return (
    <Bars
      {...texts}
      axis={false}
      mark={(row) => {
        const index = texts.rows.indexOf(row);
        return { ...(marks[index] as { label: string; value: number }), note: noteOf(index) };
      }}
    />
  );
}
