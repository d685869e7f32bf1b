import { readFileSync } from 'node:fs';
import type { Locale } from './portal.js';

/** The texts of an area of the portal in a language: journeys press buttons by the words that people read. */
export function wordsOf(area: string, locale: Locale): Readonly<Record<string, string>> {
  const file = `apps/web/src/i18n/messages/${area}.${locale}.json`;
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}
