import { ChallengeFollow } from './challenge-follow.entity.js';
import { ChallengeInvitation } from './challenge-invitation.entity.js';
import { FeedbackEvent } from './feedback-event.entity.js';
import { InvitationOptOut } from './invitation-opt-out.entity.js';
import { MatchWeightsVersion } from './match-weights.entity.js';
import { MatchingSettings } from './matching-settings.entity.js';
import { Mentor } from './mentor.entity.js';
import { MentoringPair } from './mentoring-pair.entity.js';
import { MentoringMember, MentoringRound } from './mentoring-round.entity.js';
import { Notice } from './notice.entity.js';
import { SavedSearch } from './saved-search.entity.js';
import { WeightsAdoption } from './weights-adoption.entity.js';

export {
  MATCH_WEIGHTS,
  type Match,
  type MatchCandidate,
  type MatchedTerm,
  type MatchFacts,
  type MatchFeature,
  type MatchReason,
  type MatchSubject,
  rankMatches,
  type TrlRange,
} from './match.scoring.js';
export { findMatches, type MatchRequest, type Searcher } from './matcher.js';
export { MatchingModule } from './matching.module.js';
export { type Observation, type RefitOutcome, refit } from './refit.scoring.js';
export {
  type BootstrapResult,
  type Judgements,
  meanMeasures,
  measure,
  pairedBootstrap,
  percentile,
  RECALL_DEPTH,
  type RelevanceMeasures,
} from './relevance-evaluation.js';

export const matchingEntities = [
  MatchingSettings,
  ChallengeInvitation,
  InvitationOptOut,
  Notice,
  FeedbackEvent,
  SavedSearch,
  ChallengeFollow,
  Mentor,
  MentoringRound,
  MentoringMember,
  MentoringPair,
  MatchWeightsVersion,
  WeightsAdoption,
];
