import { LOCALES, type Locale, modelTerm, translate } from '#libs/i18n';
import type { Range, Text } from './generated/programme-model.js';
import type { Phrase, Sentence } from './model-phrase.js';

type Format = Pick<Intl.NumberFormat, 'format' | 'formatRange'>;

const formats = new Map<string, Intl.NumberFormat>();

/** Digits are the western ones in all three languages, as in Israeli public documents. Kept: making one is slow. */
function numbers(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${options.unit ?? options.currency ?? options.style}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(`${locale}-u-nu-latn`, { maximumFractionDigits: 1, ...options });
  formats.set(key, format);
  return format;
}

/** The phrase in the reader's language. */
export function say(phrase: Phrase, locale: Locale): string {
  if (typeof phrase === 'string') return phrase;
  if (typeof phrase === 'number') return numbers(locale, {}).format(phrase);
  if ('text' in phrase) return phrase.text[locale];
  if ('term' in phrase) return modelTerm(phrase.term, locale) ?? nameIn(phrase.term);
  if ('weeks' in phrase)
    return sayRange(
      phrase.weeks,
      numbers(locale, { style: 'unit', unit: 'week', unitDisplay: 'long' }),
      locale,
    );
  if ('percent' in phrase)
    return sayRange(hundredths(phrase.percent), numbers(locale, { style: 'percent' }), locale);
  if ('money' in phrase) {
    const { currency } = phrase;
    const options = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
    return sayRange(phrase.money, numbers(locale, options), locale);
  }
  if ('count' in phrase) return sayRange(phrase.count, numbers(locale, {}), locale);
  if ('list' in phrase)
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format(said(phrase.list, locale));
  if ('series' in phrase) return said(phrase.series, locale).join(locale === 'ar' ? '؛ ' : '; ');
  return saySentence(phrase, locale);
}

/** The phrase in every language of the platform. */
export const sayInAll = (phrase: Phrase): Text =>
  Object.fromEntries(LOCALES.map((locale) => [locale, say(phrase, locale)])) as unknown as Text;

/** What has no word is said as it stands in the model: an id, a code of a country. */
const nameIn = (term: string): string => term.slice(term.indexOf('.') + 1);

const said = (phrases: readonly Phrase[], locale: Locale): string[] =>
  phrases.map((phrase) => say(phrase, locale));

function saySentence({ code, params = {} }: Sentence, locale: Locale): string {
  const words = Object.entries(params).map(([name, value]) => [name, say(value, locale)]);
  return translate(code, locale, Object.fromEntries(words));
}

function sayRange({ min, typical, max }: Range, format: Format, locale: Locale): string {
  const spread = saySpread(min, max, format, locale);
  if (typical === undefined) return spread ?? '';
  const usual = format.format(typical);
  if (spread === undefined || (min === typical && (max === undefined || max === typical))) return usual;
  if (min === undefined && max === typical) return spread;
  return translate('model_words.usual', locale, { usual, spread });
}

function saySpread(
  min: number | undefined,
  max: number | undefined,
  format: Format,
  locale: Locale,
): string | undefined {
  if (min !== undefined && max !== undefined)
    return min === max ? format.format(min) : format.formatRange(min, max);
  if (max !== undefined) return translate('model_words.at_most', locale, { value: format.format(max) });
  if (min !== undefined) return translate('model_words.at_least', locale, { value: format.format(min) });
  return undefined;
}

const hundredths = ({ min, typical, max }: Range): Range => ({
  ...(min !== undefined && { min: min / 100 }),
  ...(typical !== undefined && { typical: typical / 100 }),
  ...(max !== undefined && { max: max / 100 }),
});
