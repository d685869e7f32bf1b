import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { RuleError, unwrap } from '#libs/kernel';
import type { Invitation } from './invitation.entity.js';
import { invitationMachine } from './invitation.machine.js';
import { InvitationRepository } from './invitation.repository.js';
import { OrganisationsService } from './organisations.service.js';
import type { Person } from './person.entity.js';
import { PersonRepository } from './person.repository.js';
import { type NewPerson, RegistrationService } from './registration.service.js';
import { SecretTokens } from './secret-token.js';

/** The other end of an invitation link. */
@Injectable()
export class AcceptInvitationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationRepository,
    private readonly organisations: OrganisationsService,
    private readonly people: PersonRepository,
    private readonly registration: RegistrationService,
    private readonly tokens: SecretTokens,
    private readonly audit: AuditLog,
  ) {}

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
      await this.audit.record(tx, {
        actor,
        act: 'invitation.accept',
        target: { type: 'invitation', id: accepted.id },
        after: { personId: person.id },
      });
      return { person, invitation: accepted };
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
}
