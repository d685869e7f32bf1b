import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '#libs/access';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { newId, unwrap } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import type { Challenge } from './challenge.entity.js';
import { challengeMachine } from './challenge.machine.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ChallengeActs } from './challenge-acts.js';
import { contentOf } from './challenge-content.js';
import { ChallengePartsRepository } from './challenge-parts.repository.js';
import { ChallengeSchedule } from './challenge-schedule.js';
import { PublicationGuards } from './publication-guards.js';

/** Publication, now or at an instant that a durable job keeps. */
@Injectable()
export class PublishChallengeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengeRepository,
    private readonly parts: ChallengePartsRepository,
    private readonly programmes: ProgrammesService,
    private readonly acts: ChallengeActs,
    private readonly schedule: ChallengeSchedule,
    private readonly guards: PublicationGuards,
  ) {}

  /** @param publishAt publishes then; null, or an instant that has passed, publishes at once. */
  publish(actor: Actor, id: string, publishAt: Date | null): Promise<Challenge> {
    return this.transactions.run(async (tx) => {
      const challenge = await this.acts.take(tx, actor, 'publish', id);
      const now = await databaseNow(tx);
      if (publishAt && publishAt > now) return this.publishLater(tx, actor, challenge, publishAt);
      const published = await this.publishNow(tx, actor, challenge, now);
      await this.programmes.requireOpen(tx, challenge.programmeId, ['id']);
      await this.guards.requireFree(tx, challenge, now);
      return published;
    });
  }

  /** The durable job: publishes what is still approved and due. Otherwise nothing; run twice, it does nothing twice. */
  publishDue(id: string, correlationId: string): Promise<void> {
    const actor = systemActor('scheduled publication', correlationId);
    return this.transactions.run(async (tx) => {
      const challenge = await this.challenges.findForUpdate(tx, id);
      const now = await databaseNow(tx);
      if (challenge?.state !== 'APPROVED' || !challenge.publishAt || challenge.publishAt > now) return;
      const programme = await this.programmes.find(challenge.programmeId, tx);
      if (programme?.state === 'OPEN' && challenge.closesAt > now)
        await this.publishNow(tx, actor, challenge, now);
      else await this.giveUp(tx, actor, challenge);
    });
  }

  private async publishLater(
    tx: Tx,
    actor: Actor,
    challenge: Challenge,
    publishAt: Date,
  ): Promise<Challenge> {
    const isDue = challenge.closesAt <= publishAt;
    unwrap(challengeMachine.transition(challenge.state, 'publish', { isAuthor: false, isDue }));
    await this.programmes.requireOpen(tx, challenge.programmeId, ['id']);
    await this.guards.requireFree(tx, challenge, publishAt);
    const scheduled = await this.acts.save(tx, challenge, { publishAt });
    await this.acts.record(tx, actor, 'challenge.schedule_publication', challenge.id, {
      before: { publishAt: challenge.publishAt },
      after: { publishAt },
    });
    await this.schedule.publishAt(tx, scheduled, publishAt, actor.correlationId);
    return scheduled;
  }

  private async publishNow(tx: Tx, actor: Actor, challenge: Challenge, now: Date): Promise<Challenge> {
    const published = await this.acts.move(tx, actor, challenge, 'publish', {
      facts: { isDue: challenge.closesAt <= now },
      changes: { publishedAt: now, listedAt: now, publishAt: null },
    });
    await this.parts.insertVersion(tx, {
      id: newId(),
      challengeId: challenge.id,
      contentVersion: published.contentVersion,
      content: { ...contentOf(published, await this.parts.allOf(tx, challenge.id)) },
      changes: [],
      reason: null,
      publishedAt: now,
      publishedBy: actor.personId,
    });
    await this.schedule.closeAt(tx, published, actor.correlationId);
    return published;
  }

  /** The window or the programme ended before the job could run: a person has to look at it. */
  private async giveUp(tx: Tx, actor: Actor, challenge: Challenge): Promise<void> {
    await this.acts.save(tx, challenge, { publishAt: null });
    await this.acts.record(tx, actor, 'challenge.publication_missed', challenge.id, {
      before: { publishAt: challenge.publishAt },
      after: { publishAt: null },
    });
  }
}
