import { describe, expect, it } from '@jest/globals';
import type { GateCriterion } from '#libs/engine';
import { CALIBRATED, gateBasisOf } from './gate-basis.rules.js';

const criteria: GateCriterion[] = [
  { id: 'fit', kind: 'scored', weight: 60, scaleMin: 0, scaleMax: 5, threshold: 2 },
  { id: 'cost', kind: 'scored', weight: 40, scaleMin: 0, scaleMax: 5, threshold: null },
  { id: 'legal', kind: 'passFail', weight: 0, scaleMin: 0, scaleMax: 1, threshold: null },
];
const reviews = [
  { assignmentId: 'r1', submissionId: 'a', scores: [{ criterionId: 'fit', score: 4 }] },
  { assignmentId: 'r2', submissionId: 'b', scores: [{ criterionId: 'fit', score: 1 }] },
];
const ranking = [
  { submissionId: 'a', calibrated: 61.5 },
  { submissionId: 'b', calibrated: 48.25 },
  { submissionId: 'c', calibrated: null },
];
const given = [
  { candidateId: 'a', criterionId: 'fit', reviewerId: 'r1', score: 4 },
  { candidateId: 'b', criterionId: 'fit', reviewerId: 'r2', score: 1 },
];

describe('what a gate decides by', () => {
  it('is what reviewers gave, each under the name of the review', () => {
    expect(gateBasisOf(criteria, { reviews, ranking, isCalibrated: false })).toEqual({
      criteria,
      scores: given,
    });
  });

  it('is the calibrated score where that was chosen; thresholds still hold for what was given', () => {
    const whole = { kind: 'scored', weight: 100, scaleMin: 0, scaleMax: 100, threshold: null };
    expect(gateBasisOf(criteria, { reviews, ranking, isCalibrated: true })).toEqual({
      criteria: [
        { id: CALIBRATED, ...whole },
        { ...criteria[0], weight: 0 },
        { ...criteria[1], weight: 0 },
        criteria[2],
      ],
      scores: [
        { candidateId: 'a', criterionId: CALIBRATED, reviewerId: CALIBRATED, score: 61.5 },
        { candidateId: 'b', criterionId: CALIBRATED, reviewerId: CALIBRATED, score: 48.25 },
        ...given,
      ],
    });
  });
});
