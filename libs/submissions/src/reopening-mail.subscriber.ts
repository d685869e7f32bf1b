import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Challenge, ChallengeReopened, ChallengesService } from '#libs/challenges';
import { JobRegistry } from '#libs/events';
import { textIn, translate } from '#libs/i18n';
import { type Contact, ContactsService, Role } from '#libs/identity';
import { formatInstant } from '#libs/kernel';
import { letter, Mailer } from '#libs/mail';
import { SubmissionRepository } from './submission.repository.js';

/** Western digits in every language: deadlines are read aloud, copied and compared. */
const INTL_LOCALE = { he: 'he-IL', ar: 'ar-u-nu-latn', en: 'en-GB' } as const;

/** Tells those who speak for a start-up that what it wrote or handed in can be changed once more, and until when. */
@Injectable()
export class ReopeningMailSubscriber implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly challenges: ChallengesService,
    private readonly submissions: SubmissionRepository,
    private readonly contacts: ContactsService,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.subscribe(ChallengeReopened, 'submissions.mail_reopening', ({ challengeId }) =>
      this.tell(challengeId),
    );
  }

  private async tell(challengeId: string): Promise<void> {
    const challenge = await this.challenges.find(challengeId);
    if (challenge?.state !== 'PUBLISHED') return;
    for (const organisationId of await this.submissions.organisationsWithLive(challengeId))
      for (const contact of await this.contacts.findIn(organisationId, [Role.STARTUP_OWNER]))
        await this.mail(challenge, contact);
  }

  private async mail(challenge: Challenge, { id, email, locale }: Contact): Promise<void> {
    const { number, contentVersion, originalLanguage, closesAt, zone } = challenge;
    const facts = {
      number,
      title: textIn(challenge.title, locale, originalLanguage),
      closesAt: formatInstant(closesAt, zone, INTL_LOCALE[locale]),
    };
    await this.mailer.send({
      key: `reopening-${challenge.id}-${contentVersion}-${id}`,
      to: email,
      subject: translate('submission.mail_reopened_subject', locale, facts),
      text: letter(locale, [
        translate('submission.mail_reopened', locale, facts),
        translate('submission.mail_reopened_stays', locale),
      ]),
      locale,
    });
  }
}
