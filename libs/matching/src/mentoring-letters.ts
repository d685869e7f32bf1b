import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { type Locale, textIn, translate } from '#libs/i18n';
import { type Contact, ContactsService, type Organisation, OrganisationsService, Role } from '#libs/identity';
import { formatInstant } from '#libs/kernel';
import { type Programme, ProgrammesService } from '#libs/programmes';
import type { Mentor } from './mentor.entity.js';
import { MentorRepository } from './mentor.repository.js';
import type { MentoringPair } from './mentoring-pair.entity.js';
import { MentoringPairRepository } from './mentoring-pair.repository.js';
import type { MentoringMember, MentoringRound } from './mentoring-round.entity.js';
import { MentoringRoundRepository } from './mentoring-round.repository.js';

/** A mail before it has a greeting and an address. */
export interface MentoringLetter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** One side of a round: whom to write to, and the names of the other side. */
type Side = Pick<MentoringMember, 'organisationId' | 'mentorId'>;

/** What the letters of one round say. */
interface RoundFacts {
  readonly round: MentoringRound;
  readonly programme: Programme;
  readonly pairs: readonly MentoringPair[];
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly mentorNames: ReadonlyMap<string, string>;
}

/** Western digits in every language, as in other mails. */
const INTL_LOCALE = { he: 'he-IL', ar: 'ar-u-nu-latn', en: 'en-GB' } as const;

/** Writes to both sides of a round. Each side reads its own part: what the other ranked is in no mail. */
@Injectable()
export class MentoringLetters {
  constructor(
    private readonly config: Config,
    private readonly programmes: ProgrammesService,
    private readonly organisations: OrganisationsService,
    private readonly contacts: ContactsService,
    private readonly rounds: MentoringRoundRepository,
    private readonly pairs: MentoringPairRepository,
    private readonly mentors: MentorRepository,
  ) {}

  /** Null when the round, or its programme, is gone. */
  async factsOf(
    roundId: string,
  ): Promise<(RoundFacts & { readonly members: readonly MentoringMember[] }) | null> {
    const round = await this.rounds.find(roundId);
    const programme = round && (await this.programmes.find(round.programmeId));
    if (!programme) return null;
    const members = await this.rounds.membersOf([roundId]);
    const pairs = await this.pairs.ofRounds([roundId]);
    const startups = await this.organisations.findByIds(
      members.flatMap(({ organisationId }) => organisationId ?? []),
    );
    const mentors = await this.mentors.findByIds(members.flatMap(({ mentorId }) => mentorId ?? []));
    const people = await this.contacts.find(mentors.map(({ personId }) => personId));
    return {
      ...{ round, programme, members, pairs },
      organisations: new Map(startups.map((organisation) => [organisation.id, organisation])),
      mentorNames: new Map(mentors.map((mentor) => [mentor.id, nameOf(mentor, people)])),
    };
  }

  /** Those who read what is written to one side. */
  async readersOf({ organisationId, mentorId }: Side): Promise<Contact[]> {
    if (organisationId !== null)
      return this.contacts.findIn(organisationId, [Role.STARTUP_OWNER, Role.STARTUP_MEMBER]);
    const [mentor] = await this.mentors.findByIds(mentorId === null ? [] : [mentorId]);
    return mentor ? this.contacts.find([mentor.personId]) : [];
  }

  opened({ round, programme }: RoundFacts, side: Side, locale: Locale): MentoringLetter {
    const closing = formatInstant(round.closesAt, programme.zone, INTL_LOCALE[locale]);
    const facts = { programme: programmeName(programme, locale), closing, link: this.config.publicUrl };
    return {
      subject: translate('mentoring.mail_opened_subject', locale, facts),
      paragraphs: [
        side.mentorId === null
          ? translate('mentoring.mail_opened_startup', locale, facts)
          : translate('mentoring.mail_opened_mentor', locale, facts),
        translate('mentoring.mail_opened_rules', locale, facts),
        facts.link,
      ],
    };
  }

  published(facts: RoundFacts, member: MentoringMember, locale: Locale): MentoringLetter {
    const programme = programmeName(facts.programme, locale);
    const subject = translate('mentoring.mail_published_subject', locale, { programme });
    const partners = this.partnersOf(facts, member, locale);
    const link = this.config.publicUrl;
    if (partners.length === 0) {
      // More would tell whom the other side did not rank.
      const why = member.isAbstaining
        ? translate('mentoring.mail_wanted_nobody', locale)
        : translate('mentoring.mail_found_nobody', locale);
      return {
        subject,
        paragraphs: [translate('mentoring.mail_unpaired', locale, { programme }), why, link],
      };
    }
    const names = partners.join('\n');
    const text =
      member.mentorId === null
        ? translate('mentoring.mail_paired_startup', locale, { programme, names })
        : translate('mentoring.mail_paired_mentor', locale, { programme, names });
    return { subject, paragraphs: [text, translate('mentoring.mail_paired_next', locale), link] };
  }

  cancelled({ round, programme }: RoundFacts, locale: Locale): MentoringLetter {
    const facts = {
      programme: programmeName(programme, locale),
      reason: round.cancellationReason ?? '',
    };
    return {
      subject: translate('mentoring.mail_cancelled_subject', locale, facts),
      paragraphs: [translate('mentoring.mail_cancelled', locale, facts)],
    };
  }

  ended(facts: RoundFacts, pair: MentoringPair, side: Side, locale: Locale): MentoringLetter {
    const name =
      side.mentorId === null
        ? (facts.mentorNames.get(pair.mentorId) ?? '')
        : organisationName(facts, pair.organisationId, locale);
    const told = { name, programme: programmeName(facts.programme, locale), reason: pair.endReason ?? '' };
    return {
      subject: translate('mentoring.mail_ended_subject', locale, told),
      paragraphs: [translate('mentoring.mail_ended', locale, told)],
    };
  }

  private partnersOf(facts: RoundFacts, { organisationId, mentorId }: Side, locale: Locale): string[] {
    return facts.pairs.flatMap((pair) => {
      if (pair.organisationId === organisationId) return facts.mentorNames.get(pair.mentorId) ?? [];
      return pair.mentorId === mentorId ? [organisationName(facts, pair.organisationId, locale)] : [];
    });
  }
}

const nameOf = ({ personId }: Mentor, people: readonly Contact[]): string =>
  people.find(({ id }) => id === personId)?.displayName ?? '';

const programmeName = ({ name, originalLanguage }: Programme, locale: Locale): string =>
  textIn(name, locale, originalLanguage);

const organisationName = ({ organisations }: RoundFacts, id: string, locale: Locale): string =>
  textIn(organisations.get(id)?.name ?? {}, locale, 'he');
