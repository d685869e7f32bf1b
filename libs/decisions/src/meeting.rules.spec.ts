import { describe, expect, it } from '@jest/globals';
import { checkMeeting, type MeetingGiven, majorityOf } from './meeting.rules.js';

const facts = {
  panelIds: ['r1', 'r2', 'r3', 'r4'],
  criteria: [{ id: 'fit', scaleMin: 0, scaleMax: 5, scaleStep: 0.5 }],
  submissionIds: ['s1', 's2'],
  excluded: ['r1', 'r2', 'r3'].map((reviewerId) => ({ submissionId: 's2', reviewerId })),
};
const agreed = (more: object = {}) => ({
  submissionId: 's1',
  criterionId: 'fit',
  score: 3.5,
  reason: 'The trial was shown to the panel.',
  ...more,
});
const meeting = (more: Partial<MeetingGiven> = {}): MeetingGiven => ({
  chairId: 'r1',
  presentIds: ['r1', 'r2', 'r3'],
  quorum: null,
  agreed: [agreed()],
  ...more,
});
const codes = (given: MeetingGiven) =>
  checkMeeting(given, facts).map(({ code, path }) => `${code} ${path?.join('.')}`);

describe('checkMeeting', () => {
  it.each<[string, MeetingGiven, string[]]>([
    ['a meeting with a chair, a quorum and a reason', meeting(), []],
    ['minutes alone', meeting({ agreed: [] }), []],
    ['a chair who was not there', meeting({ chairId: 'r4' }), ['meeting.chair_absent chairId']],
    ['half of the panel', meeting({ presentIds: ['r1', 'r2'] }), ['meeting.no_quorum presentIds']],
    ['one counted twice', meeting({ presentIds: ['r1', 'r2', 'r2'] }), ['meeting.no_quorum presentIds']],
    ['fewer than the quorum that was set', meeting({ quorum: 4 }), ['meeting.no_quorum presentIds']],
    ['a quorum below one half', meeting({ quorum: 1, presentIds: ['r1'] }), ['meeting.no_quorum presentIds']],
    [
      'a stranger',
      meeting({ presentIds: ['r1', 'r2', 'r3', 'x'] }),
      ['meeting.not_of_the_panel presentIds.3'],
    ],
    [
      'a score without a reason',
      meeting({ agreed: [agreed({ reason: ' ' })] }),
      ['meeting.reason_missing agreed.0.reason'],
    ],
    [
      'a score beside the scale',
      meeting({ agreed: [agreed({ score: 3.2 })] }),
      ['review.score_outside_scale agreed.0.score'],
    ],
    [
      'a score above the scale',
      meeting({ agreed: [agreed({ score: 6 })] }),
      ['review.score_outside_scale agreed.0.score'],
    ],
    ['one score twice', meeting({ agreed: [agreed(), agreed()] }), ['meeting.score_repeated agreed.1']],
    [
      'another submission',
      meeting({ agreed: [agreed({ submissionId: 'x' })] }),
      ['input.unknown_id agreed.0.submissionId'],
    ],
    [
      'another criterion',
      meeting({ agreed: [agreed({ criterionId: 'x' })] }),
      ['input.unknown_id agreed.0.criterionId'],
    ],
    [
      'a submission that nobody who was there may judge',
      meeting({ agreed: [agreed({ submissionId: 's2' })] }),
      ['meeting.all_in_conflict agreed.0.submissionId'],
    ],
  ])('%s', (_, given, expected) => expect(codes(given)).toEqual(expected));
});

describe('majorityOf', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 3],
  ])('%p: %p', (panel, expected) => expect(majorityOf(panel)).toBe(expected));
});
