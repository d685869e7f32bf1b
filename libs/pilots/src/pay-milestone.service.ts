import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { brokenConstraint, databaseNow, type Tx } from '#libs/database';
import { newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import type { PaymentRequest } from './payment-request.entity.js';
import { checkPaymentRequest, paymentRequestMachine } from './payment-request.machine.js';
import { PilotConductRepository } from './pilot-conduct.repository.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';

/** What was agreed for a milestone is asked for once it is accepted, and approved or refused with a reason. */
@Injectable()
export class PayMilestoneService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly parts: PilotPartsRepository,
    private readonly conduct: PilotConductRepository,
  ) {}

  /** @throws RuleError `pilot.payment_before_acceptance`, `pilot.no_payment_agreed`, `pilot.payment_already_requested`. */
  async request(actor: Actor, milestoneId: string, note: string): Promise<PaymentRequest> {
    const known = await this.parts.findMilestone(milestoneId);
    if (!known) throw RuleError.of('input.unknown_id', ['milestoneId']);
    return this.desk.takeFor(actor, 'requestPayment', known.pilotId, 'milestoneId', async (tx, pilot) => {
      const milestone = await this.parts.findMilestoneForUpdate(tx, milestoneId);
      if (!milestone) throw RuleError.of('input.unknown_id', ['milestoneId']);
      const { paymentAmount, paymentCurrency, state } = milestone;
      const requests = (await this.conduct.paymentsOf([milestoneId], tx)).map((request) => request.state);
      requireNone(checkPaymentRequest({ state, paymentAmount, requests }));
      const request: PaymentRequest = {
        id: newId(),
        milestoneId,
        amount: paymentAmount ?? 0,
        currency: paymentCurrency ?? '',
        note,
        state: paymentRequestMachine.initial,
        requestedBy: actor.personId ?? '',
        requestedAt: await databaseNow(tx),
        settledBy: null,
        settledAt: null,
        settledReason: null,
      };
      await this.insert(tx, request);
      const { id: paymentRequestId, amount, currency } = request;
      const after = { paymentRequestId, milestoneId, amount, currency };
      await this.desk.save(tx, actor, 'request_payment', pilot, {}, { after });
      return request;
    });
  }

  approve(actor: Actor, paymentRequestId: string): Promise<PaymentRequest> {
    return this.settle(actor, paymentRequestId, 'approve', null);
  }

  /** The start-up reads the reason, and may ask again. */
  refuse(actor: Actor, paymentRequestId: string, reason: string): Promise<PaymentRequest> {
    return this.settle(actor, paymentRequestId, 'refuse', reason);
  }

  private async settle(
    actor: Actor,
    id: string,
    act: 'approve' | 'refuse',
    reason: string | null,
  ): Promise<PaymentRequest> {
    const path = 'paymentRequestId';
    const known = await this.conduct.findPayment(id);
    const milestone = known && (await this.parts.findMilestone(known.milestoneId));
    if (!milestone) throw RuleError.of('input.unknown_id', [path]);
    return this.desk.takeFor(actor, 'settlePayment', milestone.pilotId, path, async (tx, pilot) => {
      // The pilot is locked: nobody else settles the request meanwhile.
      const request = await this.conduct.findPayment(id, tx);
      if (!request) throw RuleError.of('input.unknown_id', [path]);
      const state = unwrap(paymentRequestMachine.transition(request.state, act, null));
      const settled: PaymentRequest = {
        ...request,
        state,
        settledBy: actor.personId,
        settledAt: await databaseNow(tx),
        settledReason: reason,
      };
      await this.conduct.savePayment(tx, settled);
      await this.desk.save(
        tx,
        actor,
        `${act}_payment`,
        pilot,
        {},
        { after: { paymentRequestId: id }, reason },
      );
      return settled;
    });
  }

  private async insert(tx: Tx, request: PaymentRequest): Promise<void> {
    try {
      await this.conduct.insertPayment(tx, request);
    } catch (error) {
      if (brokenConstraint(error) === 'payment_request_once')
        throw RuleError.of('pilot.payment_already_requested', ['milestoneId']);
      throw error;
    }
  }
}
