/** The languages of the platform, in the order of their fallback. */
export const LOCALES = ['he', 'ar', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const isLocale = (value: string): value is Locale => (LOCALES as readonly string[]).includes(value);

/** The first supported language of an `Accept-Language` header by its weight, or undefined (RFC 9110 §12.5.4). */
export function localeOfHeader(header: string | undefined): Locale | undefined {
  if (!header) return undefined;
  return header
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { language: tag.split('-')[0]?.toLowerCase() ?? '', weight: Number(weight ?? 1), index };
    })
    .filter((wish) => wish.weight > 0 && isLocale(wish.language))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .map((wish) => wish.language as Locale)[0];
}
