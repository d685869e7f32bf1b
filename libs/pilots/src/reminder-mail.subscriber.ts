import { Injectable, type OnModuleInit } from '@nestjs/common';
import { databaseNow, Transactions } from '#libs/database';
import { JobRegistry } from '#libs/events';
import { type Contact, ContactsService } from '#libs/identity';
import { newId } from '#libs/kernel';
import { letter, Mailer } from '#libs/mail';
import { ReminderDue } from './pilot.events.js';
import type { Reminder } from './reminder.entity.js';
import { ReminderRepository } from './reminder.repository.js';
import { ReminderLetters } from './reminder-letters.js';
import { RemindersService } from './reminders.service.js';

/**
 * When people of pilots are reminded: a scan every minute finds what is due, and one job for each reminder sends its
 * mails. A job that runs twice after a crash sends the same Message-ID; after that it sends nothing.
 */
@Injectable()
export class ReminderMailSubscriber implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly transactions: Transactions,
    private readonly service: RemindersService,
    private readonly reminders: ReminderRepository,
    private readonly letters: ReminderLetters,
    private readonly contacts: ContactsService,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.scanEveryMinute('pilots.due_reminders', () => this.service.runDue(newId()));
    this.jobs.subscribe(ReminderDue, 'pilots.mail_reminder', ({ reminderId }) => this.mail(reminderId));
  }

  private async mail(id: string): Promise<void> {
    const reminder = await this.reminders.find(id);
    if (!reminder || reminder.sentAt) return;
    const news = await this.letters.of(reminder);
    const readers = new Map<string, Contact>();
    for (const { organisationId, roles } of news?.readers ?? [])
      for (const reader of await this.contacts.findIn(organisationId, roles)) readers.set(reader.id, reader);
    for (const reader of readers.values()) if (news) await this.send(reminder, reader, news.writeFor(reader));
    await this.transactions.run(async (tx) => this.reminders.markSent(tx, id, await databaseNow(tx)));
  }

  private send(
    { id }: Reminder,
    { id: personId, email, locale }: Contact,
    { subject, paragraphs }: { readonly subject: string; readonly paragraphs: readonly string[] },
  ): Promise<void> {
    const key = `pilot-reminder-${id}-${personId}`;
    return this.mailer.send({ key, to: email, subject, text: letter(locale, paragraphs), locale });
  }
}
