import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengesService } from '#libs/challenges';
import type { Page, PageRequest } from '#libs/database';
import { ChallengeHelpers } from './challenge-helpers.js';
import type { ChallengeInvitation } from './challenge-invitation.entity.js';
import { invitationSight, isOfTeam } from './challenge-invitation.policy.js';
import { ChallengeInvitationRepository } from './challenge-invitation.repository.js';
import type { InvitationOptOut } from './invitation-opt-out.entity.js';
import { InvitationOptOutRepository } from './invitation-opt-out.repository.js';

/** Invitations as both sides read them. */
@Injectable()
export class ChallengeInvitationsService {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly helpers: ChallengeHelpers,
    private readonly invitations: ChallengeInvitationRepository,
    private readonly optOuts: InvitationOptOutRepository,
  ) {}

  /** Those that the actor may read; null unless the actor may invite to the challenge. */
  async pageOfChallenge(
    actor: Actor,
    challengeId: string,
    request: PageRequest,
  ): Promise<Page<ChallengeInvitation> | null> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge) return null;
    const sight = invitationSight(actor, challenge, await this.helpers.factsOf(actor, challenge));
    return sight && this.invitations.pageOfChallenge(challengeId, sight, request);
  }

  /** Null unless the actor works for the start-up. */
  async pageOfStartup(
    actor: Actor,
    organisationId: string,
    request: PageRequest,
  ): Promise<Page<ChallengeInvitation> | null> {
    return isOfTeam(actor, organisationId) ? this.invitations.pageOfStartup(organisationId, request) : null;
  }

  /** Null unless the actor works for the start-up. */
  async optOutsOf(
    actor: Actor,
    organisationId: string,
    request: PageRequest,
  ): Promise<Page<InvitationOptOut> | null> {
    return isOfTeam(actor, organisationId) ? this.optOuts.pageLive(organisationId, request) : null;
  }
}
