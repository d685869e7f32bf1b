import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChallengesService } from '#libs/challenges';
import { Transactions } from '#libs/database';
import { JobRegistry } from '#libs/events';
import { translate } from '#libs/i18n';
import { type Contact, ContactsService } from '#libs/identity';
import { letter, Mailer } from '#libs/mail';
import { ProgrammesService } from '#libs/programmes';
import { ReviewSuspended } from './review.events.js';

/** Asks the managers of a programme for a replacement when a conflict has ended a review. */
@Injectable()
export class ReplacementMailSubscriber implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly contacts: ContactsService,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.subscribe(ReviewSuspended, 'review.mail_replacement', ({ assignmentId, challengeId }) =>
      this.mail(assignmentId, challengeId),
    );
  }

  private async mail(assignmentId: string, challengeId: string): Promise<void> {
    const challenge = await this.challenges.find(challengeId);
    // After the decision there is nothing to replace.
    if (challenge?.state !== 'IN_EVALUATION') return;
    const managers = await this.transactions.run(async (tx) =>
      this.contacts.find(await this.programmes.managersOf(challenge.programmeId, tx), tx),
    );
    for (const manager of managers) await this.write(manager, assignmentId, challenge.number ?? '');
  }

  private async write({ id, email, locale }: Contact, assignmentId: string, number: string): Promise<void> {
    await this.mailer.send({
      key: `replacement-${assignmentId}-${id}`,
      to: email,
      subject: translate('review.replacement_mail_subject', locale, { number }),
      text: letter(locale, [
        translate('review.replacement_mail_loss', locale, { number }),
        translate('review.replacement_mail_task', locale),
      ]),
      locale,
    });
  }
}
