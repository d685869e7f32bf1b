import type { GateCriterion, GateScore } from '#libs/engine';

/** The name under which a gate knows calibrated scores. */
export const CALIBRATED = 'calibrated';

/** Scores that count, as a review has come to them. */
interface CountedScores {
  readonly reviews: readonly {
    readonly assignmentId: string;
    readonly submissionId: string;
    readonly scores: readonly { readonly criterionId: string; readonly score: number }[];
  }[];
  readonly ranking: readonly { readonly submissionId: string; readonly calibrated: number | null }[];
  readonly isCalibrated: boolean;
}

/**
 * What a gate decides by. Raw scores go as they were given. Where calibrated scores decide, they are one criterion with
 * the whole weight: the others lose theirs and keep their thresholds, which hold for what reviewers really gave.
 */
export function gateBasisOf(
  criteria: readonly GateCriterion[],
  { reviews, ranking, isCalibrated }: CountedScores,
): { readonly criteria: readonly GateCriterion[]; readonly scores: readonly GateScore[] } {
  const given = reviews.flatMap(({ assignmentId, submissionId, scores }) =>
    scores.map(({ criterionId, score }) => ({
      candidateId: submissionId,
      criterionId,
      // The review, and not who wrote it: reviewers stay unknown.
      reviewerId: assignmentId,
      score,
    })),
  );
  if (!isCalibrated) return { criteria, scores: given };
  const whole = { kind: 'scored' as const, weight: 100, scaleMin: 0, scaleMax: 100, threshold: null };
  return {
    criteria: [
      { id: CALIBRATED, ...whole },
      ...criteria.map((own) => (own.kind === 'scored' ? { ...own, weight: 0 } : own)),
    ],
    scores: [
      ...ranking.flatMap(({ submissionId, calibrated }) =>
        calibrated === null
          ? []
          : [
              {
                candidateId: submissionId,
                criterionId: CALIBRATED,
                reviewerId: CALIBRATED,
                score: calibrated,
              },
            ],
      ),
      ...given,
    ],
  };
}
