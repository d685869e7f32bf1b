import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TextAnalyser } from './analyser.js';
import { normalise } from './normalise.js';

const analyser = new TextAnalyser();
const stems = (text: string): string[] => analyser.analyse(text).map((word) => word.stem);
const surfaces = (text: string): string[] => analyser.analyse(text).map((word) => word.surface);

describe('TextAnalyser', () => {
  it.each([
    ['English, without stop words', 'The ministry is digitising permits', ['ministri', 'digitis', 'permit']],
    ['hyphens separate', 'tool-path programming', ['tool', 'path', 'program']],
    ['possessive and apostrophe', "the city's don't-care O'Brien", ['citi', 'dont', 'care', 'obrien']],
    ['a quote between Latin words', 'Soldiers"heads', ['soldier', 'head']],
    ['Hebrew acronym with a particle', 'לצה״ל', ['צהל']],
    ['Hebrew compound', 'בית־ספר', ['בי', 'ספר']],
    ['Hebrew particle on a Latin name', 'הAPI של ה-GPS', ['api', 'gps']],
    ['Hebrew with a year', 'בשנת 2024', ['שנ', '2024']],
    ['Arabic', 'المدرسة الرقمية', ['مدرس', 'رقم']],
    ['Arabic-Indic number', '٢٠٢٤', ['2024']],
    [
      'three languages in one line',
      'Water leaks נזילות מים تسرب المياه',
      ['water', 'leak', 'נזיל', 'מימ', 'تسرب', 'ميا'],
    ],
    ['only stop words', 'the of and של את على', []],
    ['only emoji and punctuation', '🙂 !? — ״ ׳', []],
    ['direction controls inside a word', 'pay\u202Ement', ['payment']],
    ['a fraction', '½', ['1', '2']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(stems(text)).toEqual(expected);
  });

  it('keeps the words as they were written, for people', () => {
    expect(surfaces('CNC רשב"י Café المدرسة pay\u202Ement')).toEqual([
      'CNC',
      'רשב"י',
      'Café',
      'المدرسة',
      'payment',
    ]);
  });

  it('gives the same words a second time', () => {
    const fresh = new TextAnalyser();
    const text = 'Accessible forms טפסים נגישים نماذج';
    expect(fresh.analyse(text)).toEqual(fresh.analyse(text));
  });

  it('cuts what is not language', () => {
    const [word] = analyser.analyse('א'.repeat(100_000));
    expect(word!.surface).toHaveLength(64);
    expect(analyser.analyse('bא'.repeat(100_000))).toHaveLength(200_000);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (written) => {
        for (const word of analyser.analyse(written)) {
          expect(word.terms.length).toBeGreaterThan(0);
          expect(word.surface).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds a spelling as it finds its normal form', () => {
    const part = fc.constantFrom(
      ...[
        'a',
        's',
        'S',
        'İ',
        'ß',
        'ς',
        'é',
        '\u0301',
        'א',
        'ב',
        'ם',
        '\u05B8',
        'ا',
        'أ',
        'ة',
        '\u064E',
        '\u0654',
        'ـ',
      ],
      ...["'", '"', '׳', '״', '’', '´', '`', '\u200D', '\u202E', ' ', '־', '-', '1', '٣', '한', '🙂'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const written = parts.join('');
        expect(stems(written)).toEqual(stems(normalise(written)));
      }),
      { numRuns: 5_000 },
    );
  });
});
