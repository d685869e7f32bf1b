import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inZone, toInstant } from './zoned.ts';

it('reads winter and summer by the clock of the zone', () => {
  expect(toInstant('2027-01-10T12:00', 'Asia/Jerusalem')).toBe('2027-01-10T10:00:00.000Z');
  expect(toInstant('2027-07-10T12:00', 'Asia/Jerusalem')).toBe('2027-07-10T09:00:00.000Z');
  expect(inZone('2027-07-10T09:00:00Z', 'Asia/Jerusalem')).toBe('2027-07-10T12:00');
});

it('understands nothing but times', () => {
  expect(toInstant('', 'Asia/Jerusalem')).toBeNull();
  expect(toInstant('soon', 'Asia/Jerusalem')).toBeNull();
});

it('shows again what was typed, whenever that exists', () => {
  const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, fc.constantFrom('Asia/Jerusalem', 'Europe/Rome', 'UTC'), (at, zone) => {
      const typed = inZone(at.toISOString(), zone);
      expect(inZone(toInstant(typed, zone) ?? '', zone)).toBe(typed);
    }),
  );
});
