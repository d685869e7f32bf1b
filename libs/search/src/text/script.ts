/** What a word is written in. Latin letters count as English: it is the only Latin language of the platform. */
export type Language = 'he' | 'ar' | 'en' | 'und';

const isHebrew = (code: number): boolean => code >= 0x5d0 && code <= 0x5f2;
const isArabic = (code: number): boolean =>
  (code >= 0x620 && code <= 0x6ff) || (code >= 0x750 && code <= 0x77f) || (code >= 0x8a0 && code <= 0x8ff);
const isLatin = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f);

/** The language of a normalised word, by its first letter of a known script. */
export function languageOf(word: string): Language {
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    if (isLatin(code)) return 'en';
    if (isHebrew(code)) return 'he';
    if (isArabic(code)) return 'ar';
  }
  return 'und';
}
