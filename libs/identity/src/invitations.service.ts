import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { Config } from '#libs/config';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { newId, RuleError, unwrap } from '#libs/kernel';
import { mayEndMembership, mayInvite } from './identity.policy.js';
import { ROLES_OF_KIND, type Role } from './identity.roles.js';
import type { Invitation } from './invitation.entity.js';
import { invitationMachine } from './invitation.machine.js';
import { InvitationRepository } from './invitation.repository.js';
import { OrganisationRepository } from './organisation.repository.js';
import { OrganisationsService } from './organisations.service.js';
import type { Person } from './person.entity.js';
import { PersonRepository } from './person.repository.js';
import { type NewPerson, RegistrationService } from './registration.service.js';
import { SecretTokens } from './secret-token.js';

const DAYS_VALID = 14;

/** Membership by invitation link. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationRepository,
    private readonly organisationRows: OrganisationRepository,
    private readonly organisations: OrganisationsService,
    private readonly people: PersonRepository,
    private readonly registration: RegistrationService,
    private readonly tokens: SecretTokens,
    private readonly audit: AuditLog,
    private readonly config: Config,
  ) {}

  /** Returns the link, once. Whoever opens it within 14 days joins; it is bound to the e-mail it was made for. */
  invite(
    actor: Actor,
    input: { readonly email: string; readonly organisationId: string; readonly role: Role },
  ): Promise<{ invitation: Invitation; link: string }> {
    return this.transactions.run(async (tx) => {
      const organisation = await this.organisationRows.find(input.organisationId);
      if (!organisation) throw RuleError.of('input.unknown_id', ['organisationId']);
      unwrap(mayInvite(actor, organisation, input.role, ROLES_OF_KIND[organisation.kind]));
      const { token, hash } = this.tokens.make('etgar_invite_');
      const now = await databaseNow(tx);
      const invitation: Invitation = {
        id: newId(),
        tokenHash: hash,
        email: input.email,
        organisationId: organisation.id,
        role: input.role,
        invitedBy: requirePerson(actor),
        state: invitationMachine.initial,
        createdAt: now,
        expiresAt: new Date(now.getTime() + DAYS_VALID * 86_400_000),
        acceptedBy: null,
      };
      await this.invitations.insert(tx, invitation);
      await this.record(tx, actor, 'person.invite', invitation, {
        role: input.role,
        organisationId: organisation.id,
      });
      return { invitation, link: `${this.config.publicUrl}/join#${token}` };
    });
  }

  /** A new person gives a name and a password; a person who is known signs in afterwards with the old one. */
  accept(
    actor: Actor,
    token: string,
    newcomer: Omit<NewPerson, 'email'> | undefined,
  ): Promise<{ person: Person; invitation: Invitation }> {
    return this.transactions.run(async (tx) => {
      const invitation = await this.invitations.findByTokenForUpdate(tx, this.tokens.hash(token));
      if (!invitation) throw RuleError.of('identity.invitation_unknown', ['token']);
      const expired = invitation.expiresAt <= (await databaseNow(tx));
      const state = unwrap(invitationMachine.transition(invitation.state, 'accept', { expired }));
      const person = await this.joiningPerson(tx, actor, invitation.email, newcomer);
      await this.organisations.addMember(tx, actor, person.id, invitation.organisationId, invitation.role);
      const accepted: Invitation = { ...invitation, state, acceptedBy: person.id };
      await this.invitations.save(tx, accepted);
      await this.record(tx, actor, 'invitation.accept', accepted, { personId: person.id });
      return { person, invitation: accepted };
    });
  }

  revoke(actor: Actor, id: string): Promise<Invitation> {
    return this.transactions.run(async (tx) => {
      const invitation = await this.invitations.findForUpdate(tx, id);
      const organisation = invitation && (await this.organisationRows.find(invitation.organisationId));
      if (!invitation || !organisation) throw RuleError.of('input.unknown_id', ['id']);
      unwrap(mayInvite(actor, organisation, invitation.role, ROLES_OF_KIND[organisation.kind]));
      const state = unwrap(invitationMachine.transition(invitation.state, 'revoke', { expired: false }));
      const revoked: Invitation = { ...invitation, state };
      await this.invitations.save(tx, revoked);
      await this.record(tx, actor, 'invitation.revoke', revoked, {});
      return revoked;
    });
  }

  endMembership(actor: Actor, id: string, reason: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const membership = await this.people.findMembershipForUpdate(tx, id);
      if (!membership || membership.endedAt) throw RuleError.of('input.unknown_id', ['id']);
      unwrap(mayEndMembership(actor, membership.organisationId));
      await this.people.saveMembership(tx, { ...membership, endedAt: await databaseNow(tx) });
      const { personId, organisationId, role } = membership;
      await this.audit.record(tx, {
        actor,
        act: 'membership.end',
        target: { type: 'membership', id },
        before: { personId, organisationId, role },
        reason,
      });
    });
  }

  private async joiningPerson(
    tx: Tx,
    actor: Actor,
    email: string,
    newcomer: Omit<NewPerson, 'email'> | undefined,
  ): Promise<Person> {
    const known = await this.people.findByEmailIn(tx, email);
    if (known) return known;
    if (!newcomer) throw RuleError.of('input.required', ['newcomer']);
    return this.registration.createPerson(tx, actor, { ...newcomer, email });
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
