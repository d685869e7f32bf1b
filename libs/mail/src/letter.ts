import { type Locale, translate } from '#libs/i18n';

/** The text of a mail: a greeting, the paragraphs in the language of the receiver, and the signature. */
export const letter = (locale: Locale, paragraphs: readonly string[]): string =>
  [translate('mail.greeting', locale), ...paragraphs, translate('mail.signature', locale)].join('\n\n');
