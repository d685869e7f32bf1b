import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions } from '#libs/database';
import { JobRegistry, Outbox } from '#libs/events';
import { newId } from '#libs/kernel';
import { DirectoryRepository } from './directory.repository.js';
import { RegisterDue, ReviewerInvited } from './review.events.js';
import { ReviewerRepository } from './reviewer.repository.js';
import { ReviewerLetters } from './reviewer-letters.js';
import { REMINDER_DAYS, remindFrom } from './reviewer-standing.rules.js';

const DAY_MS = 86_400_000;

/** Mails invitations, and reminds once of a register that ends. */
@Injectable()
export class ReviewerJobs implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly transactions: Transactions,
    private readonly directory: DirectoryRepository,
    private readonly reviewers: ReviewerRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly letters: ReviewerLetters,
  ) {}

  onModuleInit(): void {
    this.registry.subscribe(ReviewerInvited, 'review.mail_invitation', ({ invitationId }) =>
      this.letters.invite(invitationId),
    );
    this.registry.subscribe(RegisterDue, 'review.mail_register', ({ reviewerId }) =>
      this.letters.remind(reviewerId),
    );
    this.registry.scanEveryMinute('review.registers', () => this.scan());
  }

  private async scan(): Promise<void> {
    const now = await this.transactions.run((tx) => databaseNow(tx));
    const soon = new Date(now.getTime() + REMINDER_DAYS * DAY_MS);
    for (const id of await this.directory.toRemind(soon)) await this.remind(id);
  }

  private remind(id: string): Promise<void> {
    const actor = systemActor('A register of interests ends.', newId());
    return this.transactions.run(async (tx) => {
      const reviewer = await this.reviewers.findForUpdate(tx, id);
      const until = reviewer?.registerExpiresAt;
      const now = await databaseNow(tx);
      // It may have been renewed meanwhile.
      if (!reviewer || !until || reviewer.registerRemindedAt || now < remindFrom(until)) return;
      await this.reviewers.save(tx, { ...reviewer, registerRemindedAt: now });
      await this.audit.record(tx, {
        actor,
        act: 'interest_register.remind',
        target: { type: 'reviewer', id },
        after: { expiresAt: until.toISOString() },
      });
      await this.outbox.publish(tx, RegisterDue, { reviewerId: id }, actor.correlationId);
    });
  }
}
