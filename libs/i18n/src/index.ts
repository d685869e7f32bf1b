export { isLocale, LOCALES, type Locale, localeOfHeader } from './locale.js';
export { allLanguages, checkOriginal, type LocalizedText, textIn } from './localized-text.js';
export type { Message, MessageParams } from './message.js';
export { modelTerm, modelTerms } from './model-terms.js';
export { isTranslated, translate } from './translate.js';
