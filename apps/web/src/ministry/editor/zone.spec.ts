import { describe, expect, it } from '@jest/globals';
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

  it('is null when nothing is typed', () => expect(instantOf('', JERUSALEM)).toBeNull());
});
