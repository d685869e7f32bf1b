import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { appointmentOf, type CalendarEntry } from './interview-calendar.js';

const ENTRY: CalendarEntry = {
  ...{ seatId: 'seat-1', isOff: false, sequence: 2, organizer: 'Etgar <etgar@challenges.example>' },
  stamp: new Date('2027-02-01T08:00:00Z'),
  startsAt: new Date('2027-03-01T07:30:00Z'),
  endsAt: new Date('2027-03-01T08:15:00Z'),
  title: 'ריאיון: איתור נזילות, עם פסיק; ועוד',
  about: 'Challenge 7\nIn the language of the reader.',
  place: 'Room 1, https://meet.example/one',
  attendee: { name: 'Dana, Levi', email: 'dana@example.org' },
};

const parsed = (changes: Partial<CalendarEntry> = {}) => {
  const appointment = appointmentOf({ ...ENTRY, ...changes });
  const calendar = new ICAL.Component(ICAL.parse(appointment.text) as unknown as [string, never[], never[]]);
  const [component] = calendar.getAllSubcomponents('vevent');
  if (!component) throw new Error('there is no event');
  return { ...appointment, calendar, component, event: new ICAL.Event(component) };
};

describe('appointmentOf', () => {
  it('says when, where and what, as another program reads it', () => {
    const { method, calendar, event, component } = parsed();
    expect(method).toBe('REQUEST');
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(event.uid).toBe('seat-1@challenges.example');
    expect(event.sequence).toBe(2);
    expect(event.startDate.toJSDate()).toEqual(ENTRY.startsAt);
    expect(event.endDate.toJSDate()).toEqual(ENTRY.endsAt);
    expect([event.summary, event.description, event.location]).toEqual([
      ENTRY.title,
      ENTRY.about,
      ENTRY.place,
    ]);
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(component.getFirstPropertyValue('organizer')).toBe('mailto:etgar@challenges.example');
    expect(event.attendees.map((own) => own.getFirstValue())).toEqual(['MAILTO:dana@example.org']);
  });

  it('calls off under the same name', () => {
    const { method, calendar, event, component } = parsed({ isOff: true, sequence: 3 });
    expect([method, calendar.getFirstPropertyValue('method')]).toEqual(['CANCEL', 'CANCEL']);
    expect([event.uid, event.sequence]).toEqual(['seat-1@challenges.example', 3]);
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('names nobody in a file to take along', () => {
    expect(parsed({ attendee: null }).event.attendees).toEqual([]);
  });

  it('has no line of its own for a title with a line break in it', () => {
    const { text, event } = parsed({ title: 'One\r\nATTENDEE:mailto:other@example.org' });
    expect(event.attendees).toHaveLength(1);
    expect(text).not.toMatch(/^ATTENDEE:mailto:other/mu);
  });
});
