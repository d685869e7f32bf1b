import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  MATCH_WEIGHTS,
  type MatchCandidate,
  type MatchedTerm,
  type MatchFacts,
  type MatchSubject,
  rankMatches,
} from './match.scoring.js';

const terms = (...contributions: number[]): MatchedTerm[] =>
  contributions.map((contribution, place) => ({ term: `word${place}`, language: 'en', contribution }));

const candidate = (id: string, score: number, facts: MatchFacts = {}): MatchCandidate => ({
  ...facts,
  id,
  text: { score, parts: score > 0 ? [{ feature: 'TERMS', contribution: score, terms: terms(score) }] : [] },
});

const FEATURES = ['TERMS', 'PHRASES', 'LETTERS', 'MEANING'] as const;

const near = (value: number) => expect.closeTo(value, 12);

const FULL: MatchFacts = { tags: ['water'], trl: { min: 5, max: 7 }, languages: ['he'], countries: ['IL'] };

/** The contribution of each feature to the score of the only candidate. */
const parts = (subject: MatchSubject, facts: MatchFacts): Record<string, number> =>
  Object.fromEntries(
    rankMatches({ ...FULL, ...subject }, [candidate('a', 1, facts)])[0]!.reasons.map((reason) => [
      reason.feature,
      reason.contribution,
    ]),
  );

describe('MATCH_WEIGHTS', () => {
  it('sum to 1, so that a score is a share', () => {
    expect(Object.values(MATCH_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });
});

describe('rankMatches', () => {
  it('lets the text alone decide for a subject without structured data', () => {
    const matches = rankMatches({}, [candidate('b', 2, FULL), candidate('a', 4), candidate('c', 1, FULL)]);
    expect(matches.map(({ id, score }) => [id, score])).toEqual([
      ['a', 1],
      ['b', 0.5],
      ['c', 0.25],
    ]);
    expect(matches[1]!.reasons.map((reason) => reason.feature)).toEqual(['TERMS']);
  });

  it('gives 1 to the best text that also meets everything asked', () => {
    const [match] = rankMatches(FULL, [candidate('a', 12, FULL)]);
    expect(match!.score).toBeCloseTo(1, 12);
    expect(match!.reasons).toEqual([
      {
        feature: 'TERMS',
        contribution: near(0.7),
        terms: [{ term: 'word0', language: 'en', contribution: near(0.7) }],
      },
      { feature: 'TAGS', contribution: near(0.15), tags: ['water'] },
      { feature: 'TRL', contribution: near(0.08), trl: { min: 5, max: 7 } },
      { feature: 'LANGUAGE', contribution: near(0.04), languages: ['he'] },
      { feature: 'COUNTRY', contribution: near(0.03), countries: ['IL'] },
    ]);
  });

  it('scales the weights to what the subject states', () => {
    const [match] = rankMatches({ languages: ['ar'] }, [candidate('a', 1, { languages: ['ar', 'he'] })]);
    expect(match!.reasons.map(({ feature, contribution }) => [feature, contribution])).toEqual([
      ['TERMS', near(0.7 / 0.74)],
      ['LANGUAGE', near(0.04 / 0.74)],
    ]);
  });

  it.each([
    ['all of one', ['water'], ['water'], 1],
    ['letter case and white space aside', ['IoT', ' Water '], ['iot', 'water'], 1],
    ['one of two asked', ['water', 'iot'], ['water'], 1 / Math.sqrt(2)],
    ['one among a pile', ['water'], ['water', 'a', 'b', 'c'], 1 / 2],
    ['a tag said twice counts once', ['water', 'Water'], ['water', 'WATER'], 1],
    ['none', ['water'], ['school'], undefined],
    ['not stated', ['water'], undefined, undefined],
  ])('tags: %s', (_, asked, offered, share) => {
    const expected = share === undefined ? undefined : near(0.15 * share);
    expect(parts({ tags: asked }, { tags: offered }).TAGS).toEqual(expected);
  });

  it.each([
    ['inside', { min: 4, max: 7 }, { min: 6, max: 6 }, 1],
    ['touching', { min: 4, max: 6 }, { min: 6, max: 9 }, 1],
    ['one level short', { min: 6, max: 8 }, { min: 5, max: 5 }, 2 / 3],
    ['two levels beyond', { min: 2, max: 4 }, { min: 6, max: 9 }, 1 / 3],
    ['a whole phase away', { min: 7, max: 9 }, { min: 4, max: 4 }, undefined],
    ['not stated', { min: 7, max: 9 }, undefined, undefined],
  ])('readiness: %s', (_, asked, offered, share) => {
    const expected = share === undefined ? undefined : near(0.08 * share);
    expect(parts({ trl: asked }, { trl: offered }).TRL).toEqual(expected);
  });

  it.each([
    ['one shared language is enough', ['he', 'ar'], ['en', 'AR'], 0.04],
    ['none shared', ['he'], ['en'], undefined],
  ])('languages: %s', (_, asked, offered, weight) => {
    const expected = weight === undefined ? undefined : near(weight);
    expect(parts({ languages: asked }, { languages: offered }).LANGUAGE).toEqual(expected);
  });

  it('never lets maturity, language or country alone overturn the first two texts', () => {
    for (const facts of [{ trl: FULL.trl }, { languages: FULL.languages }, { countries: FULL.countries }]) {
      const [first] = rankMatches(FULL, [candidate('text', 1), candidate('fits', 0.84, facts)]);
      expect(first!.id).toBe('text');
    }
  });

  it('keeps a candidate that only the structured data speaks for, and one that nothing speaks for', () => {
    const matches = rankMatches(FULL, [candidate('none', 0), candidate('some', 0, FULL)]);
    expect(matches.map(({ id, score }) => [id, score])).toEqual([
      ['some', near(0.3)],
      ['none', 0],
    ]);
    expect(matches[1]!.reasons).toEqual([]);
    expect(rankMatches(FULL, [])).toEqual([]);
  });
});

describe('rankMatches for any input', () => {
  const word = fc.constantFrom('water', 'Water', 'iot', 'school', 'בריאות', 'مياه');
  const trl = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 8 }))
    .map(([min, width]) => ({
      min,
      max: Math.min(9, min + width),
    }));
  const facts: fc.Arbitrary<MatchFacts> = fc.record(
    {
      tags: fc.array(word),
      trl,
      languages: fc.array(fc.constantFrom('he', 'ar', 'en')),
      countries: fc.array(fc.constantFrom('IL', 'JO')),
    },
    { requiredKeys: [] },
  );
  const candidates = fc
    .array(fc.tuple(facts, fc.array(fc.double({ min: 1e-6, max: 500, noNaN: true }), { maxLength: 6 })), {
      maxLength: 8,
    })
    .map((list) =>
      list.map(([known, contributions], place): MatchCandidate => {
        const parts = contributions.map((contribution, number) => ({
          feature: FEATURES[number % FEATURES.length]!,
          contribution,
          terms: terms(contribution / 3, (contribution * 2) / 3),
        }));
        const score = contributions.reduce((sum, one) => sum + one, 0);
        return { ...known, id: `id${place}`, text: { score, parts } };
      }),
    );

  it('gives reasons that sum to the score, in rank order, within 0 and 1', () => {
    fc.assert(
      fc.property(facts, candidates, (subject, list) => {
        const matches = rankMatches(subject, list);
        expect(matches).toHaveLength(list.length);
        matches.forEach(({ score, reasons }, place) => {
          const sum = (addends: readonly { contribution: number }[]) =>
            addends.reduce((total, { contribution }) => total + contribution, 0);
          expect(Math.abs(sum(reasons) - score)).toBeLessThan(1e-9);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-9);
          if (place > 0) expect(score).toBeLessThanOrEqual(matches[place - 1]!.score);
          for (const reason of reasons) {
            expect(reason.contribution).toBeGreaterThan(0);
            if (reason.terms) expect(Math.abs(sum(reason.terms) - reason.contribution)).toBeLessThan(1e-9);
          }
        });
      }),
    );
  });

  it('does not depend on the order or the text scale of the candidates', () => {
    fc.assert(
      fc.property(facts, candidates, (subject, list) => {
        const twice = <T extends { readonly contribution: number }>(addend: T): T => ({
          ...addend,
          contribution: addend.contribution * 2,
        });
        const doubled = list.map(({ text, ...rest }) => ({
          ...rest,
          text: {
            score: text.score * 2,
            parts: text.parts.map((part) => twice({ ...part, terms: part.terms.map(twice) })),
          },
        }));
        expect(rankMatches(subject, [...list].reverse())).toEqual(rankMatches(subject, list));
        expect(rankMatches(subject, doubled)).toEqual(rankMatches(subject, list));
      }),
    );
  });

  it('never scores a candidate lower for a further tag that is asked for', () => {
    fc.assert(
      fc.property(facts, candidates, word, (subject, list, tag) => {
        const asked = { ...subject, tags: [...(subject.tags ?? []), tag] };
        const scoreOf = (all: readonly MatchCandidate[]) =>
          new Map(rankMatches(asked, all).map(({ id, score }) => [id, score]));
        const before = scoreOf(list);
        const after = scoreOf(list.map((one) => ({ ...one, tags: [...(one.tags ?? []), tag] })));
        for (const [id, score] of after) expect(score).toBeGreaterThanOrEqual(before.get(id)! - 1e-12);
      }),
    );
  });
});
