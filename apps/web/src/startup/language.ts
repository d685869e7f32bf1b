import type { Locale } from '#web/i18n/locales.ts';

/** The language of a page as the API names it. */
export const languageOf = (locale: Locale) => locale.toUpperCase() as Uppercase<Locale>;
