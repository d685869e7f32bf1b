import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { brokenConstraint, databaseNow, type Page, type PageRequest, Transactions } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId, RuleError, unwrap } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { DirectoryRepository } from './directory.repository.js';
import { ReviewerInvited } from './review.events.js';
import { ReviewerRepository } from './reviewer.repository.js';
import type { ReviewerInvitation } from './reviewer-invitation.entity.js';
import { type ReviewerInvitationAct, reviewerInvitationMachine } from './reviewer-invitation.machine.js';
import { ReviewersService } from './reviewers.service.js';

/** Asks reviewers of the pool to review in a programme, and hears what they say. */
@Injectable()
export class ReviewerInvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly programmes: ProgrammesService,
    private readonly reviewers: ReviewersService,
    private readonly rows: ReviewerRepository,
    private readonly directory: DirectoryRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** @throws RuleError `access.forbidden`, `input.unknown_id`, `review.invitation_known`. */
  invite(
    actor: Actor,
    input: { readonly programmeId: string; readonly reviewerId: string; readonly message: string },
  ): Promise<ReviewerInvitation> {
    return this.transactions.run(async (tx) => {
      await this.programmes.requireManager(tx, actor, input.programmeId);
      if (!(await this.rows.findForUpdate(tx, input.reviewerId)))
        throw RuleError.of('input.unknown_id', ['reviewerId']);
      const invitation: ReviewerInvitation = {
        id: newId(),
        ...{ programmeId: input.programmeId, reviewerId: input.reviewerId, message: input.message },
        state: reviewerInvitationMachine.initial,
        invitedBy: actor.personId,
        invitedAt: await databaseNow(tx),
        answeredAt: null,
        reason: null,
      };
      try {
        await this.directory.insertInvitation(tx, invitation);
      } catch (error) {
        if (brokenConstraint(error) === 'reviewer_invitation_once')
          throw RuleError.of('review.invitation_known', ['reviewerId']);
        throw error;
      }
      const { id: invitationId, programmeId, reviewerId } = invitation;
      await this.audit.record(tx, {
        actor,
        act: 'reviewer_invitation.invite',
        target: { type: 'reviewer_invitation', id: invitationId },
        after: { programmeId, reviewerId },
      });
      await this.outbox.publish(tx, ReviewerInvited, { invitationId }, actor.correlationId);
      return invitation;
    });
  }

  /**
   * The reviewer's own answer; it may change. Whoever declines is not assigned in the programme from then on.
   * @throws RuleError `input.unknown_id`, `review.invitation_wrong_state`, `review.reason_missing` for a refusal without.
   */
  async answer(
    actor: Actor,
    id: string,
    accepts: boolean,
    reason: string | null,
  ): Promise<ReviewerInvitation> {
    const own = await this.reviewers.requireReviewer(actor);
    if (!accepts && !reason) throw RuleError.of('review.reason_missing', ['reason']);
    return this.move(
      actor,
      id,
      accepts ? 'accept' : 'decline',
      accepts ? null : reason,
      ({ reviewerId, state }) => reviewerId === own.id && state !== 'WITHDRAWN',
    );
  }

  /** By a manager of the programme. @throws RuleError `input.unknown_id`, `review.invitation_wrong_state`. */
  async withdraw(actor: Actor, id: string, reason: string): Promise<ReviewerInvitation> {
    const known = await this.directory.findInvitation(id);
    const isManaged = known !== null && (await this.programmes.isManager(actor, known.programmeId));
    return this.move(actor, id, 'withdraw', reason, () => isManaged);
  }

  /** The reviewer's own, the newest first; none without a profile. */
  async pageOwn(actor: Actor, request: PageRequest): Promise<Page<ReviewerInvitation>> {
    const own = await this.reviewers.reviewerOf(actor);
    if (!own) return { nodes: [], hasNextPage: false, cursorOf: () => '', count: async () => 0 };
    return this.directory.pageInvitations({ reviewerId: own.id }, request);
  }

  /** Those to a programme, for its managers; null for everybody else. */
  async pageOf(
    actor: Actor,
    programmeId: string,
    request: PageRequest,
  ): Promise<Page<ReviewerInvitation> | null> {
    if (!(await this.programmes.isManager(actor, programmeId))) return null;
    return this.directory.pageInvitations({ programmeId }, request);
  }

  private move(
    actor: Actor,
    id: string,
    act: ReviewerInvitationAct,
    reason: string | null,
    mayMove: (invitation: ReviewerInvitation) => boolean,
  ): Promise<ReviewerInvitation> {
    return this.transactions.run(async (tx) => {
      const invitation = await this.directory.findInvitationForUpdate(tx, id);
      if (!invitation || !mayMove(invitation)) throw RuleError.of('input.unknown_id', ['id']);
      const state = unwrap(reviewerInvitationMachine.transition(invitation.state, act, {}));
      const moved: ReviewerInvitation = { ...invitation, state, reason, answeredAt: await databaseNow(tx) };
      await this.directory.saveInvitation(tx, moved);
      await this.audit.record(tx, {
        actor,
        act: `reviewer_invitation.${act}`,
        target: { type: 'reviewer_invitation', id },
        before: { state: invitation.state },
        after: { state },
        reason: reason ?? undefined,
      });
      return moved;
    });
  }
}
