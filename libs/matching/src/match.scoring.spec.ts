import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  MATCH_WEIGHTS,
  type Match,
  type MatchCandidate,
  type MatchedTerm,
  type MatchFacts,
  type MatchSubject,
  rankMatches,
  type TrackRecord,
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

/** What the parts are worth for a subject that states everything of itself and asks for no record. */
const { TEXT, TAGS, TRL, LANGUAGE, COUNTRY } = MATCH_WEIGHTS;
const STATED = TEXT + TAGS + TRL + LANGUAGE + COUNTRY;

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
        contribution: near(TEXT / STATED),
        terms: [{ term: 'word0', language: 'en', contribution: near(TEXT / STATED) }],
      },
      { feature: 'TAGS', contribution: near(TAGS / STATED), tags: ['water'] },
      { feature: 'TRL', contribution: near(TRL / STATED), trl: { min: 5, max: 7 } },
      { feature: 'LANGUAGE', contribution: near(LANGUAGE / STATED), languages: ['he'] },
      { feature: 'COUNTRY', contribution: near(COUNTRY / STATED), countries: ['IL'] },
    ]);
  });

  it('scales the weights to what the subject states', () => {
    const [match] = rankMatches({ languages: ['ar'] }, [candidate('a', 1, { languages: ['ar', 'he'] })]);
    expect(match!.reasons.map(({ feature, contribution }) => [feature, contribution])).toEqual([
      ['TERMS', near(TEXT / (TEXT + LANGUAGE))],
      ['LANGUAGE', near(LANGUAGE / (TEXT + LANGUAGE))],
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
    const expected = share === undefined ? undefined : near((TAGS * share) / STATED);
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
    const expected = share === undefined ? undefined : near((TRL * share) / STATED);
    expect(parts({ trl: asked }, { trl: offered }).TRL).toEqual(expected);
  });

  it.each([
    ['one shared language is enough', ['he', 'ar'], ['en', 'AR'], LANGUAGE / STATED],
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

  const RECORD: TrackRecord = {
    references: ['Haifa'],
    capacity: { places: 4, taken: 1 },
    adopted: 2,
  };
  const asking: MatchSubject = { asks: ['REFERENCES', 'CAPACITY', 'OUTCOMES'] };
  const { REFERENCES, CAPACITY, OUTCOMES } = MATCH_WEIGHTS;
  const all = TEXT + REFERENCES + CAPACITY + OUTCOMES;

  it('tells what of a record speaks for a supplier: half for the first, half of that for each further one', () => {
    const [{ reasons }] = rankMatches(asking, [candidate('a', 1, { record: RECORD })]) as [Match];
    expect(reasons.slice(1)).toEqual([
      { feature: 'REFERENCES', contribution: near((REFERENCES * 0.5) / all), references: ['Haifa'] },
      { feature: 'CAPACITY', contribution: near((CAPACITY * 0.75) / all), capacity: RECORD.capacity },
      { feature: 'OUTCOMES', contribution: near((OUTCOMES * 0.75) / all), adopted: 2 },
    ]);
  });

  it.each<[string, TrackRecord | undefined]>([
    ['nothing is known', undefined],
    ['it does not say how many it is', { references: [], adopted: 0 }],
    ['it is bound by more than it has people for', { capacity: { places: 1, taken: 3 } }],
    ['it has nobody', { capacity: { places: 0, taken: 0 } }],
  ])('takes nothing away when %s', (_, record) => {
    const [match] = rankMatches(asking, [candidate('a', 1, { record })]);
    expect(match!.reasons.map(({ feature }) => feature)).toEqual(['TERMS']);
  });

  it('does not ask for a record unless the subject does', () => {
    expect(rankMatches({}, [candidate('a', 1, { record: RECORD })])[0]!.score).toBeCloseTo(1, 12);
  });

  it('never lets all that a newcomer cannot have overturn the first two texts, or readiness alone', () => {
    const incumbent = { record: { references: ['a', 'b', 'c', 'd'], adopted: 9 } };
    const subject = { ...FULL, ...asking };
    expect(rankMatches(subject, [candidate('text', 1), candidate('old', 0.84, incumbent)])[0]!.id).toBe(
      'text',
    );
    expect(
      rankMatches(subject, [candidate('ready', 1, { trl: FULL.trl }), candidate('old', 1, incumbent)])[0]!.id,
    ).toBe('ready');
  });

  it('keeps a candidate that only the structured data speaks for, and one that nothing speaks for', () => {
    const matches = rankMatches(FULL, [candidate('none', 0), candidate('some', 0, FULL)]);
    expect(matches.map(({ id, score }) => [id, score])).toEqual([
      ['some', near(1 - TEXT / STATED)],
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
  const few = fc.nat(12);
  const record: fc.Arbitrary<TrackRecord> = fc.record(
    {
      references: fc.uniqueArray(fc.constantFrom('Haifa', 'Acre', 'الناصرة')),
      capacity: fc.record({ places: few, taken: few }),
      adopted: few,
    },
    { requiredKeys: [] },
  );
  const facts: fc.Arbitrary<MatchFacts> = fc.record(
    {
      record,
      tags: fc.array(word),
      trl,
      languages: fc.array(fc.constantFrom('he', 'ar', 'en')),
      countries: fc.array(fc.constantFrom('IL', 'JO')),
    },
    { requiredKeys: [] },
  );
  const subjects: fc.Arbitrary<MatchSubject> = fc
    .tuple(
      facts,
      fc.uniqueArray(fc.constantFrom('REFERENCES' as const, 'CAPACITY' as const, 'OUTCOMES' as const)),
    )
    .map(([{ record: _, ...stated }, asks]) => ({ ...stated, asks }));
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
      fc.property(subjects, candidates, (subject, list) => {
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
      fc.property(subjects, candidates, (subject, list) => {
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
      fc.property(subjects, candidates, word, (subject, list, tag) => {
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
