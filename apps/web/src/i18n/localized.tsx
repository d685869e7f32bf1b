import { LOCALE_FACTS, type Locale } from './locales.ts';
import { useLocale } from './texts.tsx';

/** A text that people wrote, in the languages in which they wrote it. */
export interface LocalizedValue {
  readonly he?: string | null;
  readonly ar?: string | null;
  readonly en?: string | null;
}

const FALLBACK: readonly Locale[] = ['he', 'ar', 'en'];

/** The text in the language of the page, otherwise in one that exists; null when there is none. */
export function pick(
  text: LocalizedValue | null | undefined,
  locale: Locale,
): { readonly value: string; readonly locale: Locale } | null {
  for (const each of [locale, ...FALLBACK]) {
    const value = text?.[each];
    if (value) return { value, locale: each };
  }
  return null;
}

/** Shows what people wrote; says its language to screen readers where it is not that of the page. */
export function Localized({ text }: { readonly text: LocalizedValue | null | undefined }) {
  const locale = useLocale();
  const found = pick(text, locale);
  if (!found) return null;
  // A Hebrew text that begins with a Latin name is Hebrew all the same.
  if (found.locale === locale) return <bdi dir={LOCALE_FACTS[locale].dir}>{found.value}</bdi>;
  return (
    <span lang={found.locale} dir={LOCALE_FACTS[found.locale].dir}>
      {found.value}
    </span>
  );
}

/** A name inside a sentence: its direction stays its own, and numbers beside it keep their place. */
export const isolated = (name: string | null | undefined): string => `\u2068${name ?? ''}\u2069`;

/** The text alone, for titles and labels. */
export function useLocalized(): (text: LocalizedValue | null | undefined) => string {
  const locale = useLocale();
  return (text) => pick(text, locale)?.value ?? '';
}
