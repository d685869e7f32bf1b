import { type ReactNode, useEffect, useRef, useState } from 'react';
import { LOCALE_FACTS } from '#web/i18n/locales.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Row as Line } from '#web/ui/layout.tsx';
import { type Column, Table } from '#web/ui/table.tsx';
import styles from './chart.module.css';
import { type CsvValue, csvOf, downloadText } from './csv.ts';

export interface ChartColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** For programs; the first column names the row. */
  readonly value: (row: Row) => CsvValue;
  /** For people, where it differs. */
  readonly text?: (row: Row) => string;
  readonly numeric?: boolean;
}

export interface LegendEntry {
  readonly mark: 'bar' | 'dot' | 'ring' | 'band' | 'line' | 'rule';
  readonly label: string;
  readonly tone?: Tone;
}

/** Which token colours a mark. */
export type Tone = 1 | 2 | 3 | 4 | 5 | 6;

export interface ChartTexts<Row> {
  /** What it shows, as a sentence or a title. */
  readonly caption: string;
  /** What to see in it, in words; read out in place of the picture. */
  readonly finding?: string;
  readonly columns: readonly ChartColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Name of the file without its ending. */
  readonly file: string;
}

interface ChartProps<Row> extends ChartTexts<Row> {
  readonly legend?: readonly LegendEntry[];
  /** Draws into the width that there is, from 0 on. */
  readonly height: number;
  readonly draw: (space: Space) => ReactNode;
}

export interface Space {
  readonly width: number;
  readonly height: number;
  /** From right to left: time and numbers grow to the left. */
  readonly rtl: boolean;
}

/**
 * A drawing with what it needs to be understood without seeing it: caption, finding in words, the same figures as a table,
 * and as a file.
 */
export function Chart<Row>({ legend = [], height, draw, ...texts }: ChartProps<Row>) {
  const { caption, finding } = texts;
  const rtl = LOCALE_FACTS[useLocale()].dir === 'rtl';
  const [frame, width] = useWidth();
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      {finding && <p className={styles.finding}>{finding}</p>}
      {legend.length > 0 && <Legend entries={legend} />}
      <div ref={frame} className={styles.frame} style={{ blockSize: height }}>
        {width > 0 && (
          <svg
            className={styles.svg}
            width={width}
            height={height}
            role="img"
            aria-label={finding ? `${caption}. ${finding}` : caption}
          >
            {draw({ width, height, rtl })}
          </svg>
        )}
      </div>
      <Twin {...texts} />
    </figure>
  );
}

/** The width of a box, followed while windows and columns change. */
export function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}

function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className={styles.legend}>
      {entries.map(({ mark, label, tone = 1 }) => (
        <li key={label}>
          <span
            className={`${styles.key} ${styles[`key-${mark}`]} ${styles[`tone-${tone}`]}`}
            aria-hidden="true"
          />
          {label}
        </li>
      ))}
    </ul>
  );
}

/** The figures of a chart as a table, folded away, and as a file. */
function Twin<Row>({ caption, columns, rows, rowKey, file }: ChartTexts<Row>) {
  const t = useText();
  return (
    <details className={styles.twin}>
      <summary>{t('charts.table')}</summary>
      <div className={styles.unfolded}>
        <Table caption={caption} hideCaption columns={columns.map(shown)} rows={rows} rowKey={rowKey} />
        <Line>
          <CsvButton columns={columns} rows={rows} file={file} />
        </Line>
      </div>
    </details>
  );
}

export function CsvButton<Row>({ columns, rows, file }: Pick<ChartTexts<Row>, 'columns' | 'rows' | 'file'>) {
  const t = useText();
  const save = () =>
    downloadText(
      `${file}.csv`,
      'text/csv',
      csvOf(
        columns.map(({ label }) => label),
        rows.map((row) => columns.map(({ value }) => value(row))),
      ),
    );
  return (
    <Button small onClick={save}>
      {t('charts.csv')}
    </Button>
  );
}

const shown = <Row,>({ key, label, value, text, numeric }: ChartColumn<Row>): Column<Row> => ({
  key,
  label,
  numeric,
  cell: (row) => (text ? text(row) : (value(row) ?? '–')),
});
