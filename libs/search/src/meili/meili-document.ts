import type { LsaModel } from '../lsa/lsa-model.js';
import type { AnalysedField } from '../scoring/analysed-field.js';
import type { SearchDocument } from '../search-engine.js';
import type { AnalysedWord } from '../text/analyser.js';
import { normalise } from '../text/normalise.js';
import { pointOf } from './candidate-corpus.js';
import { type BOX_FIELDS, embedderOf, LANGUAGES, type TokenLanguage } from './meili-settings.js';
import { type PackedText, packPoint, packText, unpackText } from './packed-text.js';

/** What Meilisearch hands back of a document. */
export interface MeiliHit extends PackedText {
  readonly id: string;
  readonly facets: SearchDocument['facets'];
  readonly numbers: Readonly<Record<string, number>>;
  /** Packed; where it lies in the space of topics, empty before anything was learned. */
  readonly point: string;
}

/** What our analysis makes of the texts; a text without words of a language has no field for it. */
type ShadowFields = Partial<
  Record<`${'title' | 'text'}_${TokenLanguage}` | (typeof BOX_FIELDS)[number], string>
>;

/** A document as Meilisearch keeps it. */
export interface MeiliDocument extends MeiliHit, ShadowFields {
  readonly kind: string;
  readonly version: number;
  /** Which writing of the row it shows; compared to find what drifted. */
  readonly revision: string;
  readonly fields: SearchDocument['fields'];
  /** The values of the facets, spelled so that Meilisearch compares them exactly. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly _vectors?: Readonly<Record<string, readonly number[] | null>>;
}

/** A row as it is to be kept. */
export interface RowToIndex extends SearchDocument {
  /** @see MeiliDocument.revision */
  readonly changedXid: string;
}

/** @param fields what the texts of the row consist of, by their names */
export function meiliDocument(
  row: RowToIndex,
  fields: ReadonlyMap<string, readonly AnalysedField[]>,
  model: LsaModel | undefined,
): MeiliDocument {
  const packed = packText([...fields.values()].flat());
  const point = model && pointOf(model, unpackText(packed));
  return {
    id: row.id,
    kind: row.kind,
    version: row.version,
    revision: row.changedXid,
    fields: row.fields,
    facets: row.facets,
    numbers: row.numbers ?? {},
    keys: Object.fromEntries(
      Object.entries(row.facets).map(([facet, values]) => [facet, values.map(facetKey)]),
    ),
    ...packed,
    point: point ? packPoint(point) : '',
    ...shadowFields(fields),
    ...(model && point && { _vectors: { [embedderOf(model)]: vectorOf(point) } }),
  };
}

/** Null for a text without a word that the model knows: Meilisearch keeps it without a vector. */
const vectorOf = (point: Float32Array): number[] | null =>
  point.every((value) => value === 0) ? null : [...point];

function shadowFields(fields: ReadonlyMap<string, readonly AnalysedField[]>): ShadowFields {
  const shadows = new Map<string, string[]>();
  const note = (name: keyof ShadowFields, tokens: readonly string[]): void => {
    shadows.set(name, [...(shadows.get(name) ?? []), ...tokens]);
  };
  for (const [name, parts] of fields) {
    const part = name === 'title' ? 'title' : 'text';
    const words = parts.flatMap((field) => field.words);
    for (const language of LANGUAGES) {
      const said = words.filter((word) => tokenLanguageOf(word) === language);
      if (said.length > 0) note(`${part}_${language}`, said.flatMap(formsOf));
    }
    note(`box_${part}`, words.flatMap(inBox));
  }
  return Object.fromEntries([...shadows].map(([name, tokens]) => [name, tokens.join(' ')]));
}

const tokenLanguageOf = ({ language }: AnalysedWord): TokenLanguage => (language === 'und' ? 'en' : language);

const inBox = (word: AnalysedWord): string[] => [...new Set([...written(word.surface), ...formsOf(word)])];

/** The word and its stems, each once: groups of letters are left to the scoring. */
const formsOf = ({ terms }: AnalysedWord): string[] =>
  terms.filter(({ kind }) => kind !== 'gram').map(({ key }) => key);

const written = (surface: string): string[] => normalise(surface).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/**
 * A spelling of a value that no two values share, also after Meilisearch has folded letter case and accents: small
 * Latin letters, digits and "-" stand for themselves, everything else for its number.
 */
export const facetKey = (value: string): string =>
  value.replace(/[^a-z0-9-]/gu, (sign) => `_${sign.codePointAt(0)!.toString(16)}_`);

/** The value that {@link facetKey} spelled. */
export const facetValue = (key: string): string =>
  key.replace(/_([0-9a-f]+)_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
