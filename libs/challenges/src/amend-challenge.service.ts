import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { newId, RuleError, requireNone, unwrap, type Violation } from '#libs/kernel';
import type { CallWindow } from './call-window.js';
import type { Challenge } from './challenge.entity.js';
import { challengeMachine } from './challenge.machine.js';
import { ChallengeActs, requireVersion } from './challenge-acts.js';
import { type Amendment, type AskedAmendment, amended, checkAmendment } from './challenge-amendment.rules.js';
import { columnsOf, contentOf } from './challenge-content.js';
import { type ChallengeContent, checkComplete, checkShape } from './challenge-content.rules.js';
import { diffContent } from './challenge-diff.rules.js';
import { ChallengeDocuments } from './challenge-documents.js';
import { ChallengePartsRepository } from './challenge-parts.repository.js';
import { ChallengeSchedule } from './challenge-schedule.js';

/** Changes after the publication: each is an addendum that everybody can read, with its reason. */
@Injectable()
export class AmendChallengeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly parts: ChallengePartsRepository,
    private readonly acts: ChallengeActs,
    private readonly schedule: ChallengeSchedule,
    private readonly audit: AuditLog,
    private readonly documents: ChallengeDocuments,
  ) {}

  /**
   * Fields that are not given stay. Only before the window closes, by the database's clock after the lock.
   * @throws RuleError `challenge.window_closed`, `challenge.deadline_moved_back`, `challenge.nothing_changed`,
   *   `edit.conflict`.
   */
  amend(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { documentIds, ...texts }: AskedAmendment,
    reason: string,
  ): Promise<Challenge> {
    return this.transactions.run(async (tx) => {
      const challenge = await this.acts.take(tx, actor, 'amend', id);
      unwrap(challengeMachine.transition(challenge.state, 'amend', { isAuthor: false, isDue: false }));
      requireVersion(challenge, expectedVersion);
      const now = await databaseNow(tx);
      requireStillOpen(challenge, now);
      if (challenge.kind === 'OPEN_CALL' && texts.closesAt)
        throw RuleError.of('challenge.window_of_stage', ['closesAt']);
      const documents = await this.documents.chosen(tx, actor, challenge, documentIds);
      const amendment = { ...texts, documents };
      const moved = await this.rewrite(tx, actor, challenge, 'amend', amendment, reason, now);
      await this.documents.link(tx, moved);
      await this.schedule.closeAt(tx, moved, actor.correlationId);
      return moved;
    });
  }

  /**
   * Frames the problem anew while teams explore it, inside the transaction of whoever has asked whether the stage
   * allows it. Submissions stay bound to the version that they answered.
   * @throws RuleError `challenge.wrong_state`, `challenge.nothing_changed`, `edit.conflict`.
   */
  async reframe(
    tx: Tx,
    actor: Actor,
    id: string,
    expectedVersion: number,
    amendment: Omit<Amendment, 'closesAt' | 'documents'>,
    reason: string,
  ): Promise<Challenge> {
    const challenge = await this.acts.take(tx, actor, 'reframe', id);
    unwrap(challengeMachine.transition(challenge.state, 'reframe', { isAuthor: false, isDue: false }));
    requireVersion(challenge, expectedVersion);
    return this.rewrite(tx, actor, challenge, 'reframe', amendment, reason, await databaseNow(tx));
  }

  /**
   * The window opens once more, for as long as it was open before or until the instant that is given: an addendum of the platform, inside the transaction of
   * whoever asked whether that is fair. What was handed in stays, and is sealed again until the next opening, under a
   * seal of its own: the audit log of the first opening tells nothing of the second.
   * @throws RuleError `challenge.wrong_state` unless the challenge is in evaluation.
   */
  async reopenWindow(tx: Tx, actor: Actor, id: string, reason: string, until?: Date): Promise<Challenge> {
    const challenge = await this.acts.take(tx, actor, 'reopen', id);
    unwrap(challengeMachine.transition(challenge.state, 'reopen', { isAuthor: false, isDue: false }));
    const now = await databaseNow(tx);
    await this.audit.openSeal(tx, challenge.sealId ?? id);
    const length = challenge.closesAt.getTime() - challenge.opensAt.getTime();
    const closesAt = until ?? new Date(now.getTime() + length);
    const columns = { closedAt: null, evaluationOpenedAt: null, questionsUntil: null };
    const changes = { ...columns, listedAt: now, sealId: newId() };
    const moved = await this.rewrite(tx, actor, challenge, 'reopen', { closesAt }, reason, now, changes);
    await this.schedule.closeAt(tx, moved, actor.correlationId);
    return moved;
  }

  /**
   * The window of an open call goes along with its stage, inside the transaction of whoever moved that, with a reason: by
   * an addendum once it is public. One that has closed, or lies there already, stays as it is.
   */
  async moveCall(tx: Tx, actor: Actor, id: string, window: CallWindow, reason: string): Promise<void> {
    const challenge = await this.acts.take(tx, actor, 'close', id);
    const { opensAt, closesAt } = window;
    const isThere = +challenge.opensAt === +opensAt && +challenge.closesAt === +closesAt;
    if (isThere || !MOVABLE.includes(challenge.state)) return;
    if (challenge.state === 'PUBLISHED') {
      const now = await databaseNow(tx);
      const moved = await this.rewrite(tx, actor, challenge, 'amend', { opensAt, closesAt }, reason, now);
      await this.schedule.closeAt(tx, moved, actor.correlationId);
      return;
    }
    await this.acts.save(tx, challenge, { opensAt, closesAt });
    const after = { opensAt, closesAt };
    await this.acts.record(tx, actor, 'challenge.move_call', id, { after, reason });
  }

  /** Questions are asked and answered again until an instant, after a new text. One that has passed changes nothing. */
  async reopenQuestions(tx: Tx, actor: Actor, id: string, until: Date): Promise<void> {
    const challenge = await this.acts.take(tx, actor, 'reopen', id);
    if (until <= (await databaseNow(tx))) return;
    await this.acts.save(tx, challenge, { questionsUntil: until });
    await this.acts.record(tx, actor, 'challenge.reopen_questions', id, {
      before: { questionsUntil: challenge.questionsUntil },
      after: { questionsUntil: until },
    });
  }

  private async rewrite(
    tx: Tx,
    actor: Actor,
    challenge: Challenge,
    act: 'amend' | 'reframe' | 'reopen',
    amendment: Amendment & { readonly opensAt?: Date },
    reason: string,
    now: Date,
    columns: Partial<Challenge> = {},
  ): Promise<Challenge> {
    const { id } = challenge;
    const parts = await this.parts.allOf(tx, id);
    const before = contentOf(challenge, parts);
    const content = amended(before, amendment);
    const changes = diffContent(before, content);
    requireNone([
      ...checkAmendment(before, content, changes),
      ...checkShape(content),
      ...checkWhole(act, challenge.kind, content, now),
    ]);
    const contentVersion = challenge.contentVersion + 1;
    const moved = await this.acts.move(tx, actor, challenge, act, {
      changes: { ...columnsOf(content), ...columns, contentVersion },
      after: { contentVersion, changes },
      reason,
    });
    await this.parts.replaceAll(tx, id, content, parts);
    await this.parts.insertVersion(tx, {
      id: newId(),
      challengeId: id,
      contentVersion,
      content: { ...content },
      changes,
      reason,
      publishedAt: now,
      publishedBy: actor.personId,
    });
    return moved;
  }
}

/** States in which nothing was closed yet. */
const MOVABLE: readonly string[] = ['DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'PUBLISHED'];

/** The job that closes may be a moment late; the deadline is not. */
function requireStillOpen({ opensAt, closesAt }: Challenge, now: Date): void {
  if (now >= closesAt)
    throw RuleError.of('challenge.window_closed', undefined, {
      opensAt: opensAt.getTime(),
      closesAt: closesAt.getTime(),
    });
}

/** Nothing that was needed may be taken away. Framed anew its window is over; open once more only its deadline moves. */
function checkWhole(
  act: 'amend' | 'reframe' | 'reopen',
  kind: Challenge['kind'],
  content: ChallengeContent,
  now: Date,
): Violation[] {
  if (act === 'reopen') return [];
  return checkComplete(content, act === 'amend' ? now : content.opensAt, kind);
}
