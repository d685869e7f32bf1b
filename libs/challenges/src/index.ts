import { Challenge } from './challenge.entity.js';
import { ChallengeCriterion } from './challenge-criterion.entity.js';
import { ChallengeKpi } from './challenge-kpi.entity.js';
import { ChallengeQuestion } from './challenge-question.entity.js';
import { ChallengeVersion } from './challenge-version.entity.js';
import { Inquiry } from './inquiry.entity.js';

export { AmendChallengeService } from './amend-challenge.service.js';
export { ApproveChallengeService } from './approve-challenge.service.js';
export {
  ChallengeAmended,
  ChallengeApproved,
  ChallengeCancelled,
  ChallengeClosed,
  ChallengeDecided,
  ChallengePublished,
  EvaluationOpened,
} from './challenge.events.js';
export { ChallengeState, ProcurementExit, QuestionKind } from './challenge.states.js';
export { ChallengeWindows } from './challenge-windows.js';
export { ChallengesModule } from './challenges.module.js';
export { ChallengesService } from './challenges.service.js';
export { DraftChallengeService } from './draft-challenge.service.js';
export { EndChallengeService } from './end-challenge.service.js';
export { ChallengeLoaders } from './graphql/challenge.loaders.js';
export { ChallengeType } from './graphql/challenge.type.js';
export {
  ChallengeCriterionType,
  ChallengeKpiType,
  ChallengeQuestionType,
  MoneyType,
} from './graphql/challenge-parts.types.js';
export type { ImportedChallenge, ImportOutcome } from './import-challenges.service.js';
export { InquiriesService } from './inquiries.service.js';
export type { ChallengeDraft } from './new-challenge.js';
export { PublicationGuards } from './publication-guards.js';
export { PublishChallengeService } from './publish-challenge.service.js';
export type { Challenge, ChallengeCriterion, ChallengeKpi, ChallengeQuestion };

export const challengesEntities = [
  Challenge,
  ChallengeKpi,
  ChallengeCriterion,
  ChallengeQuestion,
  ChallengeVersion,
  Inquiry,
];
