import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  absenceViolations,
  availabilityOf,
  expiryOf,
  remindFrom,
  standingViolation,
} from './reviewer-standing.rules.js';

const NOW = new Date('2030-06-15T12:00:00Z');

describe('standingViolation', () => {
  const later = new Date('2030-06-15T12:00:00.001Z');
  it.each<[Date | null, string | null, string | null]>([
    [null, null, 'review.register_missing'],
    [NOW, null, 'review.register_expired'],
    [NOW, 'ACCEPTED', 'review.register_expired'],
    [later, null, null],
    [later, 'INVITED', 'review.invitation_open'],
    [later, 'DECLINED', 'review.invitation_declined'],
    [later, 'ACCEPTED', null],
  ])('register until %s, invitation %s: %s', (registerExpiresAt, invitation, code) => {
    expect(standingViolation({ registerExpiresAt, invitation }, NOW)?.code ?? null).toBe(code);
  });
});

it('a register holds for a year, and is reminded of thirty days before', () => {
  const until = expiryOf(NOW);
  expect(until.toISOString()).toBe('2031-06-15T12:00:00.000Z');
  expect(remindFrom(until).toISOString()).toBe('2031-05-16T12:00:00.000Z');
  // There is no 29th of February in the next year.
  expect(expiryOf(new Date('2028-02-29T00:00:00Z')).toISOString()).toBe('2029-03-01T00:00:00.000Z');
});

it('an absence ends on or after the day on which it begins', () => {
  expect(absenceViolations([{ startsOn: '2030-01-01', endsOn: '2030-01-01' }])).toEqual([]);
  expect(
    absenceViolations([
      { startsOn: '2030-01-01', endsOn: '2030-01-02' },
      { startsOn: '2030-01-02', endsOn: '2030-01-01' },
    ]),
  ).toEqual([{ code: 'review.period_reversed', path: ['absences', '1', 'endsOn'] }]);
});

describe('availabilityOf', () => {
  const end = new Date('2030-06-24T00:00:00Z');
  it.each<[string, { startsOn: string; endsOn: string }[], number]>([
    ['nobody away', [], 1],
    ['the whole time', [{ startsOn: '2030-01-01', endsOn: '2031-01-01' }], 0],
    ['half of ten days', [{ startsOn: '2030-06-15', endsOn: '2030-06-19' }], 0.5],
    [
      'before and after',
      [
        { startsOn: '2030-06-01', endsOn: '2030-06-14' },
        { startsOn: '2030-06-25', endsOn: '2030-07-01' },
      ],
      1,
    ],
    [
      'the same days twice',
      [
        { startsOn: '2030-06-15', endsOn: '2030-06-16' },
        { startsOn: '2030-06-16', endsOn: '2030-06-17' },
      ],
      0.7,
    ],
  ])('%s', (_, absences, share) => {
    expect(availabilityOf(absences, NOW, end)).toBeCloseTo(share, 12);
  });

  it('looks at today alone when the end has passed', () => {
    expect(availabilityOf([], NOW, new Date('2020-01-01'))).toBe(1);
    expect(
      availabilityOf([{ startsOn: '2030-06-15', endsOn: '2030-06-15' }], NOW, new Date('2020-01-01')),
    ).toBe(0);
  });

  it('never grows with another absence', () => {
    const day = fc
      .integer({ min: 0, max: 40 })
      .map((offset) => new Date(NOW.getTime() + (offset - 15) * 86_400_000).toISOString().slice(0, 10));
    const absence = fc
      .tuple(day, day)
      .map(([one, other]) =>
        one < other ? { startsOn: one, endsOn: other } : { startsOn: other, endsOn: one },
      );
    fc.assert(
      fc.property(fc.array(absence), absence, (known, more) => {
        const before = availabilityOf(known, NOW, end);
        const after = availabilityOf([...known, more], NOW, end);
        expect(after).toBeLessThanOrEqual(before);
        expect(after).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
