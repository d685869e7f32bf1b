import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Tx } from '#libs/database';
import { ContactsService, OrganisationKind, OrganisationsService, Role } from '#libs/identity';
import { RuleError } from '#libs/kernel';
import type { ChallengeInvitation } from './challenge-invitation.entity.js';
import { FeedbackService } from './feedback.service.js';
import { InvitationOptOutRepository } from './invitation-opt-out.repository.js';
import { NoticesService } from './notices.service.js';

/** The start-ups behind invitations, and those who are written to. */
@Injectable()
export class InvitedStartups {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly contacts: ContactsService,
    private readonly optOuts: InvitationOptOutRepository,
    private readonly notices: NoticesService,
    private readonly feedback: FeedbackService,
  ) {}

  /** @throws RuleError `input.unknown_id` unless there is a start-up of the id. */
  async require(tx: Tx, organisationId: string): Promise<void> {
    const organisation = await this.organisations.find(organisationId, tx);
    if (organisation?.kind !== OrganisationKind.STARTUP)
      throw RuleError.of('input.unknown_id', ['organisationId']);
  }

  isOptedOut(tx: Tx, organisationId: string, inviterId: string): Promise<boolean> {
    return this.optOuts.isOptedOut(tx, organisationId, inviterId);
  }

  /** A mail to each owner, in the owner's language. @param match token of the suggestion that led to it. */
  async write(tx: Tx, actor: Actor, invitation: ChallengeInvitation, match: string | null): Promise<void> {
    await this.feedback.recordInvited(tx, invitation, match);
    const owners = await this.contacts.findIn(invitation.organisationId, [Role.STARTUP_OWNER], tx);
    const news = owners.map(({ id }) => ({
      key: `challenge-invitation-${invitation.id}-${id}`,
      kind: 'INVITATION' as const,
      personId: id,
      challengeIds: [invitation.challengeId],
      subjectId: invitation.id,
    }));
    await this.notices.tell(tx, news, actor.correlationId);
  }
}
