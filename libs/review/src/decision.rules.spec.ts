import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDecision, type DecisionGiven, decidesTie } from './decision.rules.js';
import { rank } from './ranking.scoring.js';

const criteria = [{ id: 'fit', weight: 100, scaleMin: 0, scaleMax: 5 }];
const rankingOf = (
  scores: Record<string, number>,
  awards: number,
  minimumPassingScore: number | null = null,
) =>
  rank(
    criteria,
    Object.keys(scores),
    Object.entries(scores)
      .filter(([, score]) => score >= 0)
      .map(([submissionId, score]) => ({ submissionId, scores: [{ criterionId: 'fit', score }] })),
    { awards, minimumPassingScore },
  );

// a 100, b and c 80, d 20 of 100, and a minimum of 40
const ranking = rankingOf({ a: 5, b: 4, c: 4, d: 1 }, 2, 40);
const because = (submissionId: string) => ({ submissionId, reason: 'For the reasons of the panel.' });
const decision = (awarded: string, more: Partial<DecisionGiven> = {}): DecisionGiven => ({
  awards: [...awarded].map(because),
  rejections: [...'abcd'].filter((id) => !awarded.includes(id)).map(because),
  ...more,
});
const codes = (given: DecisionGiven, facts: Partial<Parameters<typeof checkDecision>[1]> = {}) =>
  checkDecision(given, { ranking, awards: 2, openReviews: 0, ...facts }).map(
    ({ code, path }) => `${code}${path ? ` ${path.join('.')}` : ''}`,
  );

describe('checkDecision', () => {
  it.each<[string, DecisionGiven, string[]]>([
    ['the first alone', decision('a'), []],
    ['nobody', decision(''), []],
    ['a tie without a reason', decision('ab'), ['decision.tie_needs_reason tieReason']],
    [
      'a tie with a blank reason',
      decision('ac', { tieReason: '  ' }),
      ['decision.tie_needs_reason tieReason'],
    ],
    ['a tie with a reason', decision('ac', { tieReason: 'Lower price, as the call said.' }), []],
    [
      'the second without the first',
      decision('b', { tieReason: 'We like it.' }),
      ['decision.not_by_ranking awards.0.submissionId'],
    ],
    ['the last', decision('ad'), ['decision.below_minimum awards.1.submissionId']],
    ['too many', decision('abc'), ['decision.too_many_awards awards']],
    [
      'no outcome for one',
      decision('a', { rejections: [because('b'), because('c')] }),
      ['decision.outcome_missing rejections'],
    ],
    [
      'one twice',
      decision('a', { rejections: [...'abcd'].map(because) }),
      ['decision.submission_repeated rejections.0.submissionId'],
    ],
    [
      'one of another challenge',
      decision('a', { rejections: [...'bcdx'].map(because) }),
      ['input.unknown_id rejections.3.submissionId'],
    ],
    [
      'no reason',
      decision('a', { rejections: [{ submissionId: 'b', reason: ' ' }, because('c'), because('d')] }),
      ['decision.reason_missing rejections.0.reason'],
    ],
  ])('%s', (_, given, expected) => expect(codes(given)).toEqual(expected));

  it('waits for open reviews', () =>
    expect(codes(decision('a'), { openReviews: 2 })).toEqual(['decision.reviews_open']));

  it('wants a counted review for every submission', () => {
    const partly = rankingOf({ a: 5, b: 4, c: 4, d: -1 }, 2);
    expect(codes(decision('a'), { ranking: partly })).toEqual(['decision.submissions_unreviewed']);
  });

  it('lists everything at once', () =>
    expect(
      codes({ awards: [because('d'), because('x')], rejections: [] }, { openReviews: 1, awards: 1 }),
    ).toEqual([
      'decision.reviews_open',
      'input.unknown_id awards.1.submissionId',
      'decision.outcome_missing rejections',
      'decision.too_many_awards awards',
      'decision.below_minimum awards.0.submissionId',
    ]));

  it('also sees a tie at a cut that the decision itself draws', () => {
    const equals = rankingOf({ a: 4, b: 4 }, 2);
    const given = { awards: [because('a')], rejections: [because('b')] };
    expect(codes(given, { ranking: equals })).toEqual(['decision.tie_needs_reason tieReason']);
  });
});

describe('decidesTie', () => {
  it.each([
    ['', false],
    ['a', false],
    ['ab', true],
    ['abc', false],
  ])('awarding "%s": %p', (awarded, expected) =>
    expect(decidesTie(ranking, new Set(awarded))).toBe(expected),
  );
});

describe('an accepted decision, for any scores', () => {
  it('never awards a submission while a better one goes without', () => {
    const score = fc.integer({ min: 0, max: 10 }).map((steps) => steps / 2);
    fc.assert(
      fc.property(
        fc.record({ a: score, b: score, c: score, d: score }),
        fc.subarray(['a', 'b', 'c', 'd']),
        fc.integer({ min: 0, max: 4 }),
        fc.option(fc.integer({ min: 0, max: 100 })),
        (scores, awarded, awards, minimum) => {
          const given = decision(awarded.join(''), { tieReason: 'Drawn by lot before the committee.' });
          const facts = { ranking: rankingOf(scores, awards, minimum), awards, openReviews: 0 };
          if (checkDecision(given, facts).length > 0) return;
          const best = (ids: readonly string[]) => Math.max(-1, ...ids.map((id) => scores[id as 'a']));
          const others = ['a', 'b', 'c', 'd'].filter((id) => !awarded.includes(id));
          for (const id of awarded) expect(scores[id as 'a']).toBeGreaterThanOrEqual(best(others));
          expect(awarded.length).toBeLessThanOrEqual(awards);
          if (minimum !== null)
            for (const id of awarded) expect(scores[id as 'a'] * 20).toBeGreaterThanOrEqual(minimum);
        },
      ),
    );
  });
});
