import type { FacetDictionary, Filterable } from './filters.js';
import type { NumberedText } from './numbered-words.js';
import type { SectionReader, SectionWriter } from './sections.js';

export interface IndexedDocument extends Filterable, Omit<NumberedText, 'length'> {
  readonly id: string;
  readonly version: number;
  /** Which layer counts its pairs. */
  readonly layer: number;
}

/** Documents that are written together. */
const DOCUMENTS_A_BLOCK = 500;
/** An object with its references, without the arrays that it holds. */
const BYTES_OF_AN_OBJECT = 600;

/** What is written of a document beside its arrays. */
type Row = readonly [
  slot: number,
  id: string,
  version: number,
  layer: number,
  numbers: Filterable['numbers'],
];

/** The documents of one kind. A document lives in a slot; a slot that was left is used again. */
export class DocumentTable {
  private readonly slots = new Map<string, number>();
  private readonly documents: (IndexedDocument | undefined)[] = [];
  private readonly vacant: number[] = [];
  /** By slot: the words of its document, each counted with the weight of its field. */
  readonly lengths: number[] = [];
  private totalLength = 0;
  private textBytes = 0;

  /** What {@link dump} wrote, in steps. */
  static *restored(reader: SectionReader): Generator<void, DocumentTable> {
    const table = new DocumentTable();
    const lengths = reader.get('lengths', Float64Array);
    let block = 0;
    for (const rows of reader.blocks<Row>('rows')) {
      const part = reader.below(`block.${block++}`);
      table.takeBlock(rows, part, lengths);
      yield;
    }
    for (let slot = 0; slot < table.documents.length; slot++) {
      if (table.documents[slot]) continue;
      table.documents[slot] = undefined;
      table.lengths[slot] = 0;
      table.vacant.push(slot);
    }
    return table;
  }

  get size(): number {
    return this.slots.size;
  }

  /** Slots, those that were left included. */
  get reach(): number {
    return this.documents.length;
  }

  get meanLength(): number {
    return this.size === 0 ? 0 : this.totalLength / this.size;
  }

  get bytes(): number {
    return this.textBytes + this.size * BYTES_OF_AN_OBJECT;
  }

  slotOf(id: string): number | undefined {
    return this.slots.get(id);
  }

  at(slot: number): IndexedDocument {
    return this.documents[slot]!;
  }

  /** Undefined for a slot that was left. */
  find(slot: number): IndexedDocument | undefined {
    return this.documents[slot];
  }

  *values(): Generator<IndexedDocument> {
    for (const document of this.documents) if (document) yield document;
  }

  /** @returns its slot */
  put(document: IndexedDocument, length: number): number {
    const slot = this.vacant.pop() ?? this.documents.length;
    this.set(slot, document, length);
    return slot;
  }

  /** Takes out the document of a slot. */
  remove(slot: number): void {
    const document = this.at(slot);
    this.documents[slot] = undefined;
    this.slots.delete(document.id);
    this.vacant.push(slot);
    this.totalLength = this.size === 0 ? 0 : this.totalLength - this.lengths[slot]!;
    this.textBytes -= bytesOf(document);
    this.lengths[slot] = 0;
  }

  dump(writer: SectionWriter): void {
    writer.put('lengths', Float64Array.from(this.lengths));
    const taken = [...this.documents.keys()].filter((slot) => this.documents[slot]);
    for (let from = 0; from < taken.length; from += DOCUMENTS_A_BLOCK) {
      const block = from / DOCUMENTS_A_BLOCK;
      const slots = taken.slice(from, from + DOCUMENTS_A_BLOCK);
      const rows = slots.map((slot): Row => {
        const { id, version, layer, numbers } = this.at(slot);
        return [slot, id, version, layer, numbers];
      });
      writer.put(`rows.${block}`, new TextEncoder().encode(JSON.stringify(rows)));
      dumpBlock(
        writer.below(`block.${block}`),
        slots.map((slot) => this.at(slot)),
      );
    }
  }

  private takeBlock(rows: readonly Row[], part: SectionReader, lengths: Float64Array): void {
    const ends = part.get('ends', Int32Array);
    const terms = part.get('terms', Int32Array);
    const frequencies = part.get('frequencies', Float32Array);
    const sequence = part.get('sequence', Int32Array);
    const facets = part.get('facets', Int32Array);
    rows.forEach(([slot, id, version, layer, numbers], place) => {
      const [from, to] = [3 * place, 3 * place + 3];
      const document: IndexedDocument = {
        ...{ id, version, layer, numbers },
        terms: terms.subarray(ends[from], ends[to]),
        frequencies: frequencies.subarray(ends[from], ends[to]),
        sequence: sequence.subarray(ends[from + 1], ends[to + 1]),
        facets: facets.subarray(ends[from + 2], ends[to + 2]),
      };
      this.set(slot, document, lengths[slot]!);
    });
  }

  private set(slot: number, document: IndexedDocument, length: number): void {
    this.documents[slot] = document;
    this.slots.set(document.id, slot);
    this.lengths[slot] = length;
    this.totalLength += length;
    this.textBytes += bytesOf(document);
  }
}

const bytesOf = ({ terms, frequencies, sequence, facets }: IndexedDocument): number =>
  terms.byteLength + frequencies.byteLength + sequence.byteLength + facets.byteLength;

/** The arrays of several documents one after the other, and where each ends. */
function dumpBlock(writer: SectionWriter, documents: readonly IndexedDocument[]): void {
  const total = (lengthOf: (document: IndexedDocument) => number): number =>
    documents.reduce((sum, document) => sum + lengthOf(document), 0);
  const terms = new Int32Array(total((document) => document.terms.length));
  const frequencies = new Float32Array(terms.length);
  const sequence = new Int32Array(total((document) => document.sequence.length));
  const facets = new Int32Array(total((document) => document.facets.length));
  const ends = new Int32Array(3 * (documents.length + 1));
  documents.forEach((document, place) => {
    const [term = 0, word = 0, facet = 0] = ends.subarray(3 * place);
    terms.set(document.terms, term);
    frequencies.set(document.frequencies, term);
    sequence.set(document.sequence, word);
    facets.set(document.facets, facet);
    ends.set(
      [term + document.terms.length, word + document.sequence.length, facet + document.facets.length],
      3 * (place + 1),
    );
  });
  for (const [name, section] of Object.entries({ terms, frequencies, sequence, facets, ends }))
    writer.put(name, section);
}

/** The facets of a document by name, as they came in. */
export function facetsOf({ facets }: Filterable, dictionary: FacetDictionary): Record<string, string[]> {
  const byName: Record<string, string[]> = {};
  for (const number of facets) {
    const [name, value] = dictionary.valueOf(number);
    byName[name] ??= [];
    byName[name].push(value);
  }
  return byName;
}
