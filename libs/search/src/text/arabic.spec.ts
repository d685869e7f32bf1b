import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arabicForms } from './arabic.js';
import { normalise } from './normalise.js';

const arabicWord = fc
  .array(fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(''));

describe('arabicForms', () => {
  it.each([
    ['school, the school, and the school', ['مدرسة', 'المدرسة', 'والمدرسة'], 'مدرس'],
    ['teacher and the plurals of men', ['معلم', 'المعلمون', 'المعلمين'], 'معلم'],
    ['data with every particle on the article', ['بيانات', 'بالبيانات', 'كالبيانات', 'فالبيانات'], 'بيان'],
    ['"and" before the other particles', ['وبالبيانات', 'وللبيانات', 'والبيانات'], 'بيان'],
    ['with vowel signs and without', ['المُستَشفَى', 'مستشفى'], 'مستشف'],
    ['engineer, of either gender', ['مهندس', 'مهندسة', 'المهندسات'], 'مهندس'],
    ['government and governmental', ['الحكومة', 'حكومية'], 'حكوم'],
    ['"and" on a word', ['ومشروع', 'المشروع'], 'مشروع'],
    ['a root that begins with waw', ['وزارة', 'الوزارات', 'للوزارة'], 'وزار'],
  ])('meet in one form: %s', (_, words, expected) => {
    for (const word of words) expect(arabicForms(normalise(word))).toContain(expected);
  });

  it('go from the exact word to the one that inflections share', () => {
    expect(arabicForms('وزاره')).toEqual(['وزاره', 'وزار', 'زار']);
    expect(arabicForms('ولد')).toEqual(['ولد', 'ولد', 'ولد']);
  });

  it('never empty a word', () => {
    fc.assert(
      fc.property(arabicWord, (word) => {
        for (const form of arabicForms(word))
          expect(form.length).toBeGreaterThanOrEqual(Math.min(2, word.length));
      }),
    );
  });
});
