import { describe, expect, it } from '@jest/globals';
import { newId, unwrap } from '#libs/kernel';
import { readPairs } from './pairs-file.js';
import type { PlanRecord } from './plan.assignment.js';
import { plainSettings } from './plan-input.assignment.js';
import { changePairs } from './proposal.rules.js';

const explanation = (submissionId: string, reviewerId: string, exclusion: 'CONFLICT' | 'ENDED_BEFORE') => ({
  submissionId,
  reviewerId,
  exclusion,
  reason: 'NOT_POSSIBLE' as const,
  affinity: null,
  price: 0,
  threshold: 0,
  margin: null,
  expertise: 0,
  availability: 1,
  bid: null,
});

const PLAN: PlanRecord = {
  settings: plainSettings,
  demand: 2,
  submissionIds: ['a', 'b'],
  reviewers: ['x', 'y', 'z'].map((id) => ({ id, room: 1, price: 0 })),
  pairs: [
    { submissionId: 'a', reviewerId: 'x', origin: 'KEPT' },
    { submissionId: 'a', reviewerId: 'y', origin: 'PROPOSED' },
  ],
  moved: [],
  explanations: [explanation('b', 'z', 'CONFLICT'), explanation('b', 'y', 'ENDED_BEFORE')],
  figures: {
    total: 1,
    bound: 1,
    isOptimal: true,
    minSubmission: 0,
    floorBound: null,
    isFloorProven: null,
    price: null,
  },
  unfilled: [{ submissionId: 'b', missing: 2 }],
  clash: null,
};

const pair = (submissionId: string, reviewerId: string) => ({ submissionId, reviewerId });

describe('a change of a plan by hand', () => {
  it('takes out before it adds, and counts anew what is missing', () => {
    const changed = unwrap(changePairs(PLAN, { remove: [pair('a', 'y')], add: [pair('a', 'z')] }));
    expect(changed.pairs).toEqual([
      { submissionId: 'a', reviewerId: 'x', origin: 'KEPT' },
      { submissionId: 'a', reviewerId: 'z', origin: 'BY_HAND' },
    ]);
    expect(changed.unfilled).toEqual([{ submissionId: 'b', missing: 2 }]);
  });

  it('is refused with everything that speaks against it', () => {
    const changes = {
      remove: [pair('a', 'x'), pair('b', 'x')],
      add: [pair('c', 'z'), pair('a', 'w'), pair('a', 'y'), pair('b', 'z'), pair('b', 'y'), pair('b', 'x')],
    };
    expect(changePairs(PLAN, changes)).toEqual({
      ok: false,
      error: [
        { code: 'review.pair_not_proposed', path: ['remove', '0'] },
        { code: 'review.pair_not_proposed', path: ['remove', '1'] },
        { code: 'input.unknown_id', path: ['add', '0', 'submissionId'] },
        { code: 'input.unknown_id', path: ['add', '1', 'reviewerId'] },
        { code: 'review.already_assigned', path: ['add', '2'] },
        { code: 'review.conflict_of_interest', path: ['add', '3'] },
        { code: 'review.pair_not_possible', path: ['add', '4'] },
        { code: 'review.over_capacity', path: ['add', '5'], params: { capacity: 1 } },
      ],
    });
  });
});

describe('pairs from a spreadsheet', () => {
  const [submissionId, reviewerId] = [newId(), newId()];

  it.each([',', ';', '\t'])('are divided by %p, in any order of columns', (divider) => {
    const text = `\uFEFFReviewer_ID${divider}note${divider}submission_id\r\n${reviewerId.toUpperCase()}${divider}${divider}${submissionId}\r\n\r\n`;
    expect(unwrap(readPairs(text))).toEqual([{ row: 2, submissionId, reviewerId }]);
  });

  it.each([
    ['a missing column', 'submission_id\nx\n', [['review.csv_column_missing', 'csv']]],
    [
      'nothing',
      '',
      [
        ['review.csv_column_missing', 'csv'],
        ['review.csv_column_missing', 'csv'],
      ],
    ],
    ['an open quote', 'submission_id,reviewer_id\n"x', [['review.csv_malformed', 'csv']]],
    ['no ids', `submission_id,reviewer_id\n${submissionId},ann\n`, [['input.unknown_id', 'csv,2']]],
    ['a short row', `submission_id,reviewer_id\n${submissionId}\n`, [['input.unknown_id', 'csv,2']]],
  ])('are refused with %s', (_, text, expected) => {
    const result = readPairs(text);
    expect(result.ok ? [] : result.error.map(({ code, path }) => [code, path?.join()])).toEqual(expected);
  });
});
