import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Challenge, ChallengesService } from '#libs/challenges';
import { Config } from '#libs/config';
import { LetterIssued, LettersService } from '#libs/decisions';
import { JobRegistry } from '#libs/events';
import { type Locale, textIn, translate } from '#libs/i18n';
import { ContactsService, Role } from '#libs/identity';
import { formatInstant } from '#libs/kernel';
import { letter, Mailer } from '#libs/mail';
import { OtherChallenges } from './other-challenges.js';

/** Western digits in every language, as in other mails. */
const INTL_LOCALE = { he: 'he-IL', ar: 'ar-u-nu-latn', en: 'en-GB' } as const;

const SHOWN = 3;

/**
 * Tells a start-up that was not selected which other challenges are open for what it handed in. A mail of its own: the
 * letter with the decision is written at the release and never changes.
 */
@Injectable()
export class RerouteMailSubscriber implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly letters: LettersService,
    private readonly others: OtherChallenges,
    private readonly challenges: ChallengesService,
    private readonly contacts: ContactsService,
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.subscribe(LetterIssued, 'matching.mail_other_challenges', ({ letterId }) =>
      this.mail(letterId),
    );
  }

  private async mail(letterId: string): Promise<void> {
    const told = await this.letters.find(letterId);
    if (told?.facts.outcome !== 'NOT_AWARDED') return;
    const matches = await this.others.forSubmission(told.submissionId, SHOWN);
    const found = await this.challenges.findByIds((matches ?? []).map(({ id }) => id));
    const fitting = (matches ?? []).flatMap(({ id }) => found.find((own) => own.id === id) ?? []);
    if (fitting.length === 0) return;
    const readers = await this.contacts.findIn(told.organisationId, [
      Role.STARTUP_OWNER,
      Role.STARTUP_MEMBER,
    ]);
    for (const { id, email, locale } of readers)
      await this.mailer.send({
        key: `other-challenges-${letterId}-${id}`,
        to: email,
        subject: translate('matching.mail_other_challenges_subject', locale),
        text: letter(locale, [
          translate('matching.mail_other_challenges', locale),
          ...fitting.map((challenge) => this.describe(challenge, locale)),
        ]),
        locale,
      });
  }

  private describe(challenge: Challenge, locale: Locale): string {
    return translate('matching.mail_challenge', locale, {
      title: textIn(challenge.title, locale, challenge.originalLanguage),
      closing: formatInstant(challenge.closesAt, challenge.zone, INTL_LOCALE[locale]),
      link: `${this.config.publicUrl}/challenges/${challenge.number}`,
    });
  }
}
