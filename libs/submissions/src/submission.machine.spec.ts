import { describe, expect, it } from '@jest/globals';
import { type SubmissionAct, type SubmissionState, submissionMachine } from './submission.machine.js';

const WRONG = 'submission.wrong_state';
const SEALED = 'submission.sealed';

/** Every act in every state: before the opening → after it. One value when the opening makes no difference. */
const TABLE: Record<SubmissionState, Record<SubmissionAct, string | readonly [string, string]>> = {
  DRAFT: {
    edit: 'DRAFT',
    revise: WRONG,
    submit: 'SUBMITTED',
    withdraw: 'WITHDRAWN',
    award: WRONG,
    decline: WRONG,
    disqualify: WRONG,
    reconsider: WRONG,
  },
  SUBMITTED: {
    edit: WRONG,
    revise: 'SUBMITTED',
    submit: 'SUBMITTED',
    withdraw: 'WITHDRAWN',
    award: [SEALED, 'AWARDED'],
    decline: [SEALED, 'NOT_AWARDED'],
    disqualify: [SEALED, 'DISQUALIFIED'],
    reconsider: WRONG,
  },
  WITHDRAWN: nothing(),
  AWARDED: { ...nothing(), reconsider: [SEALED, 'SUBMITTED'] },
  NOT_AWARDED: { ...nothing(), reconsider: [SEALED, 'SUBMITTED'] },
  DISQUALIFIED: nothing(),
};

function nothing(): Record<SubmissionAct, string> {
  return {
    edit: WRONG,
    revise: WRONG,
    submit: WRONG,
    withdraw: WRONG,
    award: WRONG,
    decline: WRONG,
    disqualify: WRONG,
    reconsider: WRONG,
  };
}

const CASES = (Object.keys(TABLE) as SubmissionState[]).flatMap((state) =>
  (Object.keys(TABLE[state]) as SubmissionAct[]).flatMap((act) => {
    const cell = TABLE[state][act];
    const [sealed, opened] = typeof cell === 'string' ? [cell, cell] : cell;
    return [
      { state, act, isOpened: false, expected: sealed },
      { state, act, isOpened: true, expected: opened },
    ];
  }),
);

describe('submissionMachine', () => {
  it('is tested in every state with every act', () => {
    expect(CASES).toHaveLength(
      submissionMachine.states.length * Object.keys(submissionMachine.acts).length * 2,
    );
  });

  it.each(CASES)('$state $act (opened: $isOpened) → $expected', ({ state, act, isOpened, expected }) => {
    const result = submissionMachine.transition(state, act, { isOpened });
    expect(result.ok ? result.value : result.error[0]?.code).toBe(expected);
  });

  it('names the state and the act that it refuses', () => {
    const result = submissionMachine.transition('WITHDRAWN', 'submit', { isOpened: false });
    expect(result).toEqual({
      ok: false,
      error: [{ code: WRONG, params: { state: 'WITHDRAWN', act: 'submit' } }],
    });
  });
});
