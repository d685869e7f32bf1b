import { Injectable } from '@nestjs/common';
import { textIn, translate } from '#libs/i18n';
import { ContactsService } from '#libs/identity';
import { letter, Mailer } from '#libs/mail';
import { ProgrammesService } from '#libs/programmes';
import { DirectoryRepository } from './directory.repository.js';
import type { Reviewer } from './reviewer.entity.js';
import { ReviewerRepository } from './reviewer.repository.js';

/** What is written to reviewers. */
@Injectable()
export class ReviewerLetters {
  constructor(
    private readonly reviewers: ReviewerRepository,
    private readonly directory: DirectoryRepository,
    private readonly programmes: ProgrammesService,
    private readonly contacts: ContactsService,
    private readonly mailer: Mailer,
  ) {}

  /** Nothing once it was answered or taken back. */
  async invite(invitationId: string): Promise<void> {
    const invitation = await this.directory.findInvitation(invitationId);
    if (invitation?.state !== 'INVITED') return;
    const [reviewer, programme] = await Promise.all([
      this.reviewers.find(invitation.reviewerId),
      this.programmes.find(invitation.programmeId),
    ]);
    const reader = reviewer && (await this.readerOf(reviewer));
    if (!reader || !programme) return;
    const { locale } = reader;
    const names = { programme: textIn(programme.name, locale, programme.originalLanguage) };
    await this.mailer.send({
      key: `reviewer-invitation-${invitationId}`,
      to: reader.email,
      subject: translate('review.invitation_mail_subject', locale, names),
      text: letter(locale, [
        translate('review.invitation_mail_offer', locale, names),
        ...(invitation.message === '' ? [] : [invitation.message]),
        translate('review.invitation_mail_answer', locale),
      ]),
      locale,
    });
  }

  /** Nothing once it was renewed. */
  async remind(reviewerId: string): Promise<void> {
    const reviewer = await this.reviewers.find(reviewerId);
    const reader = reviewer && (await this.readerOf(reviewer));
    if (!reviewer?.registerExpiresAt || !reviewer.registerRemindedAt || !reader) return;
    const { locale } = reader;
    const day = reviewer.registerExpiresAt.toISOString().slice(0, 10);
    await this.mailer.send({
      key: `register-${reviewerId}-${day}`,
      to: reader.email,
      subject: translate('review.register_mail_subject', locale),
      text: letter(locale, [
        translate('review.register_mail_due', locale, { day }),
        translate('review.register_mail_renew', locale),
      ]),
      locale,
    });
  }

  private async readerOf({ personId }: Reviewer) {
    const [reader] = await this.contacts.find([personId]);
    return reader ?? null;
  }
}
