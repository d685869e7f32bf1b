import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { type Challenge, ChallengesService } from '#libs/challenges';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import { ChallengeHelpers } from './challenge-helpers.js';
import type { ChallengeInvitation } from './challenge-invitation.entity.js';
import { challengeInvitationMachine } from './challenge-invitation.machine.js';
import { mayInvite } from './challenge-invitation.policy.js';
import { ChallengeInvitationRepository } from './challenge-invitation.repository.js';
import { checkInvitation } from './challenge-invitation.rules.js';
import { InvitedStartups } from './invited-startups.js';
import { MatchingSettingsService } from './matching-settings.service.js';

export interface NewChallengeInvitation {
  readonly challengeId: string;
  /** The start-up. */
  readonly organisationId: string;
  /** In whose name; null for the first of those for whom the actor may invite. */
  readonly inviterId: string | null;
  /** Token of the suggestion that led to it, if one did. */
  readonly match: string | null;
}

/**
 * Asks a start-up to look at a published challenge. The call stays open to everybody, and the invitation says nothing
 * that is not public.
 */
@Injectable()
export class InviteStartupService {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesService,
    private readonly helpers: ChallengeHelpers,
    private readonly settings: MatchingSettingsService,
    private readonly invitations: ChallengeInvitationRepository,
    private readonly startups: InvitedStartups,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws RuleError `input.unknown_id`, `access.forbidden`, `matching.match_unknown`, and the violations of {@link checkInvitation}.
   */
  invite(actor: Actor, given: NewChallengeInvitation): Promise<ChallengeInvitation> {
    const { challengeId, organisationId } = given;
    return this.transactions.run(async (tx) => {
      const challenge = await this.challenges.findForShare(tx, challengeId);
      if (!challenge?.publishedAt) throw RuleError.of('input.unknown_id', ['challengeId']);
      const facts = await this.helpers.factsOf(actor, challenge, tx);
      const inviterId = unwrap(mayInvite(actor, challenge, facts, given.inviterId));
      await this.startups.require(tx, organisationId);
      const now = await databaseNow(tx);
      await this.check(tx, challenge, organisationId, inviterId, now);
      const invitation = invitationOf(actor, { challengeId, organisationId, inviterId }, now);
      await this.invitations.insert(tx, invitation);
      await this.audit.record(tx, {
        actor,
        act: 'matching.invite',
        target: { type: 'challenge_invitation', id: invitation.id },
        after: { challengeId, organisationId, inviterId },
      });
      await this.startups.write(tx, actor, invitation, given.match);
      return invitation;
    });
  }

  /** How many invitations the challenge may send and has sent; null when the actor may not invite to it. */
  async quotaOf(actor: Actor, challengeId: string): Promise<{ quota: number; used: number } | null> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge || !mayInvite(actor, challenge, await this.helpers.factsOf(actor, challenge)).ok)
      return null;
    const { invitationQuota } = await this.settings.of(challenge.programmeId);
    return { quota: invitationQuota, used: await this.invitations.countOf(challengeId) };
  }

  /** The lock comes first: two who take the last place of a quota would both see it free. */
  private async check(
    tx: Tx,
    challenge: Challenge,
    organisationId: string,
    inviterId: string,
    now: Date,
  ): Promise<void> {
    await this.invitations.queue(tx, challenge.id);
    const { invitationQuota } = await this.settings.of(challenge.programmeId, tx);
    requireNone(
      checkInvitation({
        isBeforeClosing: challenge.state === 'PUBLISHED' && now < challenge.closesAt,
        used: await this.invitations.countOf(challenge.id, tx),
        quota: invitationQuota,
        isInvited: await this.invitations.isInvited(tx, challenge.id, organisationId),
        isOptedOut: await this.startups.isOptedOut(tx, organisationId, inviterId),
      }),
    );
  }
}

function invitationOf(
  actor: Actor,
  of: Pick<ChallengeInvitation, 'challengeId' | 'organisationId' | 'inviterId'>,
  now: Date,
): ChallengeInvitation {
  if (!actor.personId) throw RuleError.of('access.unauthenticated');
  return {
    ...of,
    id: newId(),
    invitedBy: actor.personId,
    state: challengeInvitationMachine.initial,
    declineReason: null,
    declineNote: null,
    invitedAt: now,
    seenAt: null,
    answeredAt: null,
    appliedAt: null,
  };
}
