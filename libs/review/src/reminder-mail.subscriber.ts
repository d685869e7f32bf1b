import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChallengesService } from '#libs/challenges';
import { JobRegistry } from '#libs/events';
import { textIn, translate } from '#libs/i18n';
import { ContactsService } from '#libs/identity';
import { formatInstant } from '#libs/kernel';
import { letter, Mailer } from '#libs/mail';
import { AssignmentRepository } from './assignment.repository.js';
import { ReviewsDueSoon } from './review.events.js';
import { ReviewRoundRepository } from './review-round.repository.js';

/** Western digits in every language: deadlines are read aloud, copied and compared. */
const INTL_LOCALE = { he: 'he-IL', ar: 'ar-u-nu-latn', en: 'en-GB' } as const;

/** Tells whoever still owes reviews how many, and by when. Which submissions they are the mail does not say. */
@Injectable()
export class ReminderMailSubscriber implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly challenges: ChallengesService,
    private readonly assignments: AssignmentRepository,
    private readonly rounds: ReviewRoundRepository,
    private readonly contacts: ContactsService,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.registry.subscribe(ReviewsDueSoon, 'review.mail_reminders', ({ challengeId, reminder }) =>
      this.mail(challengeId, reminder),
    );
  }

  private async mail(challengeId: string, reminder: string): Promise<void> {
    const challenge = await this.challenges.find(challengeId);
    const { dueAt } = await this.rounds.of(challengeId);
    if (challenge?.state !== 'IN_EVALUATION' || !dueAt) return;
    const owed = await this.assignments.owedIn(challengeId);
    const contacts = await this.contacts.find(owed.map(({ personId }) => personId));
    for (const { id, email, locale } of contacts) {
      const count = owed.find(({ personId }) => personId === id)?.count ?? 0;
      const due = formatInstant(dueAt, challenge.zone, INTL_LOCALE[locale]);
      const title = textIn(challenge.title, locale, challenge.originalLanguage);
      await this.mailer.send({
        key: `review-reminder-${challengeId}-${id}-${reminder}`,
        to: email,
        subject: translate('review.mail_reminder_subject', locale, { number: challenge.number }),
        text: letter(locale, [translate('review.mail_reminder', locale, { count, title, due })]),
        locale,
      });
    }
  }
}
