import type { LsaModel } from '../lsa/lsa-model.js';
import type { AnalysedField } from '../scoring/analysed-field.js';
import { inverseDocumentFrequency } from '../scoring/bm25.js';
import type { Corpus, IndexedText } from '../scoring/corpus.js';
import { hashOf, lettersOf } from '../scoring/letters.js';
import { WINDOW } from '../scoring/window.js';
import type { SearchDocument, SearchQuery } from '../search-engine.js';
import { FacetDictionary, type Filter, type Filterable } from './filters.js';
import { LetterCounts } from './letter-counts.js';
import { PairCounts } from './pair-counts.js';
import { PointStore } from './point-store.js';
import { PostingStore } from './posting-store.js';
import { TermDictionary } from './term-dictionary.js';

export interface IndexedDocument extends Filterable {
  readonly id: string;
  readonly version: number;
  /** The distinct terms, ascending, and how often each is said. */
  readonly terms: Int32Array;
  readonly frequencies: Float32Array;
  /** The stems in the order of the text, the fields held apart by more places than a phrase spans. */
  readonly sequence: Int32Array;
  /** Which layer counts its pairs. */
  readonly layer: number;
}

/** The inverted index of one kind of documents. A document lives in a slot; a slot that was left is used again. */
export class KindIndex implements Corpus {
  private readonly terms = new TermDictionary();
  private readonly postings = new PostingStore();
  private readonly pairs = new PairCounts();
  private readonly letters = new LetterCounts();
  private readonly facets = new FacetDictionary();
  private readonly slots = new Map<string, number>();
  private readonly documents: (IndexedDocument | undefined)[] = [];
  private readonly vacant: number[] = [];
  /** By number of a stem, kept because every document that says it needs them. */
  private readonly stemHashes: number[] = [];
  private readonly stemLetters: (Uint32Array | undefined)[] = [];
  private points: PointStore | undefined;
  /** By slot: the words of its document, each counted with the weight of its field. */
  readonly lengths: number[] = [];
  private totalLength = 0;
  private next: { readonly model: LsaModel; readonly points: PointStore } | undefined;

  constructor(public model: LsaModel | undefined) {
    this.points = model && new PointStore(model.dimensions);
  }

  get size(): number {
    return this.slots.size;
  }

  get meanLength(): number {
    return this.size === 0 ? 0 : this.totalLength / this.size;
  }

  get greatestIdf(): number {
    return inverseDocumentFrequency(0, this.size);
  }

  /** Bytes of the typed arrays. */
  get bytes(): number {
    let bytes = this.postings.bytes + this.pairs.bytes + this.letters.bytes + (this.points?.bytes ?? 0);
    for (const document of this.documents)
      if (document)
        bytes += document.terms.byteLength + document.frequencies.byteLength + document.sequence.byteLength;
    return bytes;
  }

  versionOf(id: string): number | undefined {
    const slot = this.slots.get(id);
    return slot === undefined ? undefined : this.at(slot).version;
  }

  at(slot: number): IndexedDocument {
    return this.documents[slot]!;
  }

  /** Undefined for a slot that was left. */
  find(slot: number): IndexedDocument | undefined {
    return this.documents[slot];
  }

  /** The words and stems of all documents, without their letter groups. */
  keys(): Iterable<string> {
    return this.terms.words();
  }

  /** Facet and value of a number in a document's facets. */
  facetValue(number: number): readonly [facet: string, value: string] {
    return this.facets.valueOf(number);
  }

  textAt(slot: number): IndexedText {
    const { terms, frequencies, sequence } = this.at(slot);
    return { terms, frequencies, sequence, length: this.lengths[slot]!, point: this.points?.at(slot) };
  }

  /** Empty for a number that no document has any more. */
  keyOf(term: number): string {
    return this.terms.keyOf(term);
  }

  termNumber(key: string): number | undefined {
    return this.terms.find(key);
  }

  idf(term: number): number {
    return inverseDocumentFrequency(this.postings.count(term), this.size);
  }

  pairIdf(first: number, second: number): number {
    const count = this.pairs.count(this.hashOf(first), this.hashOf(second));
    return inverseDocumentFrequency(Math.max(1, count), this.size);
  }

  lettersOf(stem: number): Uint32Array {
    this.stemLetters[stem] ??= lettersOf(this.terms.keyOf(stem));
    return this.stemLetters[stem];
  }

  letterIdf(letters: number): number {
    return inverseDocumentFrequency(this.letters.count(letters), this.size);
  }

  forEachPosting(term: number, visit: (slot: number, weight: number) => void): void {
    this.postings.forEach(term, visit);
  }

  /** The cosine to a point for every slot; undefined before a model is there. */
  likenesses(point: Float32Array): Float32Array | undefined {
    return this.points?.likenesses(point, this.documents.length);
  }

  filterOf(query: Pick<SearchQuery, 'where' | 'ranges'>): Filter | undefined {
    return this.facets.filterOf(query);
  }

  add(document: SearchDocument, fields: readonly AnalysedField[]): void {
    const frequencies = this.frequenciesIn(fields);
    const slot = this.vacant.pop() ?? this.documents.length;
    const terms = Int32Array.from(frequencies.keys()).sort();
    const sequence = this.sequenceOf(fields);
    const indexed: IndexedDocument = {
      ...this.facets.describe(document),
      id: document.id,
      version: document.version,
      terms,
      frequencies: Float32Array.from(terms, (term) => frequencies.get(term)!),
      sequence,
      layer: this.pairs.add(this.hashesOf(sequence)),
    };
    for (const [term, frequency] of frequencies) this.postings.add(term, slot, frequency);
    for (const stem of distinct(sequence)) this.letters.add(this.lettersOf(stem));
    this.documents[slot] = indexed;
    this.slots.set(document.id, slot);
    this.lengths[slot] = fields.reduce((length, field) => length + field.weight * field.words.length, 0);
    this.totalLength += this.lengths[slot];
    this.place(slot);
  }

  remove(id: string): void {
    const slot = this.slots.get(id);
    if (slot === undefined) return;
    const { terms, sequence, layer } = this.at(slot);
    this.pairs.remove(this.hashesOf(sequence), layer);
    for (const stem of distinct(sequence)) this.letters.remove(this.lettersOf(stem));
    for (const term of terms) {
      this.postings.remove(term, slot);
      if (this.postings.count(term) === 0) this.release(term);
    }
    this.documents[slot] = undefined;
    this.slots.delete(id);
    this.vacant.push(slot);
    this.totalLength = this.size === 0 ? 0 : this.totalLength - this.lengths[slot]!;
    this.lengths[slot] = 0;
    this.points?.remove(slot);
    this.next?.points.remove(slot);
  }

  /** Every document with its text, one at a time. */
  *texts(): Generator<{ readonly id: string; readonly sequence: Int32Array }> {
    for (const document of this.documents) if (document) yield document;
  }

  /** How often a text says each of its stems. */
  countsIn(sequence: Int32Array): Map<string, number> {
    const counts = new Map<string, number>();
    for (const stem of sequence) {
      const key = stem < 0 ? '' : this.terms.keyOf(stem);
      if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }

  /** Takes over a model and places every document in its space, one at a time. */
  *adopt(model: LsaModel): Generator<void> {
    const points = new PointStore(model.dimensions);
    // What is added meanwhile is placed in both spaces: searches go on in the old one.
    this.next = { model, points };
    for (let slot = 0; slot < this.documents.length; slot++) {
      const document = this.documents[slot];
      if (document) points.put(slot, model.project(this.countsIn(document.sequence)));
      yield;
    }
    this.next = undefined;
    this.model = model;
    this.points = points;
  }

  private place(slot: number): void {
    if (!this.model && !this.next) return;
    const counts = this.countsIn(this.at(slot).sequence);
    if (this.model) this.points?.put(slot, this.model.project(counts));
    this.next?.points.put(slot, this.next.model.project(counts));
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
    const places = fields.reduce((sum, { words }) => sum + words.length + WINDOW, 0);
    const sequence = new Int32Array(places).fill(-1);
    let start = 0;
    for (const { words } of fields) {
      words.forEach(({ stem }, at) => {
        sequence[start + at] = this.terms.intern(stem);
      });
      start += words.length + WINDOW;
    }
    return sequence;
  }

  private hashOf(stem: number): number {
    this.stemHashes[stem] ||= hashOf(this.terms.keyOf(stem));
    return this.stemHashes[stem];
  }

  private release(term: number): void {
    this.terms.release(term);
    this.stemHashes[term] = 0;
    this.stemLetters[term] = undefined;
  }

  private hashesOf(sequence: Int32Array): Uint32Array {
    const hashes = new Uint32Array(sequence.length);
    for (let at = 0; at < sequence.length; at++) {
      const stem = sequence[at]!;
      if (stem >= 0) hashes[at] = this.hashOf(stem);
    }
    return hashes;
  }
}

/** The stems of a sequence, each once. */
function distinct(sequence: Int32Array): number[] {
  const stems: number[] = [];
  let last = -1;
  for (const stem of sequence.toSorted()) {
    if (stem > last) stems.push(stem);
    last = stem;
  }
  return stems;
}
