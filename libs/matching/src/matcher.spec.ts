import { describe, expect, it } from '@jest/globals';
import { EmbeddedSearchEngine, type SearchQuery } from '#libs/search';
import type { MatchFacts } from './match.scoring.js';
import { findMatches } from './matcher.js';

const SOLUTIONS: readonly (readonly [string, string])[] = [
  ['pipes', 'Acoustic sensors hear water leaks in pipes'],
  ['satellite', 'Satellite radar finds water leaks in pipes'],
  ['school', 'Safe school transport'],
];

const engine = new EmbeddedSearchEngine();
engine.upsert(
  SOLUTIONS.map(([id, text]) => ({
    id,
    kind: 'solution',
    version: 1,
    fields: { text },
    facets: { audience: ['public'] },
  })),
);

const request = { kind: 'solution', fields: { title: 'Leaks in water pipes' }, limit: 10 };

describe('findMatches', () => {
  it('searches, compares what is known of the hits, and scores', async () => {
    const known: Readonly<Record<string, MatchFacts>> = {
      satellite: { countries: ['IL'] },
      school: { countries: ['IL'] },
    };
    const matches = await findMatches(
      engine,
      { ...request, subject: { countries: ['IL'] } },
      (hit) => known[hit.id] ?? {},
    );
    expect(matches.map((match) => match.id)).toEqual(['satellite', 'pipes']);
    expect(matches[0]!.reasons.map((reason) => reason.feature)).toEqual([
      'TERMS',
      'PHRASES',
      'LETTERS',
      'COUNTRY',
    ]);
    for (const { score, reasons } of matches)
      expect(Math.abs(reasons.reduce((sum, one) => sum + one.contribution, 0) - score)).toBeLessThan(1e-9);
  });

  it('takes a searcher that answers later and says more of each hit', async () => {
    const searcher = {
      search: async (query: SearchQuery) => engine.search(query).map((hit) => ({ ...hit, tags: ['water'] })),
    };
    const matches = await findMatches(searcher, { ...request, subject: { tags: ['water'] } }, ({ tags }) => ({
      tags,
    }));
    expect(matches[0]!.reasons.map((reason) => reason.feature)).toContain('TAGS');
  });

  it('keeps to the limit and the filter', async () => {
    const none = (): MatchFacts => ({});
    expect(await findMatches(engine, { ...request, subject: {}, limit: 1 }, none)).toHaveLength(1);
    expect(
      await findMatches(engine, { ...request, subject: {}, where: { audience: ['staff'] } }, none),
    ).toEqual([]);
  });
});
