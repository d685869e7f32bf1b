import { describe, expect, it } from '@jest/globals';
import { normalise } from './normalise.js';
import { languageOf } from './script.js';
import { isStopWord } from './stop-words.js';
import { termsOf } from './terms.js';

describe('languageOf', () => {
  it.each([
    ['procurement', 'en'],
    ['covid19', 'en'],
    ['3d', 'en'],
    ['zürich', 'en'],
    ['רמטכל', 'he'],
    ['مدرسه', 'ar'],
    ['پروژه', 'ar'],
    ['2024', 'und'],
    ['город', 'und'],
    ['', 'und'],
  ])('%s is %s', (word, language) => {
    expect(languageOf(word)).toBe(language);
  });
});

describe('isStopWord', () => {
  it('knows the function words of each language only there', () => {
    expect([isStopWord('the', 'en'), isStopWord('של', 'he'), isStopWord('علي', 'ar')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isStopWord('water', 'en'), isStopWord('מים', 'he'), isStopWord('مياه', 'ar')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(isStopWord('the', 'und')).toBe(false);
  });
});

describe('isStopWord in the spelling of texts', () => {
  it.each([
    ['إلى', 'ar'],
    ['على', 'ar'],
    ['حتّى', 'ar'],
    ['أَنَّ', 'ar'],
    ['שֶׁל', 'he'],
    ['Which', 'en'],
  ] as const)('%s is one, whatever its signs', (word, language) => {
    expect(isStopWord(normalise(word), language)).toBe(true);
  });
});

describe('termsOf', () => {
  it.each([
    ['procurement', 'procur'],
    ['procured', 'procur'],
    ['cities', 'citi'],
    ['city', 'citi'],
    ['technologies', 'technolog'],
    ['covid19', 'covid19'],
    ['gps', 'gps'],
  ])('finds the English word %s by %s alone', (word, stem) => {
    expect(termsOf(word, 'en')).toEqual([{ key: stem, kind: stem === word ? 'word' : 'stem', weight: 1 }]);
  });

  it('finds a Hebrew word by its forms and its grams', () => {
    expect(termsOf('לחברות', 'he')).toEqual([
      { key: 'לחברות', kind: 'word', weight: 0.25 },
      { key: 'חברות', kind: 'stem', weight: 0.25 },
      { key: 'חבר', kind: 'stem', weight: 0.25 },
      { key: '#לחבר', kind: 'gram', weight: 0.1 },
      { key: '#חברו', kind: 'gram', weight: 0.1 },
      { key: '#ברות', kind: 'gram', weight: 0.1 },
    ]);
  });

  it('lets a word without particle or ending weigh as much as an inflected one', () => {
    expect(termsOf('ספר', 'he')).toEqual([{ key: 'ספר', kind: 'word', weight: 0.75 }]);
    expect(termsOf('شعب', 'ar')).toEqual([{ key: 'شعب', kind: 'word', weight: 0.75 }]);
  });

  it('finds an Arabic word by its forms and its grams', () => {
    expect(termsOf('المدرسه', 'ar').map(({ key, kind }) => `${kind} ${key}`)).toEqual([
      'word المدرسه',
      'stem مدرس',
      'gram #المد',
      'gram #لمدر',
      'gram #مدرس',
      'gram #درسه',
    ]);
  });
});
