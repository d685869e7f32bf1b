import { defineMachine, type Violation } from '#libs/kernel';
import type { MilestoneState } from './milestone.machine.js';

export type PaymentRequestState = 'REQUESTED' | 'APPROVED' | 'REFUSED';
export type PaymentRequestAct = 'approve' | 'refuse';

/** Asked for once; a refusal has a reason, and the start-up may ask again. */
export const paymentRequestMachine = defineMachine<PaymentRequestState, PaymentRequestAct, null>({
  initial: 'REQUESTED',
  states: ['REQUESTED', 'APPROVED', 'REFUSED'],
  wrongState: 'pilot.payment_wrong_state',
  acts: {
    approve: { from: ['REQUESTED'], to: 'APPROVED' },
    refuse: { from: ['REQUESTED'], to: 'REFUSED' },
  },
});

/** What speaks against asking for the money of a milestone: it is paid for what the ministry has accepted, and once. */
export function checkPaymentRequest(milestone: {
  readonly state: MilestoneState;
  readonly paymentAmount: number | null;
  /** States of the requests for it so far. */
  readonly requests: readonly PaymentRequestState[];
}): Violation[] {
  const path = ['milestoneId'];
  if (milestone.paymentAmount === null) return [{ code: 'pilot.no_payment_agreed', path }];
  if (milestone.requests.some((state) => state !== 'REFUSED'))
    return [{ code: 'pilot.payment_already_requested', path }];
  return milestone.state === 'ACCEPTED' ? [] : [{ code: 'pilot.payment_before_acceptance', path }];
}
