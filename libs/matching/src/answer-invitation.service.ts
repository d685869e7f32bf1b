import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { ChallengesService } from '#libs/challenges';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { RuleError, unwrap } from '#libs/kernel';
import type { ChallengeInvitation } from './challenge-invitation.entity.js';
import type { InvitationDecline } from './challenge-invitation.kinds.js';
import { type ChallengeInvitationAct, challengeInvitationMachine } from './challenge-invitation.machine.js';
import { isOfTeam } from './challenge-invitation.policy.js';
import { ChallengeInvitationRepository } from './challenge-invitation.repository.js';

/** What becomes of an invitation: the start-up answers, the time passes, the submissions are opened. */
@Injectable()
export class AnswerInvitationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesService,
    private readonly invitations: ChallengeInvitationRepository,
    private readonly audit: AuditLog,
  ) {}

  /** The first time somebody of the start-up opens it; later nothing changes. */
  see(actor: Actor, id: string): Promise<ChallengeInvitation> {
    return this.transactions.run(async (tx) => {
      const invitation = await this.take(tx, actor, id);
      if (invitation.state !== 'SENT') return invitation;
      return this.move(tx, actor, invitation, 'see', { seenAt: await databaseNow(tx) });
    });
  }

  /** The start-up follows the call: it binds nobody. */
  accept(actor: Actor, id: string): Promise<ChallengeInvitation> {
    return this.transactions.run(async (tx) => {
      const invitation = await this.take(tx, actor, id);
      return this.move(tx, actor, invitation, 'accept', { answeredAt: await databaseNow(tx) });
    });
  }

  decline(
    actor: Actor,
    id: string,
    reason: `${InvitationDecline}`,
    note: string | null,
  ): Promise<ChallengeInvitation> {
    return this.transactions.run(async (tx) => {
      const invitation = await this.take(tx, actor, id);
      const answeredAt = await databaseNow(tx);
      const changes = { answeredAt, declineReason: reason, declineNote: note };
      return this.move(tx, actor, invitation, 'decline', changes);
    });
  }

  /** Those without an answer end with the call. Run twice, it does nothing twice. */
  expireAllOf(challengeId: string, correlationId: string): Promise<void> {
    const actor = systemActor('the call has ended', correlationId);
    return this.transactions.run(async (tx) => {
      const challenge = await this.challenges.findForShare(tx, challengeId);
      if (!challenge || (challenge.state === 'PUBLISHED' && (await databaseNow(tx)) < challenge.closesAt))
        return;
      for (const invitation of await this.invitations.allOfForUpdate(tx, challengeId))
        if (['SENT', 'SEEN'].includes(invitation.state)) await this.move(tx, actor, invitation, 'expire', {});
    });
  }

  /** The opening showed who applied. @param applicants start-ups whose submissions were opened. */
  async recordApplied(
    tx: Tx,
    actor: Actor,
    challengeId: string,
    applicants: ReadonlySet<string>,
  ): Promise<void> {
    const now = await databaseNow(tx);
    for (const invitation of await this.invitations.allOfForUpdate(tx, challengeId)) {
      if (invitation.appliedAt || !applicants.has(invitation.organisationId)) continue;
      await this.move(tx, actor, invitation, 'apply', { appliedAt: now });
    }
  }

  /** @throws RuleError `input.unknown_id` for everybody outside the team of the start-up. */
  private async take(tx: Tx, actor: Actor, id: string): Promise<ChallengeInvitation> {
    const invitation = await this.invitations.findForUpdate(tx, id);
    if (!invitation || !isOfTeam(actor, invitation.organisationId))
      throw RuleError.of('input.unknown_id', ['id']);
    return invitation;
  }

  private async move(
    tx: Tx,
    actor: Actor,
    invitation: ChallengeInvitation,
    act: ChallengeInvitationAct,
    changes: Partial<ChallengeInvitation>,
  ): Promise<ChallengeInvitation> {
    const challenge = await this.challenges.find(invitation.challengeId, tx);
    const now = await databaseNow(tx);
    const isBeforeClosing = challenge?.state === 'PUBLISHED' && now < challenge.closesAt;
    const state = unwrap(challengeInvitationMachine.transition(invitation.state, act, { isBeforeClosing }));
    const moved: ChallengeInvitation = { ...invitation, ...changes, state };
    await this.invitations.save(tx, moved);
    await this.audit.record(tx, {
      actor,
      act: `matching.invitation_${act}`,
      target: { type: 'challenge_invitation', id: invitation.id },
      before: { state: invitation.state },
      after: { state, ...(moved.declineReason ? { declineReason: moved.declineReason } : {}) },
      reason: actor.reason,
    });
    return moved;
  }
}
