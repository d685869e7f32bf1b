import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { errorsForgiven, isWithinErrors } from './edit-distance.js';

describe('isWithinErrors', () => {
  it.each([
    ['water', 'water', 0, true],
    ['water', 'watter', 1, true],
    ['water', 'wate', 1, true],
    ['water', 'watar', 1, true],
    ['water', 'watre', 1, true],
    ['water', 'wartre', 1, false],
    ['water', 'wartre', 2, true],
    ['נזילה', 'נזלה', 1, true],
    ['בלדיה', 'עיריה', 2, false],
    ['', 'ab', 1, false],
    ['', 'ab', 2, true],
  ])('%s and %s within %d: %s', (left, right, most, expected) => {
    expect(isWithinErrors(left, right, most)).toBe(expected);
    expect(isWithinErrors(right, left, most)).toBe(expected);
  });

  it('forgives what one slip of the finger does to any word', () => {
    const word = fc.string({ minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), (text, seed) => {
        const at = seed % (text.length - 1);
        const swapped = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
        for (const slip of [
          text.slice(0, at) + text.slice(at + 1),
          `${text.slice(0, at)}x${text.slice(at)}`,
          swapped,
        ])
          expect(isWithinErrors(text, slip, 1)).toBe(true);
      }),
    );
  });
});

describe('errorsForgiven', () => {
  it.each([
    ['api', 0],
    ['pipe', 1],
    ['hospitals', 2],
  ])('in %s: %d', (word, errors) => {
    expect(errorsForgiven(word)).toBe(errors);
  });
});
