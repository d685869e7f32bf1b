import { Injectable } from '@nestjs/common';
import { databaseNow, Transactions } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId } from '#libs/kernel';
import { SECOND_REMINDER_MONTHS } from './follow-up.rules.js';
import { ReminderDue } from './pilot.events.js';
import { type DueReminder, ReminderRepository } from './reminder.repository.js';
import { REMIND_DAYS_BEFORE } from './report-schedule.rules.js';

const AT_A_TIME = 200;

/** Finds what people have to be reminded of. Each thing and kind is told once, by a durable job. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: ReminderRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Run twice, it reminds nobody twice. */
  async runDue(correlationId: string): Promise<void> {
    for (const due of await this.reminders.dueReports(REMIND_DAYS_BEFORE, AT_A_TIME))
      await this.remind(due, correlationId);
    for (const due of await this.reminders.dueFollowUps(SECOND_REMINDER_MONTHS, AT_A_TIME))
      await this.remind(due, correlationId);
  }

  private remind({ pilotId, subjectId, kind }: DueReminder, correlationId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const reminderId = newId();
      const createdAt = await databaseNow(tx);
      const row = { id: reminderId, pilotId, subjectId, kind, createdAt, sentAt: null };
      if (await this.reminders.insertNew(tx, row))
        await this.outbox.publish(tx, ReminderDue, { reminderId }, correlationId);
    });
  }
}
