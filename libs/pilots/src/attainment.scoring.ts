/** A key performance indicator: where it stood, and where it should get. */
export interface KpiGoal {
  readonly baseline: number;
  readonly target: number;
}

/**
 * How much of the way from the baseline to the target was gone: 0 at the baseline, 1 at the target, more beyond it,
 * negative when it got worse. Works the same for indicators that shall fall. Where target and baseline are equal
 * (something shall stay as it is), 1 when it did and 0 when not.
 */
export function attainmentOf({ baseline, target }: KpiGoal, measured: number): number {
  if (target === baseline) return measured === target ? 1 : 0;
  return (measured - baseline) / (target - baseline);
}
