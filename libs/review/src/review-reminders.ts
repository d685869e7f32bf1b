import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChallengesService } from '#libs/challenges';
import { databaseNow, Transactions } from '#libs/database';
import { JobRegistry, Outbox } from '#libs/events';
import { newId } from '#libs/kernel';
import { ReviewsDueSoon } from './review.events.js';
import { ReviewRoundRepository } from './review-round.repository.js';
import { remindersOf } from './round.rules.js';

/** Announces that reviews are due soon: a row whose time a scan every minute looks at. */
@Injectable()
export class ReviewReminders implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesService,
    private readonly rounds: ReviewRoundRepository,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.registry.scanEveryMinute('review.due_reminders', async () => {
      for (const challengeId of await this.rounds.dueForReminder()) await this.announce(challengeId, newId());
    });
  }

  /** Run twice, it announces once: the row is locked, and its time moves on with the event. */
  private announce(challengeId: string, correlationId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const round = await this.rounds.forUpdate(tx, challengeId);
      const now = await databaseNow(tx);
      const { dueAt, nextReminderAt } = round;
      if (!dueAt || !nextReminderAt || nextReminderAt > now) return;
      await this.rounds.save(tx, { ...round, nextReminderAt: remindersOf(dueAt, now)[0] ?? null });
      const challenge = await this.challenges.find(challengeId, tx);
      if (challenge?.state !== 'IN_EVALUATION' || dueAt <= now) return;
      const reminder = String(nextReminderAt.getTime());
      await this.outbox.publish(tx, ReviewsDueSoon, { challengeId, reminder }, correlationId);
    });
  }
}
