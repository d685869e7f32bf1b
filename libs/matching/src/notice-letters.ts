import { Injectable } from '@nestjs/common';
import { type Challenge, ChallengesService, InquiriesService } from '#libs/challenges';
import { Config } from '#libs/config';
import { type Locale, textIn, translate } from '#libs/i18n';
import { type Contact, OrganisationsService } from '#libs/identity';
import { formatInstant } from '#libs/kernel';
import { ChallengeFollowRepository } from './challenge-follow.repository.js';
import { ChallengeInvitationRepository } from './challenge-invitation.repository.js';
import type { Notice } from './notice.entity.js';
import { SavedSearchRepository } from './saved-search.repository.js';
import type { Subscription } from './unsubscribe-links.js';

/** A mail before it has a greeting and an address. */
interface NoticeLetter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

type Writer = (notice: Notice, locale: Locale, challenge: Challenge) => Promise<NoticeLetter | null>;

/** Western digits in every language: deadlines are read aloud, copied and compared. */
const INTL_LOCALE = { he: 'he-IL', ar: 'ar-u-nu-latn', en: 'en-GB' } as const;

/** Writes what a notice is about, in the language of its reader and from what is public at that moment. */
@Injectable()
export class NoticeLetters {
  private readonly writers: Readonly<Record<Exclude<Notice['kind'], 'ALERT'>, Writer>> = {
    INVITATION: (...of) => this.invitation(...of),
    CHALLENGE_PUBLISHED: async (_, locale, challenge) => this.published(locale, challenge),
    CHALLENGE_AMENDED: (...of) => this.amended(...of),
    CHALLENGE_CANCELLED: async (_, locale, challenge) => this.cancelled(locale, challenge),
    QUESTION_ANSWERED: (...of) => this.answered(...of),
    DEADLINE_SOON: async (_, locale, challenge) => this.deadline(locale, challenge),
  };

  constructor(
    private readonly config: Config,
    private readonly challenges: ChallengesService,
    private readonly inquiries: InquiriesService,
    private readonly organisations: OrganisationsService,
    private readonly invitations: ChallengeInvitationRepository,
    private readonly searches: SavedSearchRepository,
    private readonly follows: ChallengeFollowRepository,
  ) {}

  /** With what its reader can end; null when there is nothing to tell any more, or the reader has ended it. */
  async of(
    notice: Notice,
    { locale }: Contact,
  ): Promise<(NoticeLetter & { readonly subscription: Subscription }) | null> {
    const subscription = await this.subscriptionOf(notice);
    const letter = subscription && (await this.write(notice, locale));
    return letter && { ...letter, subscription };
  }

  private async subscriptionOf(notice: Notice): Promise<Subscription | null> {
    const { kind, subjectId, personId, challengeIds } = notice;
    if (kind === 'ALERT') return { kind: 'search', id: subjectId };
    if (kind === 'INVITATION') {
      const invitation = await this.invitations.find(subjectId);
      return invitation && { kind: 'invitations', id: invitation.organisationId };
    }
    const [follow] = await this.follows.ofPerson(personId, challengeIds);
    return follow ? { kind: 'follow', id: follow.id } : null;
  }

  private async write(notice: Notice, locale: Locale): Promise<NoticeLetter | null> {
    const isCancelled = notice.kind === 'CHALLENGE_CANCELLED';
    const found = await this.challenges.findByIds(notice.challengeIds);
    const published = notice.challengeIds
      .map((id) => found.find((challenge) => challenge.id === id))
      .filter((challenge) => challenge !== undefined)
      .filter(({ publishedAt, state }) => publishedAt !== null && (state === 'CANCELLED') === isCancelled);
    const [challenge] = published;
    if (!challenge) return null;
    if (notice.kind === 'ALERT') return this.alert(notice, locale, published);
    return this.writers[notice.kind](notice, locale, challenge);
  }

  private async invitation({ subjectId }: Notice, locale: Locale, challenge: Challenge) {
    const invitation = await this.invitations.find(subjectId);
    if (!invitation) return null;
    const inviter = await this.organisations.find(invitation.inviterId);
    const names = { inviter: textIn(inviter?.name ?? {}, locale, 'he'), number: challenge.number };
    return {
      subject: translate('matching.mail_invitation_subject', locale, names),
      paragraphs: [
        translate('matching.mail_invitation_offer', locale, names),
        this.describe(challenge, locale),
        translate('matching.mail_invitation_equal', locale),
      ],
    };
  }

  private async alert({ subjectId }: Notice, locale: Locale, challenges: readonly Challenge[]) {
    const search = await this.searches.find(subjectId);
    if (!search?.isActive) return null;
    const facts = { name: search.name, count: challenges.length };
    return {
      subject: translate('matching.mail_alert_subject', locale, facts),
      paragraphs: [
        translate('matching.mail_alert_offer', locale, facts),
        ...challenges.map((challenge) => this.describe(challenge, locale)),
      ],
    };
  }

  private published(locale: Locale, challenge: Challenge): NoticeLetter {
    return {
      subject: translate('matching.mail_published_subject', locale, { number: challenge.number }),
      paragraphs: [translate('matching.mail_published', locale), this.describe(challenge, locale)],
    };
  }

  private async amended(_: Notice, locale: Locale, challenge: Challenge): Promise<NoticeLetter> {
    const versions = await this.challenges.versionsOf([challenge.id]);
    const reason = versions[0]?.reason ?? '';
    return {
      subject: translate('matching.mail_amended_subject', locale, { number: challenge.number }),
      paragraphs: [translate('matching.mail_amended', locale, { reason }), this.describe(challenge, locale)],
    };
  }

  /** Without the deadline, which binds nobody any more. */
  private cancelled(locale: Locale, challenge: Challenge): NoticeLetter {
    const { number, originalLanguage } = challenge;
    return {
      subject: translate('matching.mail_cancelled_subject', locale, { number }),
      paragraphs: [
        translate('matching.mail_cancelled', locale, {
          title: textIn(challenge.title, locale, originalLanguage),
          reason: challenge.cancellationReason ?? '',
        }),
      ],
    };
  }

  private async answered({ subjectId }: Notice, locale: Locale, challenge: Challenge) {
    const inquiry = await this.inquiries.findAnswered(subjectId);
    if (!inquiry?.answer) return null;
    const { question } = inquiry;
    const answer = textIn(inquiry.answer, locale, challenge.originalLanguage);
    return {
      subject: translate('matching.mail_answered_subject', locale, { number: challenge.number }),
      paragraphs: [
        translate('matching.mail_answered', locale, { question, answer }),
        this.describe(challenge, locale),
      ],
    };
  }

  private deadline(locale: Locale, challenge: Challenge): NoticeLetter {
    return {
      subject: translate('matching.mail_deadline_subject', locale, { number: challenge.number }),
      paragraphs: [translate('matching.mail_deadline', locale), this.describe(challenge, locale)],
    };
  }

  /** Title, deadline with its zone, and where to read it. */
  private describe(challenge: Challenge, locale: Locale): string {
    return translate('matching.mail_challenge', locale, {
      title: textIn(challenge.title, locale, challenge.originalLanguage),
      closing: formatInstant(challenge.closesAt, challenge.zone, INTL_LOCALE[locale]),
      link: `${this.config.publicUrl}/challenges/${challenge.number}`,
    });
  }
}
