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
