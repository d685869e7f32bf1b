import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Challenge, ChallengesService, EvaluationOpened } from '#libs/challenges';
import { Transactions } from '#libs/database';
import { JobRegistry } from '#libs/events';
import { type Locale, translate } from '#libs/i18n';
import { ContactsService, Role } from '#libs/identity';
import { letter, Mailer } from '#libs/mail';
import { ProgrammesService } from '#libs/programmes';
import type { RedactionNotice } from './redaction-notice.rules.js';
import { type NoticedSubmission, RedactionNotices } from './redaction-notices.js';

/**
 * When submissions are opened, tells each team what of it reviewers could be recognised by and is hidden, and asks it to
 * look for more; asks the managers to look as well. Run twice, it sends the same Message-ID.
 */
@Injectable()
export class RedactionMailSubscriber implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly notices: RedactionNotices,
    private readonly contacts: ContactsService,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.subscribe(EvaluationOpened, 'review.mail_redactions', ({ challengeId }) =>
      this.mail(challengeId),
    );
  }

  private async mail(challengeId: string): Promise<void> {
    const challenge = await this.challenges.find(challengeId);
    if (challenge?.state !== 'IN_EVALUATION') return;
    const found = await this.notices.of(challengeId);
    for (const one of found) await this.askTeam(challenge, one);
    if (found.length > 0) await this.askManagers(challenge, found.length);
  }

  private async askTeam(
    { number }: Challenge,
    { submission: { id, title, organisationId }, notice }: NoticedSubmission,
  ): Promise<void> {
    for (const { id: personId, email, locale } of await this.contacts.findIn(organisationId, [
      Role.STARTUP_OWNER,
      Role.STARTUP_MEMBER,
    ]))
      await this.mailer.send({
        key: `redaction-notice-${id}-${personId}`,
        to: email,
        subject: translate('review.redaction_mail_subject', locale, { number: number ?? '' }),
        text: letter(locale, [
          translate('review.redaction_mail_found', locale, { title }),
          linesOf(notice, locale),
          translate('review.redaction_mail_ask', locale),
        ]),
        locale,
      });
  }

  private async askManagers({ id, programmeId, number }: Challenge, count: number): Promise<void> {
    const managers = await this.transactions.run(async (tx) =>
      this.contacts.find(await this.programmes.managersOf(programmeId, tx), tx),
    );
    for (const { id: personId, email, locale } of managers)
      await this.mailer.send({
        key: `redaction-notices-${id}-${personId}`,
        to: email,
        subject: translate('review.redaction_mail_managers_subject', locale, { number: number ?? '' }),
        text: letter(locale, [translate('review.redaction_mail_managers', locale, { count })]),
        locale,
      });
  }
}

const FOUND = {
  organisations: 'review.redaction_mail_organisations',
  people: 'review.redaction_mail_people',
  emails: 'review.redaction_mail_emails',
  domains: 'review.redaction_mail_domains',
  files: 'review.redaction_mail_files',
  contents: 'review.redaction_mail_contents',
} as const satisfies Partial<Record<keyof RedactionNotice, string>>;

/** One line for each kind of thing that was found. */
const linesOf = (notice: RedactionNotice, locale: Locale): string =>
  (Object.keys(FOUND) as (keyof typeof FOUND)[])
    .filter((kind) => notice[kind].length > 0)
    .map((kind) => translate(FOUND[kind], locale, { list: notice[kind].join(', ') }))
    .join('\n');
