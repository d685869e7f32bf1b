import {
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';

export type Catalogue = Readonly<Record<string, string>>;

/** The plural forms that a language tells apart (CLDR 48); a text with fewer is wrong for some number. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  en: ['one', 'other'],
  he: ['one', 'other', 'two'],
  ar: ['few', 'many', 'one', 'other', 'two', 'zero'],
};

/** Texts that one language lacks, or whose placeholders or plural forms are not what they should be. */
export function catalogueFaults(area: string, catalogues: Readonly<Record<string, Catalogue>>): string[] {
  const ids = new Set(Object.values(catalogues).flatMap((catalogue) => Object.keys(catalogue)));
  return [...ids].flatMap((id) => {
    const texts = Object.entries(catalogues).map(([locale, catalogue]) => [locale, catalogue[id]] as const);
    const missing = texts
      .filter(([, text]) => !text?.trim())
      .map(([locale]) => `${area} ${locale}: ${id} is missing`);
    if (missing.length > 0) return missing;
    const parsed = texts.map(([locale, text]) => [locale, parse(text ?? '')] as const);
    const shapes = new Set(parsed.map(([, elements]) => [...new Set(argumentsOf(elements))].sort().join()));
    return [
      ...(shapes.size > 1 ? [`${area}: ${id} has other placeholders in other languages`] : []),
      ...parsed.flatMap(([locale, elements]) =>
        pluralsOf(elements)
          .filter((forms) => forms !== FORMS[locale]?.join())
          .map((forms) => `${area} ${locale}: ${id} has the plural forms ${forms}`),
      ),
    ];
  });
}

const inner = (element: MessageFormatElement): MessageFormatElement[] => {
  if (isPluralElement(element) || isSelectElement(element))
    return Object.values(element.options).flatMap(({ value }) => value);
  return isTagElement(element) ? element.children : [];
};

function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    const own = 'value' in element && element.type !== 0 ? [element.value] : [];
    return [...own, ...argumentsOf(inner(element))];
  });
}

function pluralsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => [
    ...(isPluralElement(element) && element.pluralType === 'cardinal'
      ? [
          Object.keys(element.options)
            .filter((form) => !form.startsWith('='))
            .sort()
            .join(),
        ]
      : []),
    ...pluralsOf(inner(element)),
  ]);
}

/** Texts that nothing shows. A text whose end is computed is named by what stands before it: `` t(`state.${state}`) ``. */
export function unusedTexts(ids: readonly string[], sources: readonly string[]): string[] {
  const all = sources.join('\n');
  const literals = new Set([...all.matchAll(/['"]([a-z]\w*(?:\.\w+)*)['"]/g)].map(([, id]) => id));
  const beginnings = [...all.matchAll(/`([a-z]\w*(?:\.\w+)*[._])\$\{/g)].map(
    ([, beginning]) => beginning ?? '',
  );
  return ids.filter((id) => !literals.has(id) && !beginnings.some((beginning) => id.startsWith(beginning)));
}

const PHYSICAL =
  /(?:^|[\s;{])((?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-\w+)*|(?:min-|max-)?(?:width|height)|left|right|top|bottom|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right))/g;

/** Properties that are right in one direction of writing only. Conditions of `@media` are none. */
export const physicalProperties = (css: string): string[] =>
  [
    ...withoutComments(css)
      .replace(/@(?:media|container)[^{]*/g, '')
      .matchAll(PHYSICAL),
  ].map(([, property]) => property ?? '');

/** Colours that are no tokens, and so know nothing of the dark. */
export const ownColours = (css: string): string[] =>
  withoutComments(css).match(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(/gi) ?? [];

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '');
