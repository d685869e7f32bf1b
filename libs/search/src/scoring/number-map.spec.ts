import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NumberMap } from './number-map.js';

/** Numbers of terms are of 31 bits when several processes have to agree on them. */
const key = fc.oneof(fc.nat(40), fc.nat(0x7fffffff), fc.constantFrom(0, 0x7ffffffe, 0x7fffffff));

describe('NumberMap', () => {
  it('holds what a Map holds, and knows what is not there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(key, fc.nat())),
        fc.array(key),
        fc.nat(100),
        (entries, asked, expected) => {
          const numbers = new NumberMap(expected);
          const map = new Map(entries);
          for (const [each, value] of entries) numbers.set(each, value);
          for (const each of [...map.keys(), ...asked]) expect(numbers.get(each)).toBe(map.get(each) ?? -1);
        },
      ),
    );
  });

  it('grows far beyond what was expected', () => {
    const numbers = new NumberMap(1);
    for (let each = 0; each < 10_000; each++) numbers.set(each * 4_096, each);
    for (let each = 0; each < 10_000; each++) expect(numbers.get(each * 4_096)).toBe(each);
  });
});
