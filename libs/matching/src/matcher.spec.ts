import { describe, expect, it } from '@jest/globals';
import { EmbeddedSearchEngine } from '#libs/search';
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
  it('searches, asks for the facts of the hits only, and scores', async () => {
    const asked: string[][] = [];
    const facts = new Map<string, MatchFacts>([['satellite', { countries: ['IL'] }]]);
    const matches = await findMatches(engine, { ...request, subject: { countries: ['IL'] } }, async (ids) => {
      asked.push([...ids]);
      return facts;
    });
    expect(asked.map((ids) => ids.sort())).toEqual([['pipes', 'satellite']]);
    expect(matches.map((match) => match.id)).toEqual(['satellite', 'pipes']);
    expect(matches[0]!.reasons.map((reason) => reason.feature)).toEqual(['TERMS', 'COUNTRY']);
    for (const { score, reasons } of matches)
      expect(Math.abs(reasons.reduce((sum, one) => sum + one.contribution, 0) - score)).toBeLessThan(1e-9);
  });

  it('keeps to the limit and the filter', async () => {
    const none = async () => new Map<string, MatchFacts>();
    expect(await findMatches(engine, { ...request, subject: {}, limit: 1 }, none)).toHaveLength(1);
    expect(
      await findMatches(engine, { ...request, subject: {}, where: { audience: ['staff'] } }, none),
    ).toEqual([]);
  });
});
