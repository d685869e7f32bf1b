import type { Language } from './text/script.js';

/** What is indexed of a thing: its texts and what it can be filtered by. */
export interface SearchDocument {
  /** Unique over all kinds. */
  readonly id: string;
  /** Word statistics are kept per kind, so that kinds do not disturb each other's scores. */
  readonly kind: string;
  /** Grows with every change of the thing; an older version than the indexed one is ignored. */
  readonly version: number;
  /** Field name to text, in any language or mixture. A field differs from another only by its weight. */
  readonly fields: Readonly<Record<string, string>>;
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly numbers?: Readonly<Record<string, number>>;
}

/** Both ends included; an absent end is open. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}

export interface SearchQuery {
  /** Field name to text: a few words or a whole description. */
  readonly fields: Readonly<Record<string, string>>;
  readonly kind: string;
  /**
   * The document must have one of the values in every facet named here, compared exactly. An empty list lets
   * nothing through: a viewer without any audience sees nothing.
   */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** The document must have the number, inside the range. */
  readonly ranges?: Readonly<Record<string, NumberRange>>;
  readonly limit: number;
}

export interface TermContribution {
  /** One word, or two that stand near each other in both texts: as the query wrote it, or as a glossary translates it. */
  readonly term: string;
  readonly language: Language;
  readonly contribution: number;
}

/** What two texts can have in common: words, words near each other, groups of letters, a subject. */
export type TextFeature = 'TERMS' | 'PHRASES' | 'LETTERS' | 'MEANING';

/** One addend of a score. Its terms are made when they are read. */
export interface TextPart {
  readonly feature: TextFeature;
  readonly contribution: number;
  /** Of TERMS and PHRASES all of them, summing to the contribution; of LETTERS and MEANING the most important. */
  readonly terms: readonly TermContribution[];
}

export interface SearchHit {
  readonly id: string;
  readonly score: number;
  /** Everything that the score consists of, greatest first: the contributions sum to the score within 1e-9. */
  readonly parts: readonly TextPart[];
}

/** A question as people type it into a search box, page by page. */
export interface BoxQuery extends Pick<SearchQuery, 'kind' | 'where' | 'ranges'> {
  /** A few words; while the last one is being typed no space follows it, and it may be unfinished. */
  readonly text: string;
  /** Facets whose values are to be counted among all matches. */
  readonly facets?: readonly string[];
  readonly first: number;
  /** The last hit of the page before. */
  readonly after?: BoxHit;
}

export interface BoxHit {
  readonly id: string;
  readonly score: number;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface BoxPage {
  /** Greatest score first and equal scores by id. */
  readonly hits: readonly BoxHit[];
  readonly hasNext: boolean;
  /** Matches on all pages. */
  readonly total: number;
  /** The most frequent value first. Only documents that pass the filters are counted. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
  /** Stems of the words that were looked for, completed and corrected, to mark them in the texts. */
  readonly stems: readonly string[];
}

/** Full-text search over documents in Hebrew, Arabic and English, with the reasons of every score. */
export abstract class SearchEngine {
  /** Adds documents or replaces those of the same id. */
  abstract upsert(documents: readonly SearchDocument[]): void;

  /** Unknown ids are ignored. */
  abstract remove(id: string): void;

  /** The best hits, greatest score first and equal scores by id. Empty when nothing speaks for any document. */
  abstract search(query: SearchQuery): SearchHit[];

  /** The search box: every word must be found, the last one may be unfinished, typing errors are forgiven. */
  abstract browse(query: BoxQuery): BoxPage;

  /**
   * Learns from the documents what their words mean, beside all searches, so that texts without a common word can be
   * found. Changes nothing when there is too little to learn from.
   */
  abstract learn(signal: AbortSignal): Promise<void>;

  /** Documents of one kind, or of all. */
  abstract size(kind?: string): number;

  abstract clear(): void;
}
