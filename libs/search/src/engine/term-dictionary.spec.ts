import { describe, expect, it } from '@jest/globals';
import { TermDictionary } from './term-dictionary.js';

describe('TermDictionary', () => {
  it('gives every key one number and uses a returned number again', () => {
    const terms = new TermDictionary();
    const [water, leak] = [terms.intern('water'), terms.intern('leak')];
    expect(terms.intern('water')).toBe(water);
    expect(leak).not.toBe(water);
    terms.release(water);
    expect(terms.find('water')).toBeUndefined();
    expect(terms.intern('school')).toBe(water);
    expect(terms.find('leak')).toBe(leak);
  });
});
