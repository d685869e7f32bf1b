import { defineMachine, type Violation } from '#libs/kernel';

export type ChangeRequestState = 'PROPOSED' | 'ACCEPTED' | 'DECLINED';
export type ChangeRequestAct = 'accept' | 'decline';

export interface ChangeRequestFacts {
  readonly proposedBy: 'MINISTRY' | 'VENDOR';
  readonly settledBy: 'MINISTRY' | 'VENDOR';
}

/** Nobody agrees with themselves. */
const byTheOther = ({ proposedBy, settledBy }: ChangeRequestFacts): Violation[] =>
  proposedBy === settledBy ? [{ code: 'pilot.change_own_side' }] : [];

/** A change of an agreed plan needs both sides: one proposes, the other accepts or declines. */
export const changeRequestMachine = defineMachine<ChangeRequestState, ChangeRequestAct, ChangeRequestFacts>({
  initial: 'PROPOSED',
  states: ['PROPOSED', 'ACCEPTED', 'DECLINED'],
  wrongState: 'pilot.change_wrong_state',
  acts: {
    accept: { from: ['PROPOSED'], to: 'ACCEPTED', guard: byTheOther },
    decline: { from: ['PROPOSED'], to: 'DECLINED', guard: byTheOther },
  },
});
