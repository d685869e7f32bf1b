import { Area, LinePath } from '@visx/shape';
import { across, BottomAxis, numberScale, SideAxis } from './axes.tsx';
import styles from './chart.module.css';
import { Chart, type ChartTexts, type LegendEntry, type Space } from './chart.tsx';

export interface BandPoint {
  readonly x: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

interface BandLineProps<Row> extends ChartTexts<Row> {
  /** Points in the order of `x`. */
  readonly point: (row: Row) => BandPoint;
  readonly legend?: readonly LegendEntry[];
  readonly xDigits?: number;
  readonly yDigits?: number;
}

const HEIGHT = 280;
const MARGIN = { start: 56, end: 14 };

/** A line through the middles, within the band between the lows and the highs. */
export function BandLine<Row>({ point, xDigits = 0, yDigits = 0, ...texts }: BandLineProps<Row>) {
  const points = texts.rows.map(point);
  const draw = (space: Space) => {
    const bottom = HEIGHT - 28;
    const x = numberScale(
      points.map((each) => each.x),
      across(space, MARGIN),
    );
    const y = numberScale(
      points.flatMap(({ low, high }) => [low, high]),
      [bottom, 10],
    );
    return (
      <>
        <SideAxis scale={y} space={space} margin={MARGIN} digits={yDigits} />
        <BottomAxis scale={x} top={10} height={bottom - 10} digits={xDigits} />
        <g className={styles['tone-1']}>
          <Area
            className={styles.band}
            data={points}
            x={(each) => x(each.x)}
            y0={(each) => y(each.low)}
            y1={(each) => y(each.high)}
          />
          <LinePath
            className={styles.line}
            data={points}
            x={(each) => x(each.x)}
            y={(each) => y(each.middle)}
          />
          {points.map((each) => (
            <circle
              key={`${each.x}/${each.middle}`}
              className={styles.fill}
              cx={x(each.x)}
              cy={y(each.middle)}
              r={3.5}
            />
          ))}
        </g>
      </>
    );
  };
  return <Chart {...texts} height={HEIGHT} draw={draw} />;
}
