import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Appointment } from '#libs/mail';

/** What is put into the calendar of one participant. Nobody else is named in it. */
export interface CalendarEntry {
  /** The participant's own name for it: an id that nobody else sees. */
  readonly seatId: string;
  readonly isOff: boolean;
  readonly sequence: number;
  readonly stamp: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly about: string;
  readonly place: string;
  /** Sender of mails, `Etgar <etgar@example.org>`: answers of calendars go there. */
  readonly organizer: string;
  /** Null in a file that somebody takes along. */
  readonly attendee: { readonly name: string; readonly email: string } | null;
}

/** An iCalendar file (RFC 5545) that invites, moves or calls off (RFC 5546); its times are in UTC. */
export function appointmentOf(entry: CalendarEntry): Appointment {
  const { name, email } = senderOf(entry.organizer);
  const calendar = ical({
    prodId: { company: 'Etgar', product: 'Interviews', language: 'EN' },
    method: entry.isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    id: `${entry.seatId}@${email.split('@')[1] ?? 'localhost'}`,
    sequence: entry.sequence,
    stamp: entry.stamp,
    start: entry.startsAt,
    end: entry.endsAt,
    summary: entry.title,
    description: entry.about,
    location: entry.place,
    status: entry.isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name, email },
    attendees: entry.attendee
      ? [{ ...entry.attendee, rsvp: true, status: ICalAttendeeStatus.NEEDSACTION }]
      : [],
  });
  return { method: entry.isOff ? 'CANCEL' : 'REQUEST', text: calendar.toString() };
}

function senderOf(sender: string): { readonly name: string; readonly email: string } {
  const [, name = '', email = sender] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/u.exec(sender) ?? [];
  return { name: name === '' ? 'Etgar' : name, email };
}
