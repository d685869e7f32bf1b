import { scaleTime } from '@visx/scale';
import { useFormats } from '#web/i18n/format.ts';
import { useFormatLocale } from '#web/i18n/texts.tsx';
import { across, cut } from './axes.tsx';
import styles from './chart.module.css';
import { Chart, type ChartTexts, type LegendEntry, type Space, type Tone } from './chart.tsx';

export interface SpanMark {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly tone?: Tone;
}

interface SpansProps<Row> extends ChartTexts<Row> {
  readonly mark: (row: Row) => SpanMark;
  readonly legend?: readonly LegendEntry[];
  /** The present, as a dashed line. */
  readonly now?: number;
}

const LINE = 42;
const MARGIN = { start: 2, end: 2 };

/** When things begin and end: one line for each, in the direction of reading. */
export function Spans<Row>({ mark, now, ...texts }: SpansProps<Row>) {
  const locale = useFormatLocale();
  const { date } = useFormats();
  const marks = texts.rows.map(mark);
  const body = marks.length * LINE;
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit' });
  const draw = (space: Space) => {
    const times = marks.flatMap(({ from, to }) => [Date.parse(from), Date.parse(to)]);
    const scale = scaleTime<number>({
      domain: [Math.min(...times), Math.max(...times)],
      range: across(space, MARGIN),
    });
    const place = (value: number) => scale(value);
    return (
      <>
        {scale.ticks(space.width < 500 ? 3 : 6).map((tick) => (
          <g key={tick.getTime()}>
            <line className={styles.grid} x1={scale(tick)} x2={scale(tick)} y1={0} y2={body} />
            <text
              className={styles.soft}
              x={clamp(scale(tick), space.width)}
              y={body + 18}
              textAnchor="middle"
            >
              {month.format(tick)}
            </text>
          </g>
        ))}
        {now !== undefined && now > Math.min(...times) && now < Math.max(...times) && (
          <line className={styles.rule} x1={place(now)} x2={place(now)} y1={0} y2={body} strokeWidth={2} />
        )}
        {marks.map((each, index) => (
          <Span
            key={texts.rowKey(texts.rows[index] as Row)}
            mark={each}
            top={index * LINE}
            space={space}
            place={place}
            title={`${each.label}: ${date(each.from)} – ${date(each.to)}`}
          />
        ))}
      </>
    );
  };
  return <Chart {...texts} height={body + 28} draw={draw} />;
}

const clamp = (x: number, width: number) => Math.max(24, Math.min(width - 24, x));

interface SpanProps {
  readonly mark: SpanMark;
  readonly top: number;
  readonly space: Space;
  readonly place: (value: number) => number;
  readonly title: string;
}

/** The name stands at the beginning of its span, or before the end where it would not fit. */
function Span({ mark, top, space: { width, rtl }, place, title }: SpanProps) {
  const [left, right] = [place(Date.parse(mark.from)), place(Date.parse(mark.to))].sort((a, b) => a - b) as [
    number,
    number,
  ];
  const room = rtl ? right : width - left;
  const fits = room > mark.label.length * 7.5;
  const atStart = rtl ? !fits : fits;
  return (
    <g className={styles[`tone-${mark.tone ?? 1}`]}>
      <title>{title}</title>
      <text x={atStart ? left : right} y={top + 15} textAnchor={atStart ? 'start' : 'end'}>
        {cut(mark.label, width - 8)}
      </text>
      <rect
        className={styles.fill}
        x={left}
        y={top + 21}
        width={Math.max(3, right - left)}
        height={13}
        rx={2}
      />
    </g>
  );
}
