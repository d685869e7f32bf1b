import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '#libs/access';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { RuleError } from '#libs/kernel';
import type { Challenge } from './challenge.entity.js';
import { challengeMachine } from './challenge.machine.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ChallengeActs } from './challenge-acts.js';
import { JudgingBar } from './judging-bar.js';

/** From the closing of the window to the archive, and the cancellation. */
@Injectable()
export class EndChallengeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengeRepository,
    private readonly acts: ChallengeActs,
    private readonly bar: JudgingBar,
  ) {}

  /**
   * The durable job: closes what is published and due by the database's clock, read after the row is locked. When the
   * deadline was moved, or somebody was faster, it does nothing.
   */
  closeDue(id: string, correlationId: string): Promise<void> {
    const actor = systemActor('the window ended', correlationId);
    return this.transactions.run(async (tx) => {
      const challenge = await this.challenges.findForUpdate(tx, id);
      const now = await databaseNow(tx);
      if (challenge?.state !== 'PUBLISHED' || challenge.closesAt > now) return;
      await this.acts.move(tx, actor, challenge, 'close', {
        facts: { isDue: true },
        changes: { closedAt: now },
      });
    });
  }

  /** The opening: from here on submissions can be read outside their teams. */
  openEvaluation(actor: Actor, id: string): Promise<Challenge> {
    return this.transactions.run(async (tx) => {
      const challenge = await this.acts.take(tx, actor, 'openEvaluation', id);
      const changes = { evaluationOpenedAt: await databaseNow(tx) };
      return this.acts.move(tx, actor, challenge, 'openEvaluation', { changes, after: {} });
    });
  }

  /**
   * Called by whoever releases the decision, in the same transaction.
   * @throws RuleError `helper.may_not_decide` for somebody who belongs to an intermediary of the programme.
   */
  async markDecided(tx: Tx, actor: Actor, id: string): Promise<Challenge> {
    const challenge = await this.acts.take(tx, actor, 'decide', id);
    await this.bar.requireMayDecide(tx, actor, challenge.programmeId);
    return this.acts.move(tx, actor, challenge, 'decide', {});
  }

  /** A decided challenge whose decision is void, inside the transaction of whoever has asked whether the actor may. */
  async reconsiderIn(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
    const challenge = await this.challenges.findForUpdate(tx, id);
    if (!challenge) throw RuleError.of('input.unknown_id', ['challengeId']);
    await this.acts.move(tx, actor, challenge, 'reconsider', { reason });
  }

  /** As {@link cancel}, inside the transaction of whoever has asked whether the actor may. */
  async cancelIn(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
    const challenge = await this.challenges.findForUpdate(tx, id);
    if (!challenge || !challengeMachine.acts.cancel.from.includes(challenge.state)) return;
    const changes = { cancellationReason: reason, publishAt: null };
    await this.acts.move(tx, actor, challenge, 'cancel', { changes, after: {}, reason });
  }

  archive(actor: Actor, id: string): Promise<Challenge> {
    return this.transactions.run(async (tx) => {
      const challenge = await this.acts.take(tx, actor, 'archive', id);
      return this.acts.move(tx, actor, challenge, 'archive', {});
    });
  }

  cancel(actor: Actor, id: string, reason: string): Promise<Challenge> {
    return this.transactions.run(async (tx) => {
      const challenge = await this.acts.take(tx, actor, 'cancel', id);
      const changes = { cancellationReason: reason, publishAt: null };
      return this.acts.move(tx, actor, challenge, 'cancel', { changes, after: {}, reason });
    });
  }

  /** A programme that is cancelled takes its undecided challenges along. */
  async cancelAllOf(programmeId: string, reason: string, correlationId: string): Promise<void> {
    const actor = systemActor('the programme was cancelled', correlationId);
    for (const id of await this.challenges.undecidedOf(programmeId))
      await this.transactions.run(async (tx) => {
        const challenge = await this.challenges.findForUpdate(tx, id);
        if (!challenge || !challengeMachine.acts.cancel.from.includes(challenge.state)) return;
        const changes = { cancellationReason: reason, publishAt: null };
        await this.acts.move(tx, actor, challenge, 'cancel', { changes, after: {}, reason });
      });
  }
}
