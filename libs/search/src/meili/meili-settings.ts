import type { Settings } from 'meilisearch';
import type { LsaModel } from '../lsa/lsa-model.js';
import type { SearchAudience } from '../search-audiences.js';

/** A language that has token fields of its own; words of no known script go with the Latin ones. */
export const LANGUAGES = ['en', 'he', 'ar'] as const;
export type TokenLanguage = (typeof LANGUAGES)[number];

/** The names that Meilisearch knows the languages by (ISO 639-3). */
export const LOCALES: Readonly<Record<TokenLanguage, 'eng' | 'heb' | 'ara'>> = {
  en: 'eng',
  he: 'heb',
  ar: 'ara',
};

/** Shadow fields in which our own stems stand, the title before the rest. No typing errors are looked for in them. */
export const STEM_FIELDS = LANGUAGES.flatMap((language) => [`title_${language}`, `text_${language}`]).sort(
  (left, right) => Number(right.startsWith('title')) - Number(left.startsWith('title')),
);
/** Shadow fields of the search box: words as they are written beside their stems. */
export const BOX_FIELDS = ['box_title', 'box_text'] as const;

/** The name under which our vectors are kept: of one model, so that a question in another space finds nothing. */
export const embedderOf = (model: Pick<LsaModel, 'version'>): string => `meaning_${model.version}`;

export const indexName = (prefix: string, audience: SearchAudience): string => `${prefix}_${audience}`;

/** The index that is filled while the other one answers, until both change places. */
export const shadowName = (prefix: string, audience: SearchAudience): string => `${prefix}_${audience}_next`;

/** Values of one facet that are counted; a page of a search box shows a few dozen. */
const VALUES_A_FACET = 1_000;
/** Documents that one question of the search box can page through. */
export const MOST_HITS = 10_000;
/** A question that takes longer answers with what it has. */
const CUTOFF_MS = 1_500;

/** Everything that an index is set to; the code is the truth, and a rebuild puts it through. */
export function settingsFor(model: LsaModel | undefined): Settings {
  return {
    searchableAttributes: [...STEM_FIELDS, ...BOX_FIELDS],
    displayedAttributes: [
      'id',
      'kind',
      'version',
      'revision',
      'fields',
      'facets',
      'numbers',
      'stems',
      'terms',
      'point',
    ],
    // Whole objects: a name that no document has counts nothing then, and is no error; a plain "keys.*" is no pattern.
    filterableAttributes: ['kind', 'facets', 'keys', 'numbers'],
    rankingRules: ['words', 'typo', 'attributeRank', 'exactness'],
    // Phrases are compared here, word by word; counting pairs of neighbours there would double the work of indexing.
    proximityPrecision: 'byAttribute',
    localizedAttributes: LANGUAGES.map((language) => ({
      attributePatterns: [`*_${language}`],
      locales: [LOCALES[language]],
    })),
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
      disableOnAttributes: STEM_FIELDS,
    },
    faceting: { maxValuesPerFacet: VALUES_A_FACET },
    pagination: { maxTotalHits: MOST_HITS },
    searchCutoffMs: CUTOFF_MS,
    embedders: model
      ? { [embedderOf(model)]: { source: 'userProvided', dimensions: model.dimensions } }
      : null,
  };
}
