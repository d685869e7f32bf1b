import { describe, expect, it } from '@jest/globals';
import {
  type AssignmentAct,
  type AssignmentFacts,
  type AssignmentState,
  assignmentMachine,
} from './assignment.machine.js';

const WRONG = 'review.assignment_wrong_state';
const CLOSED = 'review.evaluation_closed';

const outcome = (state: AssignmentState, act: AssignmentAct, evaluationOpen: boolean) => {
  const result = assignmentMachine.transition(state, act, { evaluationOpen });
  return result.ok ? result.value : result.error[0]?.code;
};

describe('assignmentMachine', () => {
  const acts: AssignmentAct[] = [
    'saveDraft',
    'submit',
    'revise',
    'reopen',
    'decline',
    'recuse',
    'suspend',
    'remove',
  ];
  // One line per state: what each act of the list above leads to while the challenge is in evaluation.
  const table: [AssignmentState, string[]][] = [
    ['ASSIGNED', ['IN_PROGRESS', 'COMPLETED', WRONG, WRONG, 'DECLINED', 'RECUSED', 'SUSPENDED', 'REMOVED']],
    ['IN_PROGRESS', ['IN_PROGRESS', 'COMPLETED', WRONG, WRONG, WRONG, 'RECUSED', 'SUSPENDED', 'REMOVED']],
    ['COMPLETED', [WRONG, WRONG, 'COMPLETED', 'IN_PROGRESS', WRONG, 'RECUSED', 'SUSPENDED', WRONG]],
    ['DECLINED', acts.map(() => WRONG)],
    ['RECUSED', acts.map(() => WRONG)],
    ['SUSPENDED', acts.map(() => WRONG)],
    ['REMOVED', acts.map(() => WRONG)],
  ];
  const cells = table.flatMap(([state, results]) =>
    acts.map((act, index) => [state, act, results[index] ?? ''] as const),
  );

  it.each(cells)('%s %s → %s', (state, act, expected) => expect(outcome(state, act, true)).toBe(expected));

  it.each(cells)('%s %s after the evaluation', (state, act, during) =>
    expect(outcome(state, act, false)).toBe(during === WRONG || act === 'suspend' ? during : CLOSED),
  );

  it.each<[Partial<AssignmentFacts>, string]>([
    [{ isPastDue: true }, 'review.deadline_passed'],
    [{ isOutOfRunning: true }, 'review.submission_withdrawn'],
  ])('with %j nothing can be scored, and one can still leave', (facts, code) => {
    const codeOf = (state: AssignmentState, act: AssignmentAct) => {
      const result = assignmentMachine.transition(state, act, { evaluationOpen: true, ...facts });
      return result.ok ? result.value : result.error[0]?.code;
    };
    expect(codeOf('ASSIGNED', 'saveDraft')).toBe(code);
    expect(codeOf('IN_PROGRESS', 'submit')).toBe(code);
    expect(codeOf('COMPLETED', 'revise')).toBe(code);
    expect(codeOf('ASSIGNED', 'decline')).toBe('DECLINED');
    expect(codeOf('IN_PROGRESS', 'recuse')).toBe('RECUSED');
    expect(codeOf('COMPLETED', 'suspend')).toBe('SUSPENDED');
  });

  it('names every state', () => expect(table.map(([state]) => state)).toEqual(assignmentMachine.states));
});
