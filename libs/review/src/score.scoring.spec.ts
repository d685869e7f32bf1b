import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDraft, checkReview, isOnScale, isSameReview, progressOf } from './score.scoring.js';

const halves = { scaleMin: 0, scaleMax: 5, scaleStep: 0.5 };
const tenths = { scaleMin: 0, scaleMax: 5, scaleStep: 0.1 };
const marks = { scaleMin: 1, scaleMax: 10, scaleStep: 3 };
const fit = { id: 'fit', ...halves };
const team = { id: 'team', ...marks };

describe('isOnScale', () => {
  it.each([
    [halves, 0, true],
    [halves, 5, true],
    [halves, 3.5, true],
    [halves, 3.25, false],
    [halves, 5.5, false],
    [halves, -0.5, false],
    [halves, Number.NaN, false],
    [halves, Number.POSITIVE_INFINITY, false],
    [tenths, 0.3, true],
    [tenths, 0.30001, false],
    [marks, 1, true],
    [marks, 7, true],
    [marks, 8, false],
    [marks, 0, false],
  ])('%j holds %p: %p', (scale, score, expected) => expect(isOnScale(scale, score)).toBe(expected));

  it('holds every multiple of its step and nothing between two of them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0.1, 0.25, 0.5, 1),
        (start, steps, scaleStep) => {
          const scale = { scaleMin: start, scaleMax: start + steps * scaleStep, scaleStep };
          for (let step = 0; step <= steps; step++) {
            expect(isOnScale(scale, start + step * scaleStep)).toBe(true);
            expect(isOnScale(scale, start + (step + 0.5) * scaleStep)).toBe(false);
          }
        },
      ),
    );
  });
});

describe('checkDraft', () => {
  it('accepts what is unfinished', () => {
    expect(checkDraft([fit, team], [])).toEqual([]);
    expect(checkDraft([fit, team], [{ criterionId: 'fit', score: null, rationale: '' }])).toEqual([]);
  });

  it('names every wrong entry with its path', () => {
    const given = [
      { criterionId: 'fit', score: 6, rationale: '' },
      { criterionId: 'price', score: 1, rationale: '' },
      { criterionId: 'fit', score: 1, rationale: '' },
    ];
    expect(checkDraft([fit, team], given)).toEqual([
      {
        code: 'review.score_outside_scale',
        path: ['scores', '0', 'score'],
        params: { min: 0, max: 5, step: 0.5 },
      },
      { code: 'input.unknown_id', path: ['scores', '1', 'criterionId'] },
      { code: 'review.criterion_repeated', path: ['scores', '2', 'criterionId'] },
    ]);
  });
});

describe('checkReview', () => {
  const complete = [
    { criterionId: 'fit', score: 4.5, rationale: 'It answers the problem as it is described.' },
    { criterionId: 'team', score: 7, rationale: 'They did this twice before in hospitals.' },
  ];

  it('accepts a score with a rationale for each criterion', () =>
    expect(checkReview([fit, team], complete, 20)).toEqual([]));

  it('lists everything at once', () => {
    const given = [{ criterionId: 'fit', score: 4.3, rationale: ' short ' }];
    expect(checkReview([fit, team], given, 20).map(({ code, path }) => [code, path?.join('.')])).toEqual([
      ['review.score_outside_scale', 'scores.0.score'],
      ['review.rationale_missing', 'scores.0.rationale'],
      ['review.criterion_missing', 'scores'],
    ]);
  });

  it('wants a score, and a rationale even when the programme asks for no length', () => {
    const given = [{ criterionId: 'fit', score: null, rationale: '  ' }];
    expect(checkReview([fit], given, 0).map(({ code, params }) => [code, params?.min])).toEqual([
      ['review.score_missing', undefined],
      ['review.rationale_missing', 1],
    ]);
  });
});

it('a criterion can demand more of a rationale than the programme, or less', () => {
  const given = [
    { criterionId: 'fit', score: 3, rationale: 'Twelve chars' },
    { criterionId: 'team', score: 7, rationale: 'Twelve chars' },
  ];
  const scales = [
    { ...fit, minimumRationale: 13 },
    { ...team, minimumRationale: 5 },
  ];
  expect(checkReview(scales, given, 100)).toEqual([
    { code: 'review.rationale_missing', path: ['scores', '0', 'rationale'], params: { min: 13 } },
  ]);
});

describe('isSameReview', () => {
  const one = { criterionId: 'fit', score: 3, rationale: 'So.' };
  const other = { criterionId: 'team', score: 4, rationale: 'Thus.' };
  it.each([
    ['the same in another order', [other, one], true],
    ['another score', [{ ...one, score: 2 }, other], false],
    ['another reason', [{ ...one, rationale: 'So?' }, other], false],
    ['one less', [one], false],
    ['no score where there was one', [{ ...one, score: null }, other], false],
  ])('%s: %p', (_, after, expected) => expect(isSameReview([one, other], after)).toBe(expected));
});

describe('progressOf', () => {
  it.each([
    [[], 0],
    [[{ criterionId: 'fit', score: 3, rationale: 'Enough is said here.' }], 1],
    [[{ criterionId: 'fit', score: null, rationale: 'Enough is said here.' }], 0],
    [[{ criterionId: 'fit', score: 3, rationale: 'No.' }], 0],
  ])('%j: %p of 2', (given, done) => expect(progressOf([fit, team], given, 10)).toEqual({ done, total: 2 }));
});
