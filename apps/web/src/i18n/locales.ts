export const LOCALES = ['he', 'ar', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export interface LocaleFacts {
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** For dates and numbers. Arabic in Israel is written with Latin digits; CLDR's default for it is not. */
  readonly format: string;
}

export const LOCALE_FACTS: Readonly<Record<Locale, LocaleFacts>> = {
  he: { name: 'עברית', dir: 'rtl', format: 'he-IL' },
  ar: { name: 'العربية', dir: 'rtl', format: 'ar-IL-u-nu-latn' },
  en: { name: 'English', dir: 'ltr', format: 'en-GB' },
};

export const isLocale = (text: string | undefined): text is Locale => LOCALES.includes(text as Locale);

/** The language of an address: `/he/challenges` is Hebrew. */
export function localeOfPath(pathname: string): Locale {
  const [, first] = pathname.split('/');
  return isLocale(first) ? first : 'en';
}
