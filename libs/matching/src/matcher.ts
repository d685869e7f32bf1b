import type { SearchEngine, SearchQuery } from '#libs/search';
import { type Match, type MatchFacts, type MatchSubject, rankMatches } from './match.scoring.js';

/** Hits by text whose structured data is compared too; about four times what anybody reads. */
const CANDIDATES = 200;

export interface MatchRequest extends SearchQuery {
  /** Structured data of the side that is matched for. */
  readonly subject: MatchSubject;
}

/** Loads what is known of candidates besides their text; an id that is not in the answer has no structured data. */
export type FactsOf = (ids: readonly string[]) => Promise<ReadonlyMap<string, MatchFacts>>;

/** The way from a text to its ranked matches with their reasons: search, load the facts, score. */
export async function findMatches(
  engine: SearchEngine,
  request: MatchRequest,
  factsOf: FactsOf,
): Promise<Match[]> {
  const { subject, limit, ...query } = request;
  const hits = engine.search({ ...query, limit: Math.max(limit, CANDIDATES) });
  const facts = await factsOf(hits.map((hit) => hit.id));
  const candidates = hits.map((hit) => ({ ...facts.get(hit.id), id: hit.id, lexical: hit }));
  return rankMatches(subject, candidates).slice(0, limit);
}
