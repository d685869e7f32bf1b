import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { OrganisationsService } from '#libs/identity';
import { newId, RuleError, unwrap } from '#libs/kernel';
import { mayOptOut } from './challenge-invitation.policy.js';
import type { InvitationOptOut } from './invitation-opt-out.entity.js';
import { InvitationOptOutRepository } from './invitation-opt-out.repository.js';

/** A start-up that wants no invitations gets none: from one organisation, or from anybody. */
@Injectable()
export class InvitationOptOutsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationsService,
    private readonly optOuts: InvitationOptOutRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @param inviterId null: from anybody. @throws RuleError `access.forbidden`, `input.unknown_id`. */
  optOut(actor: Actor, organisationId: string, inviterId: string | null): Promise<InvitationOptOut> {
    unwrap(mayOptOut(actor, organisationId));
    return this.transactions.run(async (tx) => {
      if (inviterId && !(await this.organisations.find(inviterId, tx)))
        throw RuleError.of('input.unknown_id', ['inviterId']);
      return this.keep(tx, actor, organisationId, inviterId);
    });
  }

  /** From the link in a mail: whoever holds it was written to as an owner. @param actor the system, with the reason. */
  optOutByLink(actor: Actor, organisationId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.keep(tx, actor, organisationId, null);
    });
  }

  end(actor: Actor, id: string): Promise<InvitationOptOut> {
    return this.transactions.run(async (tx) => {
      const optOut = await this.optOuts.findForUpdate(tx, id);
      if (!optOut || optOut.endedAt || !mayOptOut(actor, optOut.organisationId).ok)
        throw RuleError.of('input.unknown_id', ['id']);
      const endedAt = await databaseNow(tx);
      await this.optOuts.end(tx, id, endedAt);
      await this.record(tx, actor, 'matching.end_opt_out', optOut);
      return { ...optOut, endedAt };
    });
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    organisationId: string,
    inviterId: string | null,
  ): Promise<InvitationOptOut> {
    const createdAt = await databaseNow(tx);
    const optOut: InvitationOptOut = { id: newId(), organisationId, inviterId, createdAt, endedAt: null };
    if (await this.optOuts.insertUnlessKnown(tx, optOut)) {
      await this.record(tx, actor, 'matching.opt_out', optOut);
      return optOut;
    }
    return (await this.optOuts.findLive(tx, organisationId, inviterId)) ?? optOut;
  }

  private record(tx: Tx, actor: Actor, act: string, optOut: InvitationOptOut): Promise<void> {
    const { id, organisationId, inviterId } = optOut;
    return this.audit.record(tx, {
      actor,
      act,
      target: { type: 'invitation_opt_out', id },
      after: { organisationId, inviterId },
      reason: actor.reason,
    });
  }
}
