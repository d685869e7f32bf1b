import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalise } from './normalise.js';

const hebrewArabicAndMarks = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0x591, max: 0x5f4 }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0x610, max: 0x6ff }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0x300, max: 0x36f }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        'a',
        'Z',
        'İ',
        'ß',
        'ẞ',
        'Σ',
        'ﬁ',
        '½',
        '"',
        "'",
        '´',
        '״',
        '׳',
        '”',
        '\u202E',
        '\u200B',
        ' ',
        '🙂',
        '-',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  hebrewArabicAndMarks,
);

describe('normalise', () => {
  it.each([
    ['letter case', 'Smart CITY', 'smart city'],
    ['accents', 'Café Zürich', 'cafe zurich'],
    ['compatibility forms', 'ﬁle ２０２４ ℌ', 'file 2024 h'],
    ['sharp s in both cases', 'Straße STRAẞE', 'strasse strasse'],
    ['dotted capital I', 'İstanbul', 'istanbul'],
    ['final sigma', 'ΟΔΟΣ', 'οδοσ'],
    ['possessive', "the ministry's and the city’s plan", 'the ministry and the city plan'],
    ['apostrophe inside a word', "don't O’Brien", 'dont obrien'],
    ['inches and feet stay outside words', '5\' 10"', '5\' 10"'],
    ['a quote between Latin words still separates them', 'the soldiers"heads', 'the soldiers"heads'],
    ['Hebrew points', 'שָׁלוֹם עוֹלָם', 'שלום עולם'],
    ['Hebrew cantillation', 'בְּרֵאשִׁ֖ית בָּרָ֣א', 'בראשית ברא'],
    ['Hebrew presentation forms', 'שּׁלום', 'שלום'],
    ['maqaf separates', 'בית־ספר', 'בית ספר'],
    ['gershayim with its own sign', 'צה״ל', 'צהל'],
    ['gershayim typed as a straight quote', 'רשב"י', 'רשבי'],
    ['gershayim typed as a curly quote', 'ארה”ב', 'ארהב'],
    ['geresh inside a word', "ג׳ירפה ג'ירפה ג’ירפה", 'גירפה גירפה גירפה'],
    ['a particle before a quoted word', 'ה"חדש"', 'החדש"'],
    ['Arabic vowel signs', 'مُحَمَّدٌ', 'محمد'],
    ['tatweel', 'محـــمد', 'محمد'],
    ['forms of alef', 'أحمد إدارة آلة ٱلله', 'احمد اداره اله الله'],
    ['alef maqsura and Farsi yeh', 'مستشفى مستشفی', 'مستشفي مستشفي'],
    ['taa marbuta', 'مدرسة', 'مدرسه'],
    ['hamza on its seats', 'مسؤول رئيس', 'مسوول رييس'],
    ['keheh', 'کتاب', 'كتاب'],
    ['Arabic-Indic digits', '١٢٣ ۴۵۶', '123 456'],
    ['Arabic presentation forms', 'ﻣﺤﻤﺪ', 'محمد'],
    ['direction controls', 'abc\u202Edef\u2066ghi', 'abcdefghi'],
    ['soft hyphen and zero-width characters', 'pro\u00ADcure\u200Bment', 'procurement'],
    ['emoji', 'ok 🙂👩‍👩‍👧', 'ok 🙂👩👩👧'],
    ['nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it('changes nothing the second time of any single character', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const once = normalise(`a${String.fromCharCode(code)}b`);
      if (normalise(once) !== once)
        throw new Error(`U+${code.toString(16)} becomes ${once}, then ${normalise(once)}`);
    }
  });

  it('leaves something of every word that had letters', () => {
    // Unicode calls the Arabic vowel signs letters where they stand in a code point of their own, without a letter.
    const vowelSign = /[\uFC5E-\uFC63\uFCF2-\uFCF4\uFE70-\uFE7F]/gu;
    const hasLetter = (text: string): boolean => /[\p{Ll}\p{Lu}\p{Lo}]/u.test(text.replace(vowelSign, ''));
    fc.assert(
      fc.property(anyText.filter(hasLetter), (text) => {
        expect(normalise(text)).toMatch(/\p{L}/u);
      }),
      { numRuns: 2_000 },
    );
  });
});
