import { Injectable } from '@nestjs/common';
import { type Actor, organisationsOf } from '#libs/access';
import {
  brokenConstraint,
  databaseNow,
  type Page,
  type PageRequest,
  Transactions,
  type Tx,
} from '#libs/database';
import { Outbox } from '#libs/events';
import { OrganisationKind, OrganisationsService, Role } from '#libs/identity';
import { newId, RuleError } from '#libs/kernel';
import { StartupInvited } from './challenge.events.js';
import { requirePerson } from './challenge-acts.js';
import { HelpDesk } from './help-desk.js';
import type { StartupInvitation } from './startup-invitation.entity.js';
import { StartupInvitationRepository } from './startup-invitation.repository.js';

export interface NewStartupInvitation {
  readonly challengeId: string;
  readonly startupId: string;
  /** The intermediary in whose name; null when the actor works for one only. */
  readonly organisationId: string | null;
}

/**
 * An intermediary asks start-ups to look at a published challenge. An invitation has no text of its own: whoever is
 * invited reads what everybody reads.
 */
@Injectable()
export class StartupInvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationsService,
    private readonly invitations: StartupInvitationRepository,
    private readonly desk: HelpDesk,
    private readonly outbox: Outbox,
  ) {}

  /** @throws RuleError `invitation.not_open`, `invitation.not_startup`, `invitation.known`. */
  invite(actor: Actor, given: NewStartupInvitation): Promise<StartupInvitation> {
    return this.transactions.run(async (tx) => {
      const { challengeId, startupId } = given;
      const { challenge, organisationId } = await this.desk.asHelper(
        tx,
        actor,
        challengeId,
        given.organisationId,
      );
      const invitedAt = await databaseNow(tx);
      if (challenge.state !== 'PUBLISHED' || challenge.closesAt <= invitedAt)
        throw RuleError.of('invitation.not_open', ['challengeId']);
      const startup = await this.organisations.find(startupId, tx);
      if (!startup) throw RuleError.of('input.unknown_id', ['startupId']);
      if (startup.kind !== OrganisationKind.STARTUP)
        throw RuleError.of('invitation.not_startup', ['startupId']);
      const invitedBy = requirePerson(actor);
      const invitation = { id: newId(), challengeId, startupId, organisationId, invitedBy, invitedAt };
      await this.insert(tx, invitation);
      const after = { organisationId, startupId };
      await this.desk.record(
        tx,
        actor,
        'challenge.invite_startup',
        { type: 'challenge', id: challengeId },
        { after },
      );
      await this.outbox.publish(tx, StartupInvited, { invitationId: invitation.id }, actor.correlationId);
      return invitation;
    });
  }

  /** Invitations to the start-ups that the actor works for. */
  pageOwn(actor: Actor, request: PageRequest): Promise<Page<StartupInvitation>> {
    return this.invitations.pageFor(organisationsOf(actor, Role.STARTUP_OWNER, Role.STARTUP_MEMBER), request);
  }

  private async insert(tx: Tx, invitation: StartupInvitation): Promise<void> {
    try {
      await this.invitations.insert(tx, invitation);
    } catch (error) {
      if (brokenConstraint(error) === 'startup_invitation_once')
        throw RuleError.of('invitation.known', ['startupId']);
      throw error;
    }
  }
}
