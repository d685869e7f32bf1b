import type { Violation } from '#libs/kernel';
import { LOCALES, type Locale } from './locale.js';

/** A text that officials write in one or more languages. */
export type LocalizedText = { readonly [L in Locale]?: string };

/** The text in the reader's language, else in the language in which it was written, else in any. */
export function textIn(text: LocalizedText, locale: Locale, original: Locale): string {
  const found = [locale, original, ...LOCALES].map((l) => text[l]).find((candidate) => candidate?.trim());
  return found ?? '';
}

/** The text must be there in the language that counts in court. */
export function checkOriginal(text: LocalizedText, original: Locale, path: readonly string[]): Violation[] {
  return text[original]?.trim()
    ? []
    : [{ code: 'text.original_missing', path: [...path, original], params: { language: original } }];
}

/** Every language of the text in one string: what the search index reads. */
export const allLanguages = (text: LocalizedText): string =>
  LOCALES.map((l) => text[l])
    .filter((part) => part)
    .join('\n');
