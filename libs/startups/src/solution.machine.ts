import { defineMachine } from '#libs/kernel';

export const SOLUTION_STATES = ['ACTIVE', 'WITHDRAWN'] as const;
export type SolutionState = (typeof SOLUTION_STATES)[number];
export type SolutionAct = 'edit' | 'withdraw';

/** A withdrawn solution stays withdrawn: matches and submissions may still point to what it was. */
export const solutionMachine = defineMachine<SolutionState, SolutionAct, Record<never, never>>({
  initial: 'ACTIVE',
  states: SOLUTION_STATES,
  wrongState: 'solution.wrong_state',
  acts: {
    edit: { from: ['ACTIVE'], to: 'ACTIVE' },
    withdraw: { from: ['ACTIVE'], to: 'WITHDRAWN' },
  },
});
