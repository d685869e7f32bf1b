import type { LsaModel } from '../lsa/lsa-model.js';
import type { AnalysedField } from '../scoring/analysed-field.js';
import { type Bm25Settings, inverseDocumentFrequency } from '../scoring/bm25.js';
import type { Corpus, IndexedText } from '../scoring/corpus.js';
import { LetterStore } from '../scoring/letter-store.js';
import { hashOf } from '../scoring/letters.js';
import type { SearchDocument, SearchQuery } from '../search-engine.js';
import { DocumentTable, facetsOf, type IndexedDocument } from './document-table.js';
import { FacetDictionary, type Filter } from './filters.js';
import { LetterCounts } from './letter-counts.js';
import { NumberedWords } from './numbered-words.js';
import { PairCounts } from './pair-counts.js';
import { PointStore } from './point-store.js';
import { type PostingList, PostingStore } from './posting-store.js';
import type { SectionReader, SectionWriter } from './sections.js';
import { SlotText } from './slot-text.js';
import { TermDictionary } from './term-dictionary.js';
import { Workspace } from './workspace.js';

/** What an index consists of, each part keeping its own arrays. */
interface Parts {
  readonly terms: TermDictionary;
  readonly facets: FacetDictionary;
  readonly table: DocumentTable;
  readonly postings: PostingStore;
  readonly pairs: PairCounts;
  readonly letters: LetterCounts;
  readonly points: PointStore | undefined;
}

const emptyParts = (model: LsaModel | undefined): Parts => ({
  terms: new TermDictionary(),
  facets: new FacetDictionary(),
  table: new DocumentTable(),
  postings: new PostingStore(),
  pairs: new PairCounts(),
  letters: new LetterCounts(),
  points: model && new PointStore(model.dimensions),
});

/** A key of the dictionary, which stands in a list and in a map. */
const BYTES_OF_A_TERM = 100;

/** The inverted index of one kind of documents. */
export class KindIndex implements Corpus {
  private readonly terms: TermDictionary;
  private readonly facets: FacetDictionary;
  private readonly table: DocumentTable;
  private readonly postings: PostingStore;
  private readonly pairs: PairCounts;
  private readonly letters: LetterCounts;
  private readonly words: NumberedWords;
  /** By number of a stem, kept because every document that says it needs them. */
  private readonly stemHashes: number[] = [];
  private readonly stemLetters = new LetterStore();
  private readonly space = new Workspace();
  private readonly spelling = (stem: number): string => this.terms.keyOf(stem);
  private points: PointStore | undefined;
  private next: { readonly model: LsaModel; readonly points: PointStore } | undefined;

  constructor(
    public model: LsaModel | undefined,
    parts: Parts = emptyParts(model),
  ) {
    ({ terms: this.terms, facets: this.facets, table: this.table } = parts);
    ({ postings: this.postings, pairs: this.pairs, letters: this.letters, points: this.points } = parts);
    this.words = new NumberedWords(this.terms);
  }

  /** What {@link dump} wrote, in steps. */
  static *restored(reader: SectionReader, model: LsaModel | undefined): Generator<void, KindIndex> {
    return new KindIndex(model, {
      terms: yield* TermDictionary.restored(reader.below('terms')),
      facets: yield* FacetDictionary.restored(reader.below('facets')),
      table: yield* DocumentTable.restored(reader.below('documents')),
      postings: yield* PostingStore.restored(reader.below('postings')),
      pairs: PairCounts.restored(reader.below('pairs')),
      letters: LetterCounts.restored(reader.below('letters')),
      points: model && PointStore.restored(reader.below('points'), model.dimensions),
    });
  }

  dump(writer: SectionWriter): void {
    for (const part of ['terms', 'facets', 'postings', 'pairs', 'letters', 'points'] as const)
      this[part]?.dump(writer.below(part));
    this.table.dump(writer.below('documents'));
  }

  get size(): number {
    return this.table.size;
  }

  get meanLength(): number {
    return this.table.meanLength;
  }

  get lengths(): readonly number[] {
    return this.table.lengths;
  }

  get greatestIdf(): number {
    return inverseDocumentFrequency(0, this.size);
  }

  /** Bytes of the arrays, and about those of the words and documents. */
  get bytes(): number {
    const parts = [this.postings, this.pairs, this.letters, this.stemLetters, this.points, this.space];
    const arrays = parts.reduce((sum, part) => sum + (part?.bytes ?? 0), 0);
    return arrays + this.table.bytes + this.terms.size * BYTES_OF_A_TERM;
  }

  versionOf(id: string): number | undefined {
    const slot = this.table.slotOf(id);
    return slot === undefined ? undefined : this.at(slot).version;
  }

  at(slot: number): IndexedDocument {
    return this.table.at(slot);
  }

  /** Undefined for a slot that was left. */
  find(slot: number): IndexedDocument | undefined {
    return this.table.find(slot);
  }

  /** Every document with what it can be compared by, one at a time. */
  *documents(): Generator<Pick<SearchDocument, 'id' | 'facets'> & Pick<IndexedDocument, 'numbers'>> {
    for (const document of this.table.values())
      yield { id: document.id, numbers: document.numbers, facets: facetsOf(document, this.facets) };
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
    return new SlotText(this.at(slot), this.lengths[slot]!, this.table, this.points, slot);
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

  get letterGroups(): Uint32Array {
    return this.stemLetters.groups;
  }

  lettersAt(stem: number): number {
    return this.stemLetters.placeOf(stem, this.spelling);
  }

  letterIdf(letters: number): number {
    return inverseDocumentFrequency(this.letters.count(letters), this.size);
  }

  postingsOf(term: number): PostingList {
    return this.postings.listOf(term);
  }

  forEachPosting(term: number, visit: (slot: number, weight: number) => void): void {
    this.postings.forEach(term, visit);
  }

  /** The cosine to a point for every slot; undefined before a model is there. Valid until the next search. */
  likenesses(point: Float32Array): Float32Array | undefined {
    return this.points?.likenesses(point, this.space.likenessesFor(this.table.reach));
  }

  /** By slot, for one search; valid until the next one. */
  workspace(settings: Bm25Settings): ReturnType<Workspace['fresh']> {
    return this.space.fresh(settings, this.lengths, this.meanLength);
  }

  filterOf(query: Pick<SearchQuery, 'where' | 'ranges'>): Filter | undefined {
    return this.facets.filterOf(query);
  }

  add({ id, version, ...document }: SearchDocument, fields: readonly AnalysedField[]): void {
    const { length, ...text } = this.words.numbered(fields);
    const { terms, frequencies, sequence } = text;
    const layer = this.pairs.add(this.hashesOf(sequence));
    const facts = this.facets.describe({ id, version, ...document });
    const slot = this.table.put({ id, version, ...facts, ...text, layer }, length);
    for (let at = 0; at < terms.length; at++) this.postings.add(terms[at]!, slot, frequencies[at]!);
    for (const stem of distinct(sequence)) this.letters.add(this.lettersAt(stem), this.letterGroups);
    this.place(slot);
  }

  remove(id: string): void {
    const slot = this.table.slotOf(id);
    if (slot === undefined) return;
    const { terms, sequence, layer } = this.at(slot);
    this.pairs.remove(this.hashesOf(sequence), layer);
    for (const stem of distinct(sequence)) this.letters.remove(this.lettersAt(stem), this.letterGroups);
    for (const term of terms) {
      this.postings.remove(term, slot);
      if (this.postings.count(term) === 0) this.release(term);
    }
    this.table.remove(slot);
    this.points?.remove(slot);
    this.next?.points.remove(slot);
  }

  /** The stems of every document with how often it says each, one at a time. */
  *stemCounts(): Generator<{ readonly id: string; readonly counts: Map<string, number> }> {
    for (const { id, sequence } of this.table.values()) yield { id, counts: this.countsIn(sequence) };
  }

  /** Takes over a model and places every document in its space, one at a time. */
  *adopt(model: LsaModel): Generator<void> {
    const points = new PointStore(model.dimensions);
    // What is added meanwhile is placed in both spaces: searches go on in the old one.
    this.next = { model, points };
    for (let slot = 0; slot < this.table.reach; slot++) {
      const document = this.find(slot);
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

  private countsIn(sequence: Int32Array): Map<string, number> {
    const counts = new Map<string, number>();
    for (const stem of sequence) {
      if (stem < 0) continue;
      const key = this.terms.keyOf(stem);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }

  private hashOf(stem: number): number {
    this.stemHashes[stem] ||= hashOf(this.terms.keyOf(stem));
    return this.stemHashes[stem];
  }

  private release(term: number): void {
    this.terms.release(term);
    this.words.forget();
    this.stemHashes[term] = 0;
    this.stemLetters.forget(term);
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
