import { defineMachine } from '#libs/kernel';

export type MilestoneState = 'PLANNED' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED';
export type MilestoneAct = 'submit' | 'accept' | 'return';

/** Evidence goes in, and is accepted or sent back with a reason; what is sent back can be submitted again. */
export const milestoneMachine = defineMachine<MilestoneState, MilestoneAct, null>({
  initial: 'PLANNED',
  states: ['PLANNED', 'SUBMITTED', 'RETURNED', 'ACCEPTED'],
  wrongState: 'pilot.milestone_wrong_state',
  acts: {
    submit: { from: ['PLANNED', 'RETURNED'], to: 'SUBMITTED' },
    accept: { from: ['SUBMITTED'], to: 'ACCEPTED' },
    return: { from: ['SUBMITTED'], to: 'RETURNED' },
  },
});
