import type { CSSProperties } from 'react';
import { useFormats } from '#web/i18n/format.ts';
import styles from './chart.module.css';
import { CsvButton } from './chart.tsx';

interface HeatmapProps<Row> {
  readonly caption: string;
  readonly finding?: string;
  /** What the rows are. */
  readonly corner: string;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowLabel: (row: Row) => string;
  readonly value: (row: Row, column: string) => number | null;
  readonly domain: readonly [number, number];
  readonly digits?: number;
  readonly file: string;
}

/** Figures of pairs, the higher the stronger the colour. It is a table already, and every cell has its number. */
export function Heatmap<Row>(props: HeatmapProps<Row>) {
  const {
    caption,
    finding,
    corner,
    columns,
    rows,
    rowKey,
    rowLabel,
    value,
    domain,
    digits = 0,
    file,
  } = props;
  const { number } = useFormats();
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      {finding && <p className={styles.finding}>{finding}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1). */}
      <section className={styles.scroll} tabIndex={0} aria-label={caption}>
        <table className={styles.heat}>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                <th scope="row">
                  <bdi>{rowLabel(row)}</bdi>
                </th>
                {columns.map(({ key }) => {
                  const figure = value(row, key);
                  return (
                    <td key={key} style={figure === null ? undefined : shade(figure, domain)}>
                      {figure === null ? '' : number(figure, digits)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div>
        <CsvButton
          file={file}
          rows={rows}
          columns={[
            { key: 'row', label: corner, value: rowLabel },
            ...columns.map(({ key, label }) => ({ key, label, value: (row: Row) => value(row, key) })),
          ]}
        />
      </div>
    </figure>
  );
}

/** Never so strong that the number cannot be read on it. */
function shade(figure: number, [low, high]: readonly [number, number]): CSSProperties {
  const share = Math.max(0, Math.min(1, (figure - low) / (high - low)));
  return { background: `color-mix(in oklab, var(--chart-1) ${Math.round(share * 45)}%, var(--surface))` };
}
