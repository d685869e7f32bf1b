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
export { type FactsOf, findMatches, type MatchRequest } from './matcher.js';
export { MatchingModule } from './matching.module.js';
export {
  type Judgements,
  meanMeasures,
  measure,
  NDCG_DEPTH,
  percentile,
  RECALL_DEPTH,
  type RelevanceMeasures,
} from './relevance-evaluation.js';
