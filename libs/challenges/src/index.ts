import { Challenge } from './challenge.entity.js';
import { ChallengeCriterion } from './challenge-criterion.entity.js';
import { ChallengeKpi } from './challenge-kpi.entity.js';
import { ChallengeQuestion } from './challenge-question.entity.js';
import { ChallengeVersion } from './challenge-version.entity.js';
import { CoDefinitionSession } from './co-definition-session.entity.js';
import { Helper } from './helper.entity.js';
import { Inquiry } from './inquiry.entity.js';
import { Suggestion } from './suggestion.entity.js';
import { SuggestionComment } from './suggestion-comment.entity.js';

export { AmendChallengeService } from './amend-challenge.service.js';
export { AmendRubricService } from './amend-rubric.service.js';
export { ApproveChallengeService } from './approve-challenge.service.js';
export type { CallWindow } from './call-window.js';
export {
  ChallengeAmended,
  ChallengeApproved,
  ChallengeCancelled,
  ChallengeClosed,
  ChallengeDecided,
  ChallengePublished,
  ChallengeReconsidered,
  ChallengeReopened,
  EvaluationOpened,
  InquiryAnswered,
} from './challenge.events.js';
export {
  ChallengeKind,
  ChallengeOrder,
  ChallengeState,
  CriterionKind,
  ProcurementExit,
  QuestionKind,
} from './challenge.states.js';
export { ChallengeWindows } from './challenge-windows.js';
export { ChallengesModule } from './challenges.module.js';
export { ChallengesService } from './challenges.service.js';
export type { Contribution } from './co-definition.repository.js';
export type { CoachedContent } from './coach-finding.rules.js';
export {
  ALIKE as CHALLENGES_ALIKE,
  likeness as likenessOfWords,
  wordsOf as wordsOfChallenge,
} from './coach-likeness.rules.js';
export { DraftChallengeService } from './draft-challenge.service.js';
export { EndChallengeService } from './end-challenge.service.js';
export { CreateOpenCallInput } from './graphql/challenge.inputs.js';
export { ChallengeLoaders } from './graphql/challenge.loaders.js';
export { ChallengeType } from './graphql/challenge.type.js';
export { CriterionAnchorInput, MoneyInput } from './graphql/challenge-parts.inputs.js';
export {
  ChallengeCriterionType,
  ChallengeKpiType,
  ChallengeQuestionType,
  MoneyType,
} from './graphql/challenge-parts.types.js';
export { callOf } from './graphql/content-of-input.js';
export { IntermediaryContributionType } from './graphql/help.types.js';
export { HelpersService } from './helpers.service.js';
export type { ImportedChallenge, ImportOutcome } from './import-challenges.service.js';
export { InquiriesService } from './inquiries.service.js';
export { JudgingBar } from './judging-bar.js';
export type { ChallengeDraft } from './new-challenge.js';
export { ProgrammeJudges } from './programme-judges.js';
export { PublicationGuards } from './publication-guards.js';
export { PublishChallengeService } from './publish-challenge.service.js';
export { type CriterionAddendum, gateCriteriaOf } from './rubric.rules.js';
export type { Challenge, ChallengeCriterion, ChallengeKpi, ChallengeQuestion };

export const challengesEntities = [
  Challenge,
  ChallengeKpi,
  ChallengeCriterion,
  ChallengeQuestion,
  ChallengeVersion,
  Inquiry,
  Helper,
  Suggestion,
  SuggestionComment,
  CoDefinitionSession,
];
