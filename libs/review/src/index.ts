import { Assignment } from './assignment.entity.js';
import { AssignmentComputation } from './assignment-computation.entity.js';
import { BidRow } from './bid.entity.js';
import { Bidding } from './bidding.entity.js';
import { Conflict } from './conflict.entity.js';
import { ConflictEdge } from './conflict-edge.entity.js';
import { Decision } from './decision.entity.js';
import { InterestRegister } from './interest-register.entity.js';
import { Outcome } from './outcome.entity.js';
import { OwnershipLink } from './ownership-link.entity.js';
import { ComparisonRow, PairwiseEntry, PairwiseRound } from './pairwise.entity.js';
import { ProgrammeCapacity } from './programme-capacity.entity.js';
import { AssignmentProposal } from './proposal.entity.js';
import { Redaction } from './redaction.entity.js';
import { Reopening } from './reopening.entity.js';
import { ReviewMessage } from './review-message.entity.js';
import { ReviewRound } from './review-round.entity.js';
import { Reviewer } from './reviewer.entity.js';
import { ReviewerInvitation } from './reviewer-invitation.entity.js';
import { Score } from './score.entity.js';
import { ScoreVersion } from './score-version.entity.js';

export { AgreedScores } from './agreed-scores.js';
export { krippendorffAlpha } from './agreement.calibration.js';
export { AssignAutomaticallyService } from './assign-automatically.service.js';
export { AssignReviewersService } from './assign-reviewers.service.js';
export type { Clash } from './clash.assignment.js';
export { ConflictsService } from './conflicts.service.js';
export { checkDecision } from './decision.rules.js';
export { type CalibrationEvaluation, evaluateCalibration } from './evaluation.calibration.js';
export { DecisionType, RankedSubmissionType } from './graphql/ranking.types.js';
export { ReviewLoaders } from './graphql/review.loaders.js';
export { ReviewerType } from './graphql/reviewer.types.js';
export { InterestRegistersService } from './interest-registers.service.js';
export { type AssignmentJob, type AssignmentOutcome, solveJob } from './job.assignment.js';
export { calibrate, type Rating } from './model.calibration.js';
export { NEVER, SCALE } from './network.assignment.js';
export { PanelService } from './panel.service.js';
export { type PanelSight, PanelSightService } from './panel-sight.service.js';
export { comparabilityOf } from './parts.calibration.js';
export { type AssignmentProblem, prepare } from './problem.assignment.js';
export { type ExpertiseQuality, expertiseQuality, type StatedExpertise } from './quality.affinity.js';
export { type RankingBasis, RankingService, type Standings } from './ranking.service.js';
export { ReleaseDecisionService, type ReleasedDecision } from './release-decision.service.js';
export { ConflictFound, DecisionReleased, ReviewerRecused } from './review.events.js';
export { AssignmentWay, ConflictKind } from './review.kinds.js';
export { ReviewModule } from './review.module.js';
export { type ReviewHistory, ReviewHistoryService } from './review-history.service.js';
export { ReviewReadingService } from './review-reading.service.js';
export { TERMS_VERSION } from './reviewer-standing.rules.js';
export { ReviewersService } from './reviewers.service.js';
export { ReviewingService } from './reviewing.service.js';
export { standingsOf } from './standings.scoring.js';
export { textAffinities } from './text.affinity.js';
export type { Assignment, AssignmentProposal, Conflict, Decision, Outcome, Reviewer };

export const reviewEntities = [
  Reviewer,
  Conflict,
  Assignment,
  Score,
  ScoreVersion,
  ReviewMessage,
  ReviewRound,
  Redaction,
  PairwiseRound,
  PairwiseEntry,
  ComparisonRow,
  Decision,
  Outcome,
  Reopening,
  AssignmentProposal,
  ConflictEdge,
  OwnershipLink,
  InterestRegister,
  ProgrammeCapacity,
  ReviewerInvitation,
  Bidding,
  BidRow,
  AssignmentComputation,
];
