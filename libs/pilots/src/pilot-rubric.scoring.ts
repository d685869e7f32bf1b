import type { Violation } from '#libs/kernel';
import { PILOT_SCALE } from './pilot-score.scoring.js';

/** What reviewers judge besides the KPIs, in this order. */
export const PILOT_CRITERIA = ['USEFULNESS', 'OPERATION', 'SCALING', 'PARTNERSHIP'] as const;

export type PilotCriterionName = (typeof PILOT_CRITERIA)[number];

/** What a reviewer says about one criterion. */
export interface JudgementGiven {
  readonly criterion: PilotCriterionName;
  /** 0 to 5 in half steps, see {@link PILOT_SCALE}. */
  readonly score: number;
  readonly rationale: string;
}

/**
 * Share of the combined score that the measured attainment of the KPIs has; judgement has the rest. Half each: figures
 * alone reward what is easy to measure, and judgement alone rewards what is well told.
 */
export const ATTAINMENT_WEIGHT = 0.5;

/** Each criterion exactly once, with a score on the scale and a rationale of at least `minimumRationale` characters. */
export function checkJudgements(given: readonly JudgementGiven[], minimumRationale: number): Violation[] {
  const needed = Math.max(1, minimumRationale);
  const seen = new Set<string>();
  const violations = given.flatMap(({ criterion, score, rationale }, index): Violation[] => {
    const path = ['judgements', String(index)];
    const found: Violation[] = [];
    if (seen.has(criterion)) found.push({ code: 'pilot.criterion_repeated', path: [...path, 'criterion'] });
    seen.add(criterion);
    if (!isOnScale(score))
      found.push({ code: 'pilot.score_outside_scale', path: [...path, 'score'], params: { ...PILOT_SCALE } });
    if (rationale.trim().length < needed)
      found.push({ code: 'pilot.rationale_missing', path: [...path, 'rationale'], params: { min: needed } });
    return found;
  });
  const missing = PILOT_CRITERIA.filter((criterion) => !seen.has(criterion)).length;
  if (missing > 0)
    violations.push({ code: 'pilot.criteria_missing', path: ['judgements'], params: { count: missing } });
  return violations;
}

const isOnScale = (score: number): boolean =>
  score >= PILOT_SCALE.min && score <= PILOT_SCALE.max && Number.isInteger(score / PILOT_SCALE.step);

/**
 * The combined score of a pilot, 0 to 5.
 * @param attainment overall attainment of the KPIs, 0 to 1
 * @param judgement what reviewers gave, or agreed on, 0 to 5
 */
export const combinedScore = (attainment: number, judgement: number): number =>
  ATTAINMENT_WEIGHT * attainment * PILOT_SCALE.max + (1 - ATTAINMENT_WEIGHT) * judgement;
