import { describe, expect, it } from '@jest/globals';
import { type AssignmentAct, type AssignmentState, assignmentMachine } from './assignment.machine.js';

const WRONG = 'review.assignment_wrong_state';
const CLOSED = 'review.evaluation_closed';

const outcome = (state: AssignmentState, act: AssignmentAct, evaluationOpen: boolean) => {
  const result = assignmentMachine.transition(state, act, { evaluationOpen });
  return result.ok ? result.value : result.error[0]?.code;
};

describe('assignmentMachine', () => {
  const acts: AssignmentAct[] = ['saveDraft', 'submit', 'decline', 'recuse', 'suspend', 'remove'];
  // One line per state: what each act of the list above leads to while the challenge is in evaluation.
  const table: [AssignmentState, string[]][] = [
    ['ASSIGNED', ['IN_PROGRESS', 'COMPLETED', 'DECLINED', 'RECUSED', 'SUSPENDED', 'REMOVED']],
    ['IN_PROGRESS', ['IN_PROGRESS', 'COMPLETED', WRONG, 'RECUSED', 'SUSPENDED', 'REMOVED']],
    ['COMPLETED', [WRONG, WRONG, WRONG, 'RECUSED', 'SUSPENDED', WRONG]],
    ['DECLINED', [WRONG, WRONG, WRONG, WRONG, WRONG, WRONG]],
    ['RECUSED', [WRONG, WRONG, WRONG, WRONG, WRONG, WRONG]],
    ['SUSPENDED', [WRONG, WRONG, WRONG, WRONG, WRONG, WRONG]],
    ['REMOVED', [WRONG, WRONG, WRONG, WRONG, WRONG, WRONG]],
  ];
  const cells = table.flatMap(([state, results]) =>
    acts.map((act, index) => [state, act, results[index] ?? ''] as const),
  );

  it.each(cells)('%s %s → %s', (state, act, expected) => expect(outcome(state, act, true)).toBe(expected));

  it.each(cells)('%s %s after the evaluation', (state, act, during) =>
    expect(outcome(state, act, false)).toBe(during === WRONG || act === 'suspend' ? during : CLOSED),
  );

  it('names every state', () => expect(table.map(([state]) => state)).toEqual(assignmentMachine.states));
});
