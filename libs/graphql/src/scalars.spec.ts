import { describe, expect, it } from '@jest/globals';
import { DateScalar, DateTimeScalar } from './scalars.js';

describe('DateTime', () => {
  const scalar = new DateTimeScalar();

  it.each([
    ['2027-03-01T12:00:00+02:00', '2027-03-01T10:00:00.000Z'],
    ['2027-03-01T12:00Z', '2027-03-01T12:00:00.000Z'],
    ['2027-03-01T12:00:00.123456Z', '2027-03-01T12:00:00.123Z'],
  ])('reads %s', (text, instant) => expect(scalar.parseValue(text).toISOString()).toBe(instant));

  it.each(['2027-03-01T12:00:00', '2027-03-01', 'tomorrow', '2027-13-01T00:00:00Z', 1_800_000_000, null])(
    'refuses %p: an instant needs a zone',
    (text) => expect(() => scalar.parseValue(text)).toThrow('RFC 3339'),
  );
});

describe('Date', () => {
  const scalar = new DateScalar();

  it('reads a day', () => expect(scalar.parseValue('2028-02-29')).toBe('2028-02-29'));

  it.each(['2027-02-29', '2027-2-9', '2027-02-30', '29/02/2028', ''])('refuses %p', (text) =>
    expect(() => scalar.parseValue(text)).toThrow(),
  );
});
