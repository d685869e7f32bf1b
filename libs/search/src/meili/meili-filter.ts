import type { SearchQuery } from '../search-engine.js';
import { facetKey } from './meili-document.js';

const NAME = /^[A-Za-z]\w*$/;

/** Names come from code; whatever else would become part of the expression. */
function checked(name: string): string {
  if (!NAME.test(name)) throw new TypeError(`"${name}" is no name of a facet or number`);
  return name;
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** The documents that a query may find, in the language of Meilisearch; undefined when there can be none. */
export function meiliFilter({
  kind,
  where = {},
  ranges = {},
}: Pick<SearchQuery, 'kind' | 'where' | 'ranges'>): string[] | undefined {
  const facets = Object.entries(where);
  if (facets.some(([, values]) => values.length === 0)) return undefined;
  return [
    `kind = ${quoted(kind)}`,
    ...facets.map(
      ([facet, values]) => `keys.${checked(facet)} IN [${values.map(facetKey).map(quoted).join(', ')}]`,
    ),
    ...Object.entries(ranges).flatMap(([name, { min, max }]) => {
      const number = `numbers.${checked(name)}`;
      if (min === undefined && max === undefined) return [`${number} EXISTS`];
      return [
        ...(min === undefined ? [] : [`${number} >= ${min}`]),
        ...(max === undefined ? [] : [`${number} <= ${max}`]),
      ];
    }),
  ];
}
