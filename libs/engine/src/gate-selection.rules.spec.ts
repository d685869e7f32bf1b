import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare, fraction } from '#libs/kernel';
import { checkSelection, type SelectionTerms, select } from './gate-selection.rules.js';
import type { Candidate } from './selection-order.rules.js';

const TERMS: SelectionTerms = {
  rule: 'topN',
  per: 'programme',
  maxPerChallenge: null,
  maxPerProgramme: null,
  min: null,
  threshold: null,
  perCategory: null,
  budget: null,
  reserve: 0,
  maxPerTeam: null,
  already: [],
};

const candidate = (id: string, score: number | null, changes: Partial<Candidate> = {}): Candidate => ({
  id,
  challengeId: null,
  groupId: id,
  total: score === null ? null : fraction(score),
  failed: [],
  preference: null,
  ask: null,
  category: null,
  ...changes,
});

const of = (...scores: (number | null)[]) =>
  scores.map((score, index) => candidate('abcdefgh'.charAt(index), score));

describe('select', () => {
  it.each<[string, Partial<SelectionTerms>, Candidate[], string[], string[]]>([
    ['topN takes the best', { maxPerProgramme: 2 }, of(50, 90, 70), ['b', 'c'], ['a:noPlace']],
    ['topN leaves a place empty', { maxPerProgramme: 5 }, of(50, 90), ['b', 'a'], []],
    [
      'thresholdThenTopN never fills a cap from below',
      { rule: 'thresholdThenTopN', maxPerProgramme: 3, threshold: 60 },
      of(50, 90, 60, null),
      ['b', 'c'],
      ['a:belowThreshold', 'd:notScored'],
    ],
    [
      'allAboveThreshold',
      { rule: 'allAboveThreshold', threshold: 60 },
      of(60, 90, 59.999999),
      ['b', 'a'],
      ['c:belowThreshold'],
    ],
    ['singleWinner takes one', { rule: 'singleWinner' }, of(60, 90, 70), ['b'], ['a:noPlace', 'c:noPlace']],
    [
      'a failed criterion excludes the best',
      { maxPerProgramme: 1 },
      [candidate('a', 99, { failed: ['security'] }), candidate('b', 10)],
      ['b'],
      ['a:failedCriterion'],
    ],
    [
      'thresholdUntilBudget stops at the first that does not fit',
      { rule: 'thresholdUntilBudget', threshold: 50, budget: 100 },
      [
        candidate('a', 90, { ask: fraction(60) }),
        candidate('b', 80, { ask: fraction(50) }),
        candidate('c', 70, { ask: fraction(10) }),
      ],
      ['a'],
      ['b:noPlace', 'c:noPlace'],
    ],
    [
      'portfolio takes so many of a category',
      { rule: 'portfolio', maxPerProgramme: 3, perCategory: 1 },
      [
        candidate('a', 90, { category: 'water' }),
        candidate('b', 80, { category: 'water' }),
        candidate('c', 70, { category: 'roads' }),
      ],
      ['a', 'c'],
      ['b:noPlace'],
    ],
    [
      'caps of a challenge and of the programme hold together',
      { per: 'challenge', maxPerChallenge: 2, maxPerProgramme: 3 },
      [
        candidate('a', 90, { challengeId: 'x' }),
        candidate('b', 80, { challengeId: 'x' }),
        candidate('c', 70, { challengeId: 'x' }),
        candidate('d', 60, { challengeId: 'y' }),
        candidate('e', 50, { challengeId: 'y' }),
      ],
      ['a', 'b', 'd'],
      ['c:noPlace', 'e:noPlace'],
    ],
  ])('%s', (_, terms, candidates, selected, rejected) => {
    const outcome = select(candidates, { ...TERMS, ...terms });
    expect(outcome.ties).toEqual([]);
    expect(outcome.selected).toEqual(selected);
    expect(outcome.rejected.map(({ id, why }) => `${id}:${why}`)).toEqual(rejected);
  });

  it('raises a tie at the cut instead of deciding it', () => {
    const outcome = select(of(70, 90, 70, 70), { ...TERMS, maxPerProgramme: 3 });
    expect(outcome.ties).toEqual([{ kind: 'selection', ids: ['a', 'c', 'd'], places: 2 }]);
    expect(outcome.selected).toEqual(['b']);
  });

  it('decides a tie by the order that a person gives, and by nothing less than a full one', () => {
    const terms = { ...TERMS, maxPerProgramme: 2 };
    expect(select(of(70, 90, 70), terms, ['c', 'a'])).toMatchObject({ ties: [], selected: ['b', 'c'] });
    expect(select(of(70, 90, 70), terms, ['c']).ties).toHaveLength(1);
    expect(select(of(70, 90, 70), terms, ['a', 'c', 'b']).selected).toEqual(['b', 'a']);
  });

  it('sees that two thirds are two thirds, however they were summed', () => {
    const third = { numerator: 200n, denominator: 3n };
    const outcome = select(
      [
        candidate('a', null, { total: third }),
        candidate('b', null, { total: { numerator: 400n, denominator: 6n } }),
      ],
      { ...TERMS, maxPerProgramme: 1 },
    );
    expect(outcome.ties).toEqual([{ kind: 'selection', ids: ['a', 'b'], places: 1 }]);
  });

  it('tells apart ties that are not about the same place', () => {
    const rivals = [
      candidate('a', 70, { challengeId: 'x' }),
      candidate('b', 70, { challengeId: 'x' }),
      candidate('c', 70, { challengeId: 'y' }),
      candidate('d', 70, { challengeId: 'y' }),
      candidate('e', 70, { challengeId: 'z' }),
    ];
    const outcome = select(rivals, { ...TERMS, rule: 'singleWinner', per: 'challenge' });
    expect(outcome.selected).toEqual(['e']);
    expect(outcome.ties.map(({ ids, places }) => [ids, places])).toEqual([
      [['a', 'b'], 1],
      [['c', 'd'], 1],
    ]);
  });

  it('raises a tie over money', () => {
    const equals = [60, 60].map((ask, index) => candidate('ab'.charAt(index), 80, { ask: fraction(ask) }));
    const terms: SelectionTerms = { ...TERMS, rule: 'thresholdUntilBudget', budget: 100 };
    expect(select(equals, terms).ties).toEqual([{ kind: 'selection', ids: ['a', 'b'], places: 1 }]);
    expect(select(equals, terms, ['b', 'a']).selected).toEqual(['b']);
  });

  it('counts what earlier batches have spent', () => {
    const terms: SelectionTerms = {
      ...{ ...TERMS, rule: 'thresholdUntilBudget', budget: 100 },
      already: [candidate('z', 90, { ask: fraction(60) })],
    };
    const asking = (ask: number) => [candidate('a', 80, { ask: fraction(ask) })];
    expect(select(asking(40), terms).selected).toEqual(['a']);
    expect(select(asking(40.01), terms).selected).toEqual([]);
  });

  it('lets nobody select for more than there is', () => {
    const terms: SelectionTerms = { ...TERMS, rule: 'thresholdUntilBudget', budget: 100, per: 'challenge' };
    const asking = (id: string, score: number, ask: number, challengeId: string) =>
      candidate(id, score, { ask: fraction(ask), challengeId });
    const all = [asking('a', 90, 60, 'x'), asking('b', 80, 41, 'x'), asking('c', 70, 100, 'y')];
    expect(checkSelection(all, terms, ['a', 'c'])).toEqual([]);
    expect(checkSelection(all, terms, ['a', 'b', 'c'])).toEqual([
      { code: 'gate.over_budget', path: ['selected'], params: { budget: 100 } },
    ]);
  });

  it('keeps a reserve in order, and raises a tie at its end', () => {
    const terms = { ...TERMS, maxPerProgramme: 1, reserve: 2, threshold: 40 };
    expect(select(of(90, 80, 70, 60, 30), terms)).toMatchObject({ reserve: ['b', 'c'], ties: [] });
    expect(select(of(90, 80, 70, 70), terms).ties).toEqual([{ kind: 'reserve', ids: ['c', 'd'], places: 1 }]);
  });

  it('leaves discretion to people, but nobody below the threshold', () => {
    const outcome = select(of(90, 80, 30), { ...TERMS, rule: 'discretion', threshold: 50 });
    expect(outcome).toMatchObject({ selected: [], choice: ['a', 'b'], ties: [] });
    expect(outcome.rejected).toEqual([{ id: 'c', why: 'belowThreshold' }]);
  });

  it('says where fewer pass than are wanted', () => {
    const rivals = [candidate('a', 90, { challengeId: 'x' }), candidate('b', 10, { challengeId: 'y' })];
    const outcome = select(rivals, { ...TERMS, per: 'challenge', min: 1, maxPerChallenge: 2, threshold: 50 });
    expect(outcome.underfilled).toEqual([{ challengeId: 'y', selected: 0, min: 1 }]);
  });
});

describe('checkSelection', () => {
  const terms = { ...TERMS, maxPerProgramme: 2, threshold: 50 };
  it.each<[string, string[], string[]]>([
    ['the best two', ['a', 'b'], []],
    ['fewer than may be', ['a'], []],
    ['nobody', [], []],
    ['somebody passed over', ['a', 'c'], ['gate.not_by_ranking selected.1']],
    ['somebody below the threshold', ['d'], ['gate.below_threshold selected.0']],
    ['too many', ['a', 'b', 'c'], ['gate.too_many_selected selected']],
    ['somebody unknown', ['z'], ['input.unknown_id selected.0']],
  ])('%s', (_, selected, codes) => {
    const violations = checkSelection(of(90, 80, 70, 40), terms, selected);
    expect(violations.map(({ code, path }) => `${code} ${path?.join('.')}`)).toEqual(codes);
  });
});

const anyCandidates = fc
  .array(
    fc.record({
      score: fc.option(fc.integer({ min: 0, max: 8 }), { freq: 8 }),
      challenge: fc.constantFrom('x', 'y', 'z'),
      category: fc.constantFrom('water', 'roads'),
      ask: fc.integer({ min: 1, max: 9 }),
      fails: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ score, challenge, category, ask, fails }, index) =>
      candidate(`c${index}`, score, {
        challengeId: challenge,
        category,
        ask: fraction(ask),
        failed: fails && index % 5 === 0 ? ['k'] : [],
      }),
    ),
  );

const maybe = (max: number) => fc.option(fc.integer({ min: 1, max }));
const anyTerms: fc.Arbitrary<SelectionTerms> = fc.record({
  rule: fc.constantFrom(
    'topN',
    'thresholdThenTopN',
    'thresholdUntilBudget',
    'allAboveThreshold',
    'portfolio',
    'singleWinner',
  ),
  per: fc.constantFrom('challenge', 'programme'),
  maxPerChallenge: maybe(3),
  maxPerProgramme: maybe(6),
  min: maybe(3),
  threshold: maybe(6),
  perCategory: maybe(2),
  budget: maybe(30),
  reserve: fc.integer({ min: 0, max: 3 }),
  maxPerTeam: fc.constant(null),
  already: fc.constant([]),
});

describe('every selection', () => {
  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(anyCandidates, anyTerms, fc.infiniteStream(fc.nat()), (candidates, terms, keys) => {
        const shuffled = candidates
          .map((own) => ({ own, key: keys.next().value }))
          .sort((a, b) => a.key - b.key);
        const normal = (list: readonly Candidate[]) => {
          const { rejected, ties, selected, reserve } = select(list, terms);
          const plain = (value: { ids: readonly string[]; places: number }) =>
            `${value.ids.join()}:${value.places}`;
          return [
            [...selected].sort(),
            [...reserve].sort(),
            rejected.map(({ id }) => id).sort(),
            ties.map(plain).sort(),
          ];
        };
        expect(normal(shuffled.map(({ own }) => own))).toEqual(normal(candidates));
      }),
    );
  });

  it('keeps all caps, and nobody unfit in or in reserve', () => {
    fc.assert(
      fc.property(anyCandidates, anyTerms, (candidates, terms) => {
        const { selected, reserve } = select(candidates, terms);
        const chosen = candidates.filter(({ id }) => selected.includes(id));
        for (const id of [...selected, ...reserve]) {
          const own = candidates.find((one) => one.id === id);
          expect(own?.failed).toEqual([]);
          expect(own?.total && compare(own.total, fraction(terms.threshold ?? 0))).toBeGreaterThanOrEqual(0);
        }
        const of = (challenge: string) =>
          chosen.filter(({ challengeId }) => challengeId === challenge).length;
        const isMoney = terms.rule === 'thresholdUntilBudget';
        if (terms.maxPerProgramme !== null && !(isMoney && terms.per === 'challenge'))
          expect(chosen.length).toBeLessThanOrEqual(terms.maxPerProgramme);
        if (terms.maxPerChallenge !== null && !(isMoney && terms.per === 'programme'))
          for (const challenge of ['x', 'y', 'z'])
            expect(of(challenge)).toBeLessThanOrEqual(terms.maxPerChallenge);
      }),
    );
  });

  it('passes nobody over: any order of precedence leads to a selection that stands the check', () => {
    fc.assert(
      fc.property(anyCandidates, anyTerms, (candidates, terms) => {
        fc.pre(terms.rule !== 'thresholdUntilBudget');
        const precedence = candidates.map(({ id }) => id).reverse();
        const { selected, ties } = select(candidates, terms, precedence);
        expect(ties).toEqual([]);
        expect(checkSelection(candidates, terms, selected)).toEqual([]);
      }),
    );
  });

  it('has as many places in its ties as any precedence fills', () => {
    fc.assert(
      fc.property(anyCandidates, anyTerms, fc.boolean(), (candidates, terms, isReversed) => {
        fc.pre(terms.rule !== 'thresholdUntilBudget');
        const { selected, ties } = select(candidates, { ...terms, reserve: 0 });
        const precedence = candidates.map(({ id }) => id);
        if (isReversed) precedence.reverse();
        const decided = select(candidates, { ...terms, reserve: 0 }, precedence).selected;
        expect(decided).toEqual(expect.arrayContaining([...selected]));
        for (const { ids, places } of ties)
          expect(decided.filter((id) => ids.includes(id))).toHaveLength(places);
      }),
    );
  });
});
