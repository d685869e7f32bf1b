import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId, RuleError, unwrap } from '#libs/kernel';
import { PersonInvited } from './identity.events.js';
import { mayInvite } from './identity.policy.js';
import { ROLES_OF_KIND, type Role } from './identity.roles.js';
import type { Invitation } from './invitation.entity.js';
import { invitationMachine } from './invitation.machine.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitationLinks } from './invitation-links.js';
import { OrganisationRepository } from './organisation.repository.js';

export const INVITATION_DAYS = 14;

/** Making and taking back invitation links. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationRepository,
    private readonly organisations: OrganisationRepository,
    private readonly links: InvitationLinks,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Mails the link and returns it as well, once, for inviters who would rather hand it over. Whoever opens it within
   * 14 days joins; it is bound to the e-mail it was made for.
   */
  invite(
    actor: Actor,
    input: { readonly email: string; readonly organisationId: string; readonly role: Role },
  ): Promise<{ invitation: Invitation; link: string }> {
    return this.transactions.run(async (tx) => {
      const organisation = await this.organisations.find(input.organisationId, tx);
      if (!organisation) throw RuleError.of('input.unknown_id', ['organisationId']);
      unwrap(mayInvite(actor, organisation, input.role, ROLES_OF_KIND[organisation.kind]));
      const id = newId();
      const { link, tokenHash } = this.links.of(id);
      const now = await databaseNow(tx);
      const invitation: Invitation = {
        id,
        tokenHash,
        email: input.email,
        organisationId: organisation.id,
        role: input.role,
        invitedBy: requirePerson(actor),
        state: invitationMachine.initial,
        createdAt: now,
        expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
        acceptedBy: null,
      };
      await this.invitations.insert(tx, invitation);
      const after = { role: input.role, organisationId: organisation.id };
      await this.record(tx, actor, 'person.invite', invitation, after);
      await this.outbox.publish(tx, PersonInvited, { invitationId: id }, actor.correlationId);
      return { invitation, link };
    });
  }

  revoke(actor: Actor, id: string): Promise<Invitation> {
    return this.transactions.run(async (tx) => {
      const invitation = await this.invitations.findForUpdate(tx, id);
      const organisation = invitation && (await this.organisations.find(invitation.organisationId, tx));
      if (!invitation || !organisation) throw RuleError.of('input.unknown_id', ['id']);
      unwrap(mayInvite(actor, organisation, invitation.role, ROLES_OF_KIND[organisation.kind]));
      const state = unwrap(invitationMachine.transition(invitation.state, 'revoke', { expired: false }));
      const revoked: Invitation = { ...invitation, state };
      await this.invitations.save(tx, revoked);
      await this.record(tx, actor, 'invitation.revoke', revoked, {});
      return revoked;
    });
  }

  private record(
    tx: Tx,
    actor: Actor,
    act: string,
    invitation: Invitation,
    after: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(tx, { actor, act, target: { type: 'invitation', id: invitation.id }, after });
  }
}

function requirePerson(actor: Actor): string {
  if (!actor.personId) throw RuleError.of('access.unauthenticated');
  return actor.personId;
}
