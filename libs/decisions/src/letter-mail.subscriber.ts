import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '#libs/database';
import { JobRegistry } from '#libs/events';
import { translate } from '#libs/i18n';
import { type Contact, ContactsService, Role } from '#libs/identity';
import { letter, Mailer } from '#libs/mail';
import { AppealRepository } from './appeal.repository.js';
import { DebriefRepository } from './debrief.repository.js';
import { AppealRuled, DebriefAnswered, LetterIssued } from './decisions.events.js';
import { LetterRepository } from './letter.repository.js';
import type { LetterText } from './letter-writer.js';

/** Mails letters, answers and rulings to those who speak for the start-up. Run twice, a job sends the same Message-ID. */
@Injectable()
export class LetterMailSubscriber implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly transactions: Transactions,
    private readonly letters: LetterRepository,
    private readonly debriefs: DebriefRepository,
    private readonly appeals: AppealRepository,
    private readonly contacts: ContactsService,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.subscribe(LetterIssued, 'decisions.mail_letter', ({ letterId }) => this.mailLetter(letterId));
    this.jobs.subscribe(DebriefAnswered, 'decisions.mail_debrief', ({ letterId }) =>
      this.mailDebrief(letterId),
    );
    this.jobs.subscribe(AppealRuled, 'decisions.mail_ruling', ({ appealId }) => this.mailRuling(appealId));
  }

  private async mailLetter(id: string): Promise<void> {
    const own = await this.letters.find(id);
    if (!own || own.sentAt) return;
    await this.mail(`decision-letter-${id}`, own.organisationId, ({ locale }) => own.texts[locale]);
    await this.transactions.run((tx) => this.letters.markSent(tx, id));
  }

  private async mailDebrief(letterId: string): Promise<void> {
    const own = await this.letters.find(letterId);
    const [debrief] = await this.debriefs.ofLetters([letterId]);
    if (!own || !debrief?.answer) return;
    const { answer, question } = debrief;
    await this.mail(`debrief-${debrief.id}`, own.organisationId, ({ locale }) => ({
      subject: translate('decisions.debrief_mail_subject', locale),
      paragraphs: [translate('decisions.debrief_mail', locale, { question, answer })],
    }));
  }

  private async mailRuling(appealId: string): Promise<void> {
    const appeal = await this.appeals.find(appealId);
    if (!appeal?.reasons) return;
    const { reasons, state } = appeal;
    const code = state === 'UPHELD' ? 'decisions.ruling_mail_upheld' : 'decisions.ruling_mail_rejected';
    await this.mail(`appeal-${appealId}`, appeal.organisationId, ({ locale }) => ({
      subject: translate('decisions.ruling_mail_subject', locale),
      paragraphs: [translate(code, locale), translate('decisions.ruling_mail_reasons', locale, { reasons })],
    }));
  }

  /** To each in their own language. */
  private async mail(key: string, organisationId: string, write: (to: Contact) => LetterText): Promise<void> {
    const readers = await this.contacts.findIn(organisationId, [Role.STARTUP_OWNER, Role.STARTUP_MEMBER]);
    for (const reader of readers) {
      const { subject, paragraphs } = write(reader);
      const { locale, email: to } = reader;
      await this.mailer.send({
        key: `${key}-${reader.id}`,
        to,
        subject,
        text: letter(locale, paragraphs),
        locale,
      });
    }
  }
}
