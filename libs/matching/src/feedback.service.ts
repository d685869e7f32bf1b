import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, type Page, type PageRequest, Transactions, type Tx } from '#libs/database';
import { newId, RuleError } from '#libs/kernel';
import type { DismissReason, FeedbackKind } from './feedback.kinds.js';
import { FeedbackRepository } from './feedback.repository.js';
import type { FeedbackEvent } from './feedback-event.entity.js';
import { type ShownMatch, ShownMatchTokens } from './shown-match.tokens.js';

/** What people do with suggestions. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly transactions: Transactions,
    private readonly feedback: FeedbackRepository,
    private readonly tokens: ShownMatchTokens,
    private readonly audit: AuditLog,
  ) {}

  /** That suggestions were on the screen, or were opened. @returns how many were counted anew. */
  record(actor: Actor, kind: 'SHOWN' | 'VIEWED', tokens: readonly string[]): Promise<number> {
    const shown = tokens.map((token, index) =>
      this.tokens.read(token, actor.personId, ['matches', String(index)]),
    );
    return this.transactions.run(async (tx) => {
      const now = await databaseNow(tx);
      return this.feedback.insertNew(
        tx,
        shown.map((match) => eventOf(kind, match, now)),
      );
    });
  }

  /** Hides the suggestion from the lists of the viewer. Twice, it is hidden once. */
  dismiss(
    actor: Actor,
    token: string,
    reason: `${DismissReason}`,
    note: string | null,
  ): Promise<FeedbackEvent> {
    const shown = this.tokens.read(token, actor.personId, ['match']);
    return this.transactions.run(async (tx) => {
      await this.feedback.queue(tx, shown.viewerId);
      const event = { ...eventOf('DISMISSED', shown, await databaseNow(tx)), reason, note };
      const held = await this.feedback.findHeld(tx, event);
      if (held) return held;
      await this.feedback.insertNew(tx, [event]);
      await this.recordAct(tx, actor, 'matching.dismiss', event);
      return event;
    });
  }

  /** Takes a dismissal back: the suggestion may appear again. @throws RuleError `input.unknown_id`. */
  restore(actor: Actor, id: string): Promise<FeedbackEvent> {
    return this.transactions.run(async (tx) => {
      const viewerId = actor.personId ?? '';
      await this.feedback.queue(tx, viewerId);
      const held = await this.feedback.findHeldById(tx, id, viewerId);
      if (!held) throw RuleError.of('input.unknown_id', ['id']);
      const restored: FeedbackEvent = {
        ...held,
        id: newId(),
        kind: 'RESTORED',
        reason: null,
        note: null,
        restoresId: held.id,
        occurredAt: await databaseNow(tx),
      };
      await this.feedback.insertNew(tx, [restored]);
      await this.recordAct(tx, actor, 'matching.restore', held);
      return held;
    });
  }

  pageDismissed(actor: Actor, request: PageRequest): Promise<Page<FeedbackEvent>> {
    if (!actor.personId) throw RuleError.of('access.unauthenticated');
    return this.feedback.pageHeld(actor.personId, request);
  }

  /** A start-up was invited, from a list or by its name. @param token of the suggestion, if there was one. */
  async recordInvited(
    tx: Tx,
    invited: { readonly challengeId: string; readonly organisationId: string; readonly invitedBy: string },
    token: string | null,
  ): Promise<void> {
    const { challengeId, organisationId, invitedBy: viewerId } = invited;
    const shown = token === null ? null : this.tokens.read(token, viewerId, ['match']);
    if (shown && (shown.challengeId !== challengeId || shown.organisationId !== organisationId))
      throw RuleError.of('matching.match_unknown', ['match']);
    const now = await databaseNow(tx);
    const event = shown
      ? eventOf('INVITED', shown, now)
      : eventOf('INVITED', { ...NOWHERE, challengeId, organisationId, viewerId }, now);
    await this.feedback.insertNew(tx, [event]);
  }

  private recordAct(tx: Tx, actor: Actor, act: string, event: FeedbackEvent): Promise<void> {
    const { challengeId, organisationId, direction, reason } = event;
    return this.audit.record(tx, {
      actor,
      act,
      target: { type: 'match_dismissal', id: event.id },
      after: { challengeId, organisationId, direction, reason },
    });
  }
}

/** What is known of a suggestion that stood in no list. */
const NOWHERE = {
  direction: null,
  solutionId: null,
  listId: null,
  position: null,
  score: null,
  contributions: null,
  weightsId: null,
} as const;

function eventOf(
  kind: `${FeedbackKind}`,
  match: ShownMatch | (typeof NOWHERE & Pick<FeedbackEvent, 'challengeId' | 'organisationId' | 'viewerId'>),
  occurredAt: Date,
): FeedbackEvent {
  return { ...match, id: newId(), kind, reason: null, note: null, restoresId: null, occurredAt };
}
