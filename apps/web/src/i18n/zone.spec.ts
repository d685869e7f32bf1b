import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOf, wallTimeOf } from './zone.ts';

const JERUSALEM = 'Asia/Jerusalem';

describe('times by the clocks of a zone', () => {
  it('is two hours before UTC in winter and three in summer', () => {
    expect(instantOf('2027-01-15T12:00', JERUSALEM)).toBe('2027-01-15T10:00:00.000Z');
    expect(instantOf('2027-07-15T12:00', JERUSALEM)).toBe('2027-07-15T09:00:00.000Z');
    expect(wallTimeOf('2027-07-15T09:00:00Z', JERUSALEM)).toBe('2027-07-15T12:00');
  });

  it('leads back to the same wall time on every hour around both changes of the clock, but the skipped one', () => {
    const days = ['2027-03-25', '2027-03-26', '2027-10-30', '2027-10-31'];
    const walls = days.flatMap((day) =>
      Array.from({ length: 24 }, (_, hour) => `${day}T${String(hour).padStart(2, '0')}:30`),
    );
    const changed = walls.filter((wall) => wallTimeOf(instantOf(wall, JERUSALEM) ?? '', JERUSALEM) !== wall);
    expect(changed).toEqual(['2027-03-26T02:30']);
  });

  it('shows again what was typed, whenever that exists', () => {
    const instants = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.constantFrom(JERUSALEM, 'Europe/Rome', 'UTC'), (at, zone) => {
        const typed = wallTimeOf(at.toISOString(), zone);
        expect(wallTimeOf(instantOf(typed, zone) ?? '', zone)).toBe(typed);
      }),
    );
  });

  it.each(['', 'soon', '2027-13-01T00:00'])('is null when no time is typed: "%s"', (typed) =>
    expect(instantOf(typed, JERUSALEM)).toBeNull(),
  );
});
