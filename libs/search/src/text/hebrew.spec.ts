import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hebrewForms, withoutHebrewPrefix, withoutHebrewSuffix } from './hebrew.js';

const hebrewWord = fc
  .array(fc.constantFrom(...'אבגדהוזחטיכלמנסעפצקרשתםןץףך'), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(''));

describe('withoutHebrewPrefix', () => {
  it.each([
    ['the', 'הספר', 'ספר'],
    ['and', 'וממשלה', 'משלה'],
    ['to', 'לחברות', 'חברות'],
    ['and in the', 'ובספר', 'ספר'],
    ['from the', 'מהמשרד', 'משרד'],
    ['when the', 'כשהממשלה', 'ממשלה'],
    ['and when', 'ולכשיגיע', 'יגיע'],
    ['that in the', 'שבבית', 'בית'],
    ['and the', 'והמים', 'מים'],
    ['that from the', 'שמהרשות', 'רשות'],
    ['and as the', 'וכהרגל', 'רגל'],
    ['in a word that begins with such a letter', 'במשרדים', 'משרדים'],
    ['an acronym, joined', 'לצהל', 'צהל'],
    ['a word of three letters is left alone', 'בית', 'בית'],
    ['so is one without a particle', 'עירייה', 'עירייה'],
    ['never fewer than three letters', 'משפט', 'שפט'],
    ['no letters before a number', 'ב2024', 'ב2024'],
  ])('%s: %s', (_, word, expected) => {
    expect(withoutHebrewPrefix(word)).toBe(expected);
  });
});

describe('withoutHebrewSuffix', () => {
  it.each([
    ['feminine, construct and plural of one word', ['חברה', 'חברת', 'חברות'], 'חבר'],
    ['masculine and feminine plural', ['תלמיד', 'תלמידים', 'תלמידות'], 'תלמיד'],
    ['a final letter in the middle of the plural', ['חלום', 'חלומות'], 'חלומ'],
    ['adjective of origin', ['ישראלית', 'ישראליות', 'ישראליים', 'ישראלי'], 'ישראל'],
    ['system', ['מערכת', 'מערכות'], 'מערכ'],
    ['municipality', ['עירייה', 'עיריית', 'עיריות'], 'עיר'],
    ['technology', ['טכנולוגיה', 'טכנולוגיית', 'טכנולוגיות', 'טכנולוגי', 'טכנולוגית'], 'טכנולוג'],
    ['year', ['שנה', 'שנת', 'שנים'], 'שנ'],
  ])('%s', (_, words, expected) => {
    expect(words.map(withoutHebrewSuffix)).toEqual(words.map(() => expected));
  });

  it('keeps at least two letters', () => {
    expect(withoutHebrewSuffix('מים')).toBe('מימ');
    expect(withoutHebrewSuffix('ית')).toBe('ית');
  });
});

describe('hebrewForms', () => {
  it('goes from the exact word to the one that inflections share', () => {
    expect(hebrewForms('ולחברות')).toEqual(['ולחברות', 'חברות', 'חבר']);
  });

  it('never empties a word', () => {
    fc.assert(
      fc.property(hebrewWord, (word) => {
        for (const form of hebrewForms(word))
          expect(form.length).toBeGreaterThanOrEqual(Math.min(2, word.length));
      }),
    );
  });
});
