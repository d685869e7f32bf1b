import { Injectable } from '@nestjs/common';
import { type Challenge, ChallengesService } from '#libs/challenges';
import { Config } from '#libs/config';
import { textIn, translate } from '#libs/i18n';
import { type Contact, OrganisationsService } from '#libs/identity';
import { formatInstant } from '#libs/kernel';
import { ChallengeInvitationRepository } from './challenge-invitation.repository.js';
import type { Notice } from './notice.entity.js';
import { type Subscription } from './unsubscribe-links.js';

/** A mail before it has a greeting and an address. */
export interface NoticeLetter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly subscription: Subscription;
}

/** Western digits in every language: deadlines are read aloud, copied and compared. */
const INTL_LOCALE = { he: 'he-IL', ar: 'ar-u-nu-latn', en: 'en-GB' } as const;

/** Writes what a notice is about, in the language of its reader and from what is public at that moment. */
@Injectable()
export class NoticeLetters {
  constructor(
    private readonly config: Config,
    private readonly challenges: ChallengesService,
    private readonly organisations: OrganisationsService,
    private readonly invitations: ChallengeInvitationRepository,
  ) {}

  /** Null when there is nothing to tell any more. */
  async of(notice: Notice, reader: Contact): Promise<NoticeLetter | null> {
    const found = await this.challenges.findByIds(notice.challengeIds);
    const published = found.filter(({ publishedAt, state }) => publishedAt !== null && state !== 'CANCELLED');
    const [challenge] = published;
    return challenge ? this.invitation(notice, reader, challenge) : null;
  }

  private async invitation(
    { subjectId }: Notice,
    { locale }: Contact,
    challenge: Challenge,
  ): Promise<NoticeLetter | null> {
    const invitation = await this.invitations.find(subjectId);
    if (!invitation) return null;
    const inviter = await this.organisations.find(invitation.inviterId);
    const names = {
      inviter: textIn(inviter?.name ?? {}, locale, 'he'),
      number: challenge.number,
      ...this.factsOf(challenge, locale),
    };
    return {
      subject: translate('matching.mail_invitation_subject', locale, names),
      paragraphs: [
        translate('matching.mail_invitation_offer', locale, names),
        translate('matching.mail_challenge', locale, names),
        translate('matching.mail_invitation_equal', locale),
      ],
      subscription: { kind: 'invitations', id: invitation.organisationId },
    };
  }

  private factsOf(challenge: Challenge, locale: Contact['locale']) {
    return {
      title: textIn(challenge.title, locale, challenge.originalLanguage),
      closing: formatInstant(challenge.closesAt, challenge.zone, INTL_LOCALE[locale]),
      link: `${this.config.publicUrl}/challenges/${challenge.number}`,
    };
  }
}
