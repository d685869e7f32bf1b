import { describe, expect, it } from '@jest/globals';
import {
  type ChallengeAct,
  type ChallengeStateName,
  challengeMachine,
  mayStillEdit,
} from './challenge.machine.js';

const NO = 'challenge.wrong_state';
const ACTS: readonly ChallengeAct[] = [
  'submitForReview',
  'requestChanges',
  'approve',
  'publish',
  'amend',
  'reframe',
  'reopen',
  'close',
  'openEvaluation',
  'decide',
  'reconsider',
  'archive',
  'cancel',
];

/** Facts under which no guard objects: for `close` the instant has come, for `publish` it has not. */
const factsFor = (act: ChallengeAct) => ({ isAuthor: false, isDue: act === 'close' });

const after = (state: ChallengeStateName, act: ChallengeAct, facts = factsFor(act)) => {
  const result = challengeMachine.transition(state, act, facts);
  return result.ok ? result.value : result.error[0]?.code;
};

describe('challengeMachine', () => {
  it.each<[ChallengeStateName, ...string[]]>([
    // state, then the outcome of each act in the order of ACTS
    ['DRAFT', 'IN_REVIEW', NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, 'CANCELLED'],
    ['IN_REVIEW', NO, 'CHANGES_REQUESTED', 'APPROVED', NO, NO, NO, NO, NO, NO, NO, NO, NO, 'CANCELLED'],
    ['CHANGES_REQUESTED', 'IN_REVIEW', NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, 'CANCELLED'],
    ['APPROVED', NO, 'CHANGES_REQUESTED', NO, 'PUBLISHED', NO, NO, NO, NO, NO, NO, NO, NO, 'CANCELLED'],
    ['PUBLISHED', NO, NO, NO, NO, 'PUBLISHED', NO, NO, 'CLOSED', NO, NO, NO, NO, 'CANCELLED'],
    ['CLOSED', NO, NO, NO, NO, NO, NO, NO, NO, 'IN_EVALUATION', NO, NO, NO, 'CANCELLED'],
    [
      'IN_EVALUATION',
      ...[NO, NO, NO, NO, NO, 'IN_EVALUATION', 'PUBLISHED', NO, NO, 'DECIDED', NO, NO, 'CANCELLED'],
    ],
    ['DECIDED', NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, 'IN_EVALUATION', 'ARCHIVED', NO],
    ['ARCHIVED', NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO],
    ['CANCELLED', NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO],
  ])('in %s', (state, ...outcomes) => {
    expect(ACTS.map((act) => after(state, act))).toEqual(outcomes);
  });

  it('is tested with every act and every state', () => {
    expect([...ACTS].sort()).toEqual(Object.keys(challengeMachine.acts).sort());
    expect(challengeMachine.states).toHaveLength(10);
  });

  it.each<[ChallengeStateName, ChallengeAct, boolean, boolean, string]>([
    ['IN_REVIEW', 'approve', true, false, 'challenge.own_approval'],
    ['APPROVED', 'publish', false, true, 'challenge.closes_in_past'],
    ['PUBLISHED', 'close', false, false, 'challenge.not_due'],
    // The wrong state is told before any guard.
    ['DRAFT', 'approve', true, false, NO],
    ['DRAFT', 'publish', false, true, NO],
    ['CLOSED', 'close', false, false, NO],
  ])('%s %s (author: %p, due: %p): %s', (state, act, isAuthor, isDue, expected) =>
    expect(after(state, act, { isAuthor, isDue })).toBe(expected),
  );

  it('leads everything that is not over to an end', () => {
    for (const state of challengeMachine.states.filter((name) => name !== 'ARCHIVED' && name !== 'CANCELLED'))
      expect(ACTS.some((act) => challengeMachine.acts[act].from.includes(state))).toBe(true);
  });
});

describe('mayStillEdit', () => {
  it.each(challengeMachine.states.map((state) => [state, ['DRAFT', 'CHANGES_REQUESTED'].includes(state)]))(
    '%s: %p',
    (state, allowed) => expect(mayStillEdit(state as ChallengeStateName).ok).toBe(allowed),
  );
});
