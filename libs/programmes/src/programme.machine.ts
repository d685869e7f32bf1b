import { defineMachine } from '#libs/kernel';

export type ProgrammeStateName = 'DRAFT' | 'OPEN' | 'COMPLETED' | 'CANCELLED';
export type ProgrammeAct = 'open' | 'complete' | 'cancel';

export const programmeMachine = defineMachine<ProgrammeStateName, ProgrammeAct, null>({
  initial: 'DRAFT',
  states: ['DRAFT', 'OPEN', 'COMPLETED', 'CANCELLED'],
  wrongState: 'programme.wrong_state',
  acts: {
    open: { from: ['DRAFT'], to: 'OPEN' },
    complete: { from: ['OPEN'], to: 'COMPLETED' },
    cancel: { from: ['DRAFT', 'OPEN'], to: 'CANCELLED' },
  },
});
