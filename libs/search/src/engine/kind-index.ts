import type { SearchDocument, SearchQuery } from '../search-engine.js';
import type { AnalysedWord, TextAnalyser } from '../text/analyser.js';
import { inverseDocumentFrequency } from './bm25.js';
import { FacetDictionary, type Filter, type Filterable } from './filters.js';
import { PostingStore } from './posting-store.js';
import { TermDictionary } from './term-dictionary.js';
import { WINDOW } from './window.js';

export interface IndexedDocument extends Filterable {
  readonly id: string;
  readonly version: number;
  /** The distinct terms. */
  readonly terms: Int32Array;
  /** The stems in the order of the text, the fields held apart by more places than a phrase spans. */
  readonly sequence: Int32Array;
}

export interface AnalysedField {
  readonly weight: number;
  readonly words: readonly AnalysedWord[];
}

const GAP: readonly number[] = Array.from({ length: WINDOW }, () => -1);

/** Cuts the fields of a document or query into words and gives each its field's weight. */
export function analyseFields(
  fields: Readonly<Record<string, string>>,
  weights: ReadonlyMap<string, number>,
  analyser: TextAnalyser,
): AnalysedField[] {
  return Object.entries(fields).map(([name, text]) => ({
    weight: weights.get(name) ?? 1,
    words: analyser.analyse(text),
  }));
}

/** The inverted index of one kind of documents. A document lives in a slot; a slot that was left is used again. */
export class KindIndex {
  private readonly terms = new TermDictionary();
  private readonly postings = new PostingStore();
  private readonly facets = new FacetDictionary();
  private readonly slots = new Map<string, number>();
  private readonly documents: (IndexedDocument | undefined)[] = [];
  private readonly vacant: number[] = [];
  /** By slot: the words of its document, each counted with the weight of its field. */
  readonly lengths: number[] = [];
  private totalLength = 0;

  get size(): number {
    return this.slots.size;
  }

  get meanLength(): number {
    return this.size === 0 ? 0 : this.totalLength / this.size;
  }

  versionOf(id: string): number | undefined {
    const slot = this.slots.get(id);
    return slot === undefined ? undefined : this.at(slot).version;
  }

  at(slot: number): IndexedDocument {
    return this.documents[slot]!;
  }

  termNumber(key: string): number | undefined {
    return this.terms.find(key);
  }

  idf(term: number): number {
    return inverseDocumentFrequency(this.postings.count(term), this.size);
  }

  forEachPosting(term: number, visit: (slot: number, weight: number) => void): void {
    this.postings.forEach(term, visit);
  }

  filterOf(query: Pick<SearchQuery, 'where' | 'ranges'>): Filter | undefined {
    return this.facets.filterOf(query);
  }

  add(document: SearchDocument, fields: readonly AnalysedField[]): void {
    const frequencies = this.frequenciesIn(fields);
    const slot = this.vacant.pop() ?? this.documents.length;
    const indexed: IndexedDocument = {
      ...this.facets.describe(document),
      id: document.id,
      version: document.version,
      terms: Int32Array.from(frequencies.keys()),
      sequence: this.sequenceOf(fields),
    };
    for (const [term, frequency] of frequencies) this.postings.add(term, slot, frequency);
    this.documents[slot] = indexed;
    this.slots.set(document.id, slot);
    this.lengths[slot] = fields.reduce((length, field) => length + field.weight * field.words.length, 0);
    this.totalLength += this.lengths[slot];
  }

  remove(id: string): void {
    const slot = this.slots.get(id);
    if (slot === undefined) return;
    for (const term of this.at(slot).terms) {
      this.postings.remove(term, slot);
      if (this.postings.count(term) === 0) this.terms.release(term);
    }
    this.documents[slot] = undefined;
    this.slots.delete(id);
    this.vacant.push(slot);
    this.totalLength = this.size === 0 ? 0 : this.totalLength - this.lengths[slot]!;
    this.lengths[slot] = 0;
  }

  private frequenciesIn(fields: readonly AnalysedField[]): Map<number, number> {
    const frequencies = new Map<number, number>();
    for (const { weight, words } of fields)
      for (const word of words)
        for (const { key } of word.terms) {
          const term = this.terms.intern(key);
          frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
        }
    return frequencies;
  }

  private sequenceOf(fields: readonly AnalysedField[]): Int32Array {
    return Int32Array.from(
      fields.flatMap(({ words }) => [...words.map((word) => this.terms.intern(word.stem)), ...GAP]),
    );
  }
}
