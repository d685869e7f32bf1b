import { describe, expect, it } from '@jest/globals';
import { localeOfHeader } from './locale.js';
import { textIn } from './localized-text.js';
import { translate } from './translate.js';

describe('localeOfHeader', () => {
  it.each([
    ['he-IL,he;q=0.9,en;q=0.8', 'he'],
    ['fr-CH, fr;q=0.9, ar;q=0.7, en;q=0.8', 'en'],
    ['en;q=0, ar', 'ar'],
    ['de', undefined],
    ['', undefined],
    [undefined, undefined],
    [';;;q=,,', undefined],
  ])('reads %p as %p', (header, locale) => expect(localeOfHeader(header)).toBe(locale));
});

describe('textIn', () => {
  it('falls back to the original language before any other', () => {
    expect(textIn({ he: 'שלום', en: 'Hello' }, 'ar', 'en')).toBe('Hello');
    expect(textIn({ he: 'שלום', en: ' ' }, 'en', 'en')).toBe('שלום');
    expect(textIn({}, 'he', 'he')).toBe('');
  });
});

describe('translate', () => {
  it('fills in parameters and leaves unknown ones visible', () => {
    expect(translate('input.length', 'en', { min: 3, max: 9 })).toBe(
      'Please write between 3 and 9 characters.',
    );
    expect(translate('input.length', 'en', { min: 3 })).toContain('{max}');
  });
});
