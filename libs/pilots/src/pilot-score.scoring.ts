import type { Violation } from '#libs/kernel';

/** What a reviewer says about one KPI. */
export interface KpiScoreGiven {
  readonly kpiId: string;
  /** 0 to 5 in half steps: 0 nothing achieved, 3 good with shortcomings, 5 excellent (Horizon Europe's scale). */
  readonly score: number;
  readonly rationale: string;
}

export const PILOT_SCALE = { min: 0, max: 5, step: 0.5 } as const;

const isOnScale = (score: number): boolean =>
  score >= PILOT_SCALE.min && score <= PILOT_SCALE.max && Number.isInteger(score / PILOT_SCALE.step);

/** Each KPI of the pilot exactly once, with a score on the scale and a rationale of at least `minimumRationale`. */
export function checkPilotScores(
  kpiIds: readonly string[],
  given: readonly KpiScoreGiven[],
  minimumRationale: number,
): Violation[] {
  const needed = Math.max(1, minimumRationale);
  const seen = new Set<string>();
  const violations = given.flatMap(({ kpiId, score, rationale }, index): Violation[] => {
    const path = ['scores', String(index)];
    const found: Violation[] = [];
    if (!kpiIds.includes(kpiId)) found.push({ code: 'input.unknown_id', path: [...path, 'kpiId'] });
    else if (seen.has(kpiId)) found.push({ code: 'pilot.kpi_repeated', path: [...path, 'kpiId'] });
    seen.add(kpiId);
    if (!isOnScale(score))
      found.push({ code: 'pilot.score_outside_scale', path: [...path, 'score'], params: { ...PILOT_SCALE } });
    if (rationale.trim().length < needed)
      found.push({ code: 'pilot.rationale_missing', path: [...path, 'rationale'], params: { min: needed } });
    return found;
  });
  const missing = kpiIds.filter((id) => !seen.has(id)).length;
  if (missing > 0)
    violations.push({ code: 'pilot.kpi_scores_missing', path: ['scores'], params: { count: missing } });
  return violations;
}

/** The pilot score: mean over reviewers of the mean over KPIs, 0 to 5. Null without a review. */
export function pilotScore(reviews: readonly (readonly { readonly score: number }[])[]): number | null {
  const means = reviews
    .filter((scores) => scores.length > 0)
    .map((scores) => mean(scores.map((s) => s.score)));
  return means.length > 0 ? mean(means) : null;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
