/** A key performance indicator: where it stood, and where it should get. */
export interface KpiGoal {
  readonly baseline: number;
  readonly target: number;
}

/** One measurement, in the order in which they were recorded. */
export interface Measured {
  readonly kpiId: string;
  readonly round: number;
  readonly value: number;
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

/** The value of a KPI that counts in a round: the last one recorded. Null before the first. */
export function countedValue(measurements: readonly Measured[], kpiId: string, round: number): number | null {
  return measurements.filter((entry) => entry.kpiId === kpiId && entry.round === round).at(-1)?.value ?? null;
}

/**
 * Overall attainment of a round, 0 to 1: the mean over KPIs of what was attained, each cut off at 0 and 1, so that one KPI
 * beyond its target never hides another that was missed. Null without KPIs, or while one of them is not measured.
 */
export function overallAttainment(
  kpis: readonly (KpiGoal & { readonly id: string })[],
  measurements: readonly Measured[],
  round: number,
): number | null {
  let sum = 0;
  for (const kpi of kpis) {
    const value = countedValue(measurements, kpi.id, round);
    if (value === null) return null;
    sum += Math.min(1, Math.max(0, attainmentOf(kpi, value)));
  }
  return kpis.length === 0 ? null : sum / kpis.length;
}
