import { describe, expect, it } from '@jest/globals';
import { challengeNumber } from './new-challenge.js';

describe('challengeNumber', () => {
  it.each([
    [2027, 1, 'CH-2027-001'],
    [2027, 14, 'CH-2027-014'],
    [2028, 999, 'CH-2028-999'],
    [2028, 1000, 'CH-2028-1000'],
  ])('%p, %p: %s', (year, position, expected) => expect(challengeNumber(year, position)).toBe(expected));
});
