import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type Challenge, ChallengesService } from '#libs/challenges';
import { Config } from '#libs/config';
import { type Locale, type LocalizedText, textIn, translate } from '#libs/i18n';
import type { Contact } from '#libs/identity';
import { Clock, formatInstant, isId } from '#libs/kernel';
import type { Appointment } from '#libs/mail';
import { PanelSightService } from '#libs/review';
import { SubmissionsService } from '#libs/submissions';
import type { Interview } from './interview.entity.js';
import { InterviewRepository, type TakenSeat } from './interview.repository.js';
import { appointmentOf } from './interview-calendar.js';
import { InterviewDesk } from './interview-desk.js';

/** An interview as one participant knows it. */
export interface AttendedInterview {
  /** Of the seat: nobody else knows the interview by it. */
  readonly id: string;
  readonly role: 'TEAM' | 'PANEL';
  readonly challengeId: string;
  readonly state: Interview['state'];
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly room: string;
  readonly place: string;
  readonly title: string;
  /** Null for the start-up itself, and where it is hidden from who asks. */
  readonly startup: LocalizedText | null;
}

/** What participants are told of an interview: the panel no more of the start-up than the round lets it know. */
@Injectable()
export class InterviewInvitationsService {
  constructor(
    private readonly interviews: InterviewRepository,
    private readonly desk: InterviewDesk,
    private readonly challenges: ChallengesService,
    private readonly panels: PanelSightService,
    private readonly submissions: SubmissionsService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Of the actor, by time. */
  async of(actor: Actor): Promise<AttendedInterview[]> {
    return this.shown(await this.interviews.attendedBy(await this.desk.invitedAs(actor)));
  }

  /** A file for the calendar of the actor; null unless the seat is the actor's. */
  async fileOf(actor: Actor, seatId: string): Promise<string | null> {
    if (!isId(seatId)) return null;
    const [own] = await this.shown(
      await this.interviews.attendedBy(await this.desk.invitedAs(actor), seatId),
    );
    const challenge = own && (await this.challenges.find(own.challengeId));
    return challenge ? this.appointment(own, challenge, actor.locale, null).text : null;
  }

  /** In the order of the seats. */
  async shown(taken: readonly TakenSeat[]): Promise<AttendedInterview[]> {
    const known = new Map<string, { readonly title: string; readonly startup: LocalizedText | null }>();
    for (const challengeId of new Set(taken.map(({ round }) => round.challengeId))) {
      const asked = taken.filter(({ seat, round }) => seat.reviewerId && round.challengeId === challengeId);
      const ids = [...new Set(asked.map(({ interview }) => interview.submissionId))];
      for (const [id, sight] of await this.panels.of(challengeId, ids)) known.set(`PANEL ${id}`, sight);
    }
    const own = taken.filter(({ seat }) => !seat.reviewerId).map(({ interview }) => interview.submissionId);
    for (const { id, title } of await this.submissions.findOpenedByIds(own))
      known.set(`TEAM ${id}`, { title, startup: null });
    return taken.flatMap((one) => {
      const role = one.seat.reviewerId ? 'PANEL' : 'TEAM';
      const sight = known.get(`${role} ${one.interview.submissionId}`);
      return sight ? [attended(one, role, sight)] : [];
    });
  }

  /** @param to whom it is mailed; null for a file to take along */
  appointment(own: AttendedInterview, challenge: Challenge, locale: Locale, to: Contact | null): Appointment {
    return appointmentOf({
      seatId: own.id,
      isOff: own.state === 'CANCELLED',
      ...{ sequence: own.sequence, stamp: this.clock.now(), startsAt: own.startsAt, endsAt: own.endsAt },
      title: translate('interview.calendar_title', locale, { title: titleOf(own, challenge, locale) }),
      about: aboutOf(challenge, locale),
      place: placeOf(own),
      organizer: this.config.values.MAIL_FROM,
      attendee: to && { name: to.displayName, email: to.email },
    });
  }

  /** When and where, in words. */
  async whenAndWhere(own: AttendedInterview, locale: Locale): Promise<{ when: string; where: string }> {
    const zone = await this.desk.zoneOf(own.challengeId);
    return { when: formatInstant(own.startsAt, zone, locale), where: placeOf(own) };
  }
}

function attended(
  { seat, interview, round }: TakenSeat,
  role: AttendedInterview['role'],
  sight: { readonly title: string; readonly startup: LocalizedText | null },
): AttendedInterview {
  const { startsAt, endsAt } = interview;
  // Calling off supersedes the invitation, also where the interview itself stays as it is (RFC 5546 §3.2.5).
  const sequence = interview.sequence + (seat.leftAt ? 1 : 0);
  const room = round.rooms[interview.room];
  return {
    ...{ id: seat.id, role, challengeId: round.challengeId, startsAt, endsAt, sequence },
    state: seat.leftAt ? 'CANCELLED' : interview.state,
    ...{ room: room?.name ?? '', place: room?.place ?? '' },
    ...{ title: sight.title, startup: sight.startup },
  };
}

const placeOf = ({ room, place }: AttendedInterview): string => (place === '' ? room : `${room}, ${place}`);

const titleOf = ({ title, startup }: AttendedInterview, { originalLanguage }: Challenge, locale: Locale) =>
  startup ? `${textIn(startup, locale, originalLanguage)}, ${title}` : title;

const aboutOf = ({ number, title, originalLanguage }: Challenge, locale: Locale): string =>
  translate('interview.calendar_about', locale, {
    number: number ?? '',
    challenge: textIn(title, locale, originalLanguage),
  });
