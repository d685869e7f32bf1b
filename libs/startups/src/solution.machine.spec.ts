import { describe, expect, it } from '@jest/globals';
import {
  SOLUTION_STATES,
  type SolutionAct,
  type SolutionState,
  solutionMachine,
} from './solution.machine.js';

const WRONG = 'solution.wrong_state';

describe('solutionMachine', () => {
  it.each<[SolutionState, SolutionAct, string]>([
    ['ACTIVE', 'edit', 'ACTIVE'],
    ['ACTIVE', 'withdraw', 'WITHDRAWN'],
    ['WITHDRAWN', 'edit', WRONG],
    ['WITHDRAWN', 'withdraw', WRONG],
  ])('%s %s → %s', (state, act, expected) => {
    const result = solutionMachine.transition(state, act, {});
    expect(result.ok ? result.value : result.error[0]?.code).toBe(expected);
  });

  it('names every act in every state above', () =>
    expect(SOLUTION_STATES.length * Object.keys(solutionMachine.acts).length).toBe(4));
});
