export { isLocale, LOCALES, type Locale, localeOfHeader } from './locale.js';
export { allLanguages, checkOriginal, type LocalizedText, textIn } from './localized-text.js';
export { isTranslated, type Message, type MessageParams, translate } from './translate.js';
