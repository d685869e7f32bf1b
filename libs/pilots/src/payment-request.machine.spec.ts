import { describe, expect, it } from '@jest/globals';
import type { MilestoneState } from './milestone.machine.js';
import {
  checkPaymentRequest,
  type PaymentRequestAct,
  type PaymentRequestState,
  paymentRequestMachine,
} from './payment-request.machine.js';

const WRONG = 'pilot.payment_wrong_state';

describe('paymentRequestMachine', () => {
  it.each<[PaymentRequestState, PaymentRequestAct, string]>([
    ['REQUESTED', 'approve', 'APPROVED'],
    ['REQUESTED', 'refuse', 'REFUSED'],
    ['APPROVED', 'approve', WRONG],
    ['APPROVED', 'refuse', WRONG],
    ['REFUSED', 'approve', WRONG],
    ['REFUSED', 'refuse', WRONG],
  ])('%s %s → %s', (state, act, expected) => {
    const result = paymentRequestMachine.transition(state, act, null);
    expect(result.ok ? result.value : result.error[0]?.code).toBe(expected);
  });
});

describe('checkPaymentRequest', () => {
  it.each<[MilestoneState, number | null, PaymentRequestState[], string | undefined]>([
    ['ACCEPTED', 100, [], undefined],
    ['ACCEPTED', 100, ['REFUSED', 'REFUSED'], undefined],
    ['ACCEPTED', 100, ['REFUSED', 'REQUESTED'], 'pilot.payment_already_requested'],
    ['ACCEPTED', 100, ['APPROVED'], 'pilot.payment_already_requested'],
    ['ACCEPTED', null, [], 'pilot.no_payment_agreed'],
    ['PLANNED', 100, [], 'pilot.payment_before_acceptance'],
    ['SUBMITTED', 100, [], 'pilot.payment_before_acceptance'],
    ['RETURNED', 100, [], 'pilot.payment_before_acceptance'],
  ])('%s, %p agreed, asked %j: %p', (state, paymentAmount, requests, expected) =>
    expect(checkPaymentRequest({ state, paymentAmount, requests })[0]?.code).toBe(expected),
  );
});
