import { AxisBottom, AxisLeft, AxisRight } from '@visx/axis';
import { scaleLinear } from '@visx/scale';
import { useFormats } from '#web/i18n/format.ts';
import styles from './chart.module.css';
import type { Space } from './chart.tsx';

export type NumberScale = ReturnType<typeof scaleLinear<number>>;

/** Round numbers around what there is. @param atLeast a domain that is shown in any case */
export function numberScale(
  values: readonly number[],
  range: readonly [number, number],
  atLeast: readonly [number, number] = [0, 0],
): NumberScale {
  const all = [...values, ...atLeast].filter(Number.isFinite);
  const low = Math.min(...all);
  const high = Math.max(...all);
  return scaleLinear<number>({
    domain: low === high ? [low, low + 1] : [low, high],
    range: [...range],
    nice: true,
  });
}

/** From the side where reading begins to the other one. */
export const across = ({ width, rtl }: Space, margin: { start: number; end: number }): [number, number] =>
  rtl ? [width - margin.start, margin.end] : [margin.start, width - margin.end];

/** Round numbers along a scale, none finer than what is written below it: not `0, 1, 1, 2` for halves. */
const ticksOf = (scale: NumberScale, count: number, digits: number): number[] =>
  scale.ticks(count).filter((tick) => Math.abs(tick - Number(tick.toFixed(digits))) < 1e-9);

const TICK = { fontSize: 12, fontFamily: 'inherit', fill: 'var(--ink-soft)' } as const;

interface ValueAxisProps {
  readonly scale: NumberScale;
  readonly top: number;
  readonly height: number;
  readonly digits?: number;
}

/** Numbers below a chart, with a thin line for each through it. */
export function BottomAxis({ scale, top, height, digits = 0 }: ValueAxisProps) {
  const { number } = useFormats();
  const ticks = ticksOf(scale, 5, digits);
  return (
    <>
      {ticks.map((tick) => (
        <line
          key={tick}
          className={styles.grid}
          x1={scale(tick)}
          x2={scale(tick)}
          y1={top}
          y2={top + height}
        />
      ))}
      <AxisBottom
        scale={scale}
        top={top + height}
        tickValues={ticks}
        hideAxisLine
        hideTicks
        tickFormat={(value) => number(Number(value), digits)}
        tickLabelProps={{ ...TICK, textAnchor: 'middle' }}
      />
    </>
  );
}

interface SideAxisProps {
  readonly scale: NumberScale;
  readonly space: Space;
  readonly margin: { readonly start: number; readonly end: number };
  readonly digits?: number;
}

/** Numbers at the side where reading begins, with a thin line for each across the chart. */
export function SideAxis({ scale, space, margin, digits = 0 }: SideAxisProps) {
  const { number } = useFormats();
  const ticks = ticksOf(scale, 4, digits);
  const [from, to] = across(space, margin);
  const Axis = space.rtl ? AxisRight : AxisLeft;
  return (
    <>
      {ticks.map((tick) => (
        <line key={tick} className={styles.grid} x1={from} x2={to} y1={scale(tick)} y2={scale(tick)} />
      ))}
      <Axis
        scale={scale}
        left={from}
        tickValues={ticks}
        hideAxisLine
        hideTicks
        tickFormat={(value) => number(Number(value), digits)}
        tickLabelProps={{ ...TICK, textAnchor: space.rtl ? 'start' : 'end', dy: '0.33em' }}
      />
    </>
  );
}

/** As much of a text as fits: letters are about seven pixels wide. */
export const cut = (text: string, width: number): string => {
  const most = Math.max(4, Math.floor(width / 7));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
};
