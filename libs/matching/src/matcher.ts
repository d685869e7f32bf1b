import type { EngineName, SearchHit, SearchQuery } from '#libs/search';
import {
  type Match,
  type MatchFacts,
  type MatchSubject,
  type MatchWeights,
  rankMatches,
} from './match.scoring.js';

/** Hits by text whose structured data is compared too; far more than anybody reads. */
const CANDIDATES = 200;

/** The search engine, or anything that answers like it: now or later, with more about each hit or not. */
export interface Searcher<H extends SearchHit & { readonly engine?: EngineName }> {
  search(query: SearchQuery): readonly H[] | Promise<readonly H[]>;
}

export interface MatchRequest extends SearchQuery {
  /** Structured data of the side that is matched for. */
  readonly subject: MatchSubject;
  /** Left out: those that the platform ships with. */
  readonly weights?: MatchWeights;
}

/** The way from a text to its ranked matches with their reasons: search, see what else is known of each hit, score. */
export async function findMatches<H extends SearchHit & { readonly engine?: EngineName }>(
  searcher: Searcher<H>,
  request: MatchRequest,
  factsOf: (hit: H) => MatchFacts,
): Promise<Match[]> {
  const { subject, limit, weights, ...query } = request;
  const hits = await searcher.search({ ...query, limit: Math.max(limit, CANDIDATES) });
  const candidates = hits.map((hit) => ({ ...factsOf(hit), id: hit.id, text: hit }));
  const matches = rankMatches(subject, candidates, weights, limit);
  // One search is answered by one engine.
  const engine = hits[0]?.engine;
  return engine ? matches.map((match) => ({ ...match, engine })) : matches;
}
