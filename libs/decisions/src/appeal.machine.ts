import { defineMachine } from '#libs/kernel';

export const APPEAL_STATES = ['FILED', 'UPHELD', 'REJECTED'] as const;

export type AppealState = (typeof APPEAL_STATES)[number];
export type AppealAct = 'uphold' | 'reject';

/** An appeal is ruled on once. */
export const appealMachine = defineMachine<AppealState, AppealAct, object>({
  initial: 'FILED',
  states: APPEAL_STATES,
  wrongState: 'appeal.ruled_already',
  acts: {
    uphold: { from: ['FILED'], to: 'UPHELD' },
    reject: { from: ['FILED'], to: 'REJECTED' },
  },
});
