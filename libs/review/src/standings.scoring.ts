import { type AgreedScore, withAgreed } from './consensus.scoring.js';
import { calibratedScores, calibrateRanking, type RankingCalibration } from './ranking.calibration.js';
import { type RankedSubmission, type RankingRules, rank, type WeightedCriterion } from './ranking.scoring.js';

/** A submitted review with all its scores. */
export interface ScoredReview {
  readonly assignmentId: string;
  readonly submissionId: string;
  readonly reviewerId: string;
  readonly scores: readonly { readonly criterionId: string; readonly score: number }[];
}

/** All from which the ranks of a challenge follow. */
export interface StandingsGiven {
  readonly criteria: readonly WeightedCriterion[];
  readonly submissionIds: readonly string[];
  readonly reviews: readonly ScoredReview[];
  /** Reviews that only show how their reviewers score. */
  readonly anchors: readonly ScoredReview[];
  /** What the panel agreed on: it counts in place of what was given. */
  readonly agreed: readonly AgreedScore[];
  readonly rules: RankingRules;
  /** What was chosen before the opening to decide. */
  readonly scoreBasis: 'RAW' | 'CALIBRATED';
}

export interface ComputedStandings {
  /** The reviews as they count, in the order of those that were given. */
  readonly counted: readonly ScoredReview[];
  /** From the counted reviews and the anchors; null without any. */
  readonly calibration: RankingCalibration | null;
  /** Whether the ranks go by calibrated scores: that was chosen, and the reviews allow it. */
  readonly isCalibrated: boolean;
  readonly ranking: readonly RankedSubmission[];
}

/**
 * From scores to ranks: consensus first, then calibration beside the raw scores, then the order by what was chosen to
 * decide. The one way, for the table as it is shown, for the decision, and for whoever computes it again.
 * @throws RangeError when a counted review lacks a score.
 */
export function standingsOf(given: StandingsGiven): ComputedStandings {
  const { criteria, submissionIds, reviews, anchors, agreed, rules, scoreBasis } = given;
  const counted = withAgreed(reviews, agreed);
  const measured = [...counted, ...anchors.map((own) => ({ ...own, isAnchor: true }))];
  const calibration = calibrateRanking(criteria, measured, rules.awards);
  // Scores that no chain of reviewers links cannot be compared, whatever was chosen.
  const isCalibrated = scoreBasis === 'CALIBRATED' && calibration?.isSound === true;
  const scores = calibration ? calibratedScores(calibration) : new Map<string, number>();
  const ranking = rank(criteria, submissionIds, counted, rules, { scores, decide: isCalibrated });
  return { counted, calibration, isCalibrated, ranking };
}
