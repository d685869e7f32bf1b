import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arabicForms, arabicStem } from './arabic.js';
import { normalise } from './normalise.js';

const arabicWord = fc
  .array(fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(''));

describe('arabicStem', () => {
  it.each([
    ['school, the school, and the school', ['مدرسة', 'المدرسة', 'والمدرسة'], 'مدرس'],
    ['teacher and the plurals of men', ['معلم', 'المعلمون', 'المعلمين'], 'معلم'],
    ['ministry and ministries', ['وزارة', 'الوزارات', 'للوزارة'], 'وزار'],
    ['data with every clitic article', ['بيانات', 'بالبيانات', 'كالبيانات', 'فالبيانات'], 'بيان'],
    ['government and governmental', ['الحكومة', 'حكومية'], 'حكوم'],
    ['and before a word', ['ومشروع', 'المشروع'], 'مشروع'],
  ])('%s', (_, words, expected) => {
    expect(words.map((word) => arabicStem(normalise(word)))).toEqual(words.map(() => expected));
  });

  it('takes a word that begins with waw for what it is when it is short', () => {
    expect(arabicStem('ولد')).toBe('ولد');
  });

  it('never leaves fewer than two letters of a word that had them', () => {
    fc.assert(
      fc.property(arabicWord, (word) => {
        for (const form of arabicForms(word))
          expect(form.length).toBeGreaterThanOrEqual(Math.min(2, word.length));
      }),
    );
  });
});
