import { Assignment } from './assignment.entity.js';
import { Conflict } from './conflict.entity.js';
import { Decision } from './decision.entity.js';
import { Outcome } from './outcome.entity.js';
import { Reviewer } from './reviewer.entity.js';
import { Score } from './score.entity.js';

export { AssignReviewersService } from './assign-reviewers.service.js';
export { ConflictsService } from './conflicts.service.js';
export { DecideChallengeService } from './decide-challenge.service.js';
export { ReviewLoaders } from './graphql/review.loaders.js';
export { ReviewerType } from './graphql/reviewer.types.js';
export { RankingService } from './ranking.service.js';
export { DecisionReleased } from './review.events.js';
export { AssignmentWay, ConflictKind } from './review.kinds.js';
export { ReviewModule } from './review.module.js';
export { ReviewReadingService } from './review-reading.service.js';
export { ReviewersService } from './reviewers.service.js';
export { ReviewingService } from './reviewing.service.js';
export type { Assignment, Conflict, Decision, Outcome, Reviewer };

export const reviewEntities = [Reviewer, Conflict, Assignment, Score, Decision, Outcome];
