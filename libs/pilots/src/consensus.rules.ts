import type { Violation } from '#libs/kernel';
import { PILOT_SCALE } from './pilot-score.scoring.js';

/** What the reviewers agreed on for one KPI or criterion. */
export interface ConsensusItem {
  /** Id of a KPI, or the name of a criterion. */
  readonly subject: string;
  /** 0 to 5 in half steps. */
  readonly score: number;
  /** Why it differs from the mean of what was given alone; may be empty where it does not. */
  readonly reason: string;
}

/** Mean of what reviewers gave alone, by subject. */
export type IndividualMeans = ReadonlyMap<string, number>;

/** Half a step away from a mean is the same score, on a scale that has no other. */
const SAME = PILOT_SCALE.step / 2 + 1e-9;

export const differsFromMean = (score: number, mean: number): boolean => Math.abs(score - mean) > SAME;

/**
 * What speaks against a consensus: every KPI and criterion once, on the scale, with a reason wherever it is not what the
 * reviewers gave alone. Their own scores stay as they are; this is a record beside them.
 */
export function checkConsensus(means: IndividualMeans, items: readonly ConsensusItem[]): Violation[] {
  const seen = new Set<string>();
  const violations = items.flatMap(({ subject, score, reason }, index): Violation[] => {
    const path = ['items', String(index)];
    const mean = means.get(subject);
    if (mean === undefined) return [{ code: 'input.unknown_id', path: [...path, 'subject'] }];
    if (seen.has(subject)) return [{ code: 'pilot.subject_repeated', path: [...path, 'subject'] }];
    seen.add(subject);
    const isOnScale =
      score >= PILOT_SCALE.min && score <= PILOT_SCALE.max && Number.isInteger(score / PILOT_SCALE.step);
    if (!isOnScale)
      return [{ code: 'pilot.score_outside_scale', path: [...path, 'score'], params: { ...PILOT_SCALE } }];
    return differsFromMean(score, mean) && reason.trim() === ''
      ? [
          {
            code: 'pilot.consensus_reason_missing',
            path: [...path, 'reason'],
            params: { mean: rounded(mean) },
          },
        ]
      : [];
  });
  const missing = [...means.keys()].filter((subject) => !seen.has(subject)).length;
  if (missing > 0)
    violations.push({ code: 'pilot.consensus_incomplete', path: ['items'], params: { count: missing } });
  return violations;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The agreed score, 0 to 5: the mean over KPIs and criteria. Null without items. */
export const consensusScore = (items: readonly Pick<ConsensusItem, 'score'>[]): number | null =>
  items.length === 0 ? null : items.reduce((sum, { score }) => sum + score, 0) / items.length;
