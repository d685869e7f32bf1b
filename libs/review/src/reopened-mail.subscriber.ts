import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChallengesService } from '#libs/challenges';
import { JobRegistry } from '#libs/events';
import { textIn, translate } from '#libs/i18n';
import { ContactsService } from '#libs/identity';
import { letter, Mailer } from '#libs/mail';
import { AssignmentRepository } from './assignment.repository.js';
import { ReviewReopened } from './review.events.js';
import { ReviewerRepository } from './reviewer.repository.js';

/** Tells a reviewer that scores have to be given again. Which submission it is the mail does not say. */
@Injectable()
export class ReopenedMailSubscriber implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly assignments: AssignmentRepository,
    private readonly reviewers: ReviewerRepository,
    private readonly challenges: ChallengesService,
    private readonly contacts: ContactsService,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.registry.subscribe(ReviewReopened, 'review.mail_reopened', ({ assignmentId }) =>
      this.mail(assignmentId),
    );
  }

  private async mail(assignmentId: string): Promise<void> {
    const assignment = await this.assignments.find(assignmentId);
    if (assignment?.state !== 'IN_PROGRESS') return;
    const challenge = await this.challenges.find(assignment.challengeId);
    const [reviewer] = await this.reviewers.findByIds([assignment.reviewerId]);
    const [contact] = reviewer ? await this.contacts.find([reviewer.personId]) : [];
    if (!challenge || !contact) return;
    const { locale } = contact;
    const [version] = await this.challenges.versionsOf([challenge.id]);
    await this.mailer.send({
      key: `review-reopened-${assignmentId}-${challenge.contentVersion}`,
      to: contact.email,
      subject: translate('review.mail_reopened_subject', locale, { number: challenge.number }),
      text: letter(locale, [
        translate('review.mail_reopened', locale, {
          title: textIn(challenge.title, locale, challenge.originalLanguage),
          reason: version?.reason ?? '',
        }),
      ]),
      locale,
    });
  }
}
