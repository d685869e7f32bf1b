import type { SectionReader, SectionWriter } from './sections.js';

/** Places of a chunk, as a power of two: a chunk takes 2 MB. */
const CHUNK_SIZE = 18;
const CHUNK = 1 << CHUNK_SIZE;
/** Places of the first chunk at the beginning: most kinds of documents are few. */
const FIRST = 1 << 10;

interface Chunk {
  slots: Int32Array;
  weights: Float32Array;
}

const chunkOf = (length: number): Chunk => ({
  slots: new Int32Array(length),
  weights: new Float32Array(length),
});

/** A part of two arrays: the documents that hold a term, and how much. */
export interface PostingList extends Readonly<Chunk> {
  readonly from: number;
  readonly to: number;
}

const NO_POSTINGS: PostingList = { ...chunkOf(0), from: 0, to: 0 };

/**
 * For every term, the documents (slots) that hold it and how much. The lists lie in chunks of typed arrays: a list of
 * 2ⁿ places moves to one of 2ⁿ⁺¹ when it is full, and the places that it leaves are used again. A million short lists
 * cost no object each, and nothing that is large is ever copied. The order inside a list has no meaning.
 */
export class PostingStore {
  private chunks: Chunk[] = [chunkOf(FIRST)];
  /** The chunk that is being filled, and how far it is. */
  private filling = 0;
  private end = 0;
  /** By term: chunk × {@link CHUNK} + place of its list. */
  private readonly starts: number[] = [];
  private readonly counts: number[] = [];
  /** log2 of the places that a term's list has. */
  private readonly sizes: number[] = [];
  /** By size: lists that nobody uses. */
  private readonly vacant: number[][] = [];

  /** What {@link dump} wrote, in steps; the large arrays are taken over, not copied. */
  static *restored(reader: SectionReader): Generator<void, PostingStore> {
    const store = new PostingStore();
    const [filling = 0, end = 0, chunks = 0] = reader.get('state', Int32Array);
    Object.assign(store, { filling, end });
    store.chunks = Array.from({ length: chunks }, (_, chunk) => ({
      slots: reader.get(`slots.${chunk}`, Int32Array),
      weights: reader.get(`weights.${chunk}`, Float32Array),
    }));
    yield* append(store.starts, reader.get('starts', Int32Array));
    yield* append(store.counts, reader.get('counts', Int32Array));
    yield* append(store.sizes, reader.get('sizes', Uint8Array));
    const vacant = reader.get('vacant', Int32Array);
    for (let at = 0; at < vacant.length; at += 2) {
      store.vacate(vacant[at]!, vacant[at + 1]!);
      if (at % VALUES_A_STEP === 0) yield;
    }
    return store;
  }

  dump(writer: SectionWriter): void {
    writer.put('state', Int32Array.of(this.filling, this.end, this.chunks.length));
    this.chunks.forEach(({ slots, weights }, chunk) => {
      writer.put(`slots.${chunk}`, slots);
      writer.put(`weights.${chunk}`, weights);
    });
    writer.put('starts', Int32Array.from(this.starts));
    writer.put('counts', Int32Array.from(this.counts));
    writer.put('sizes', Uint8Array.from(this.sizes));
    const vacant = this.vacant.flatMap((starts, size) => starts.flatMap((start) => [start, size]));
    writer.put('vacant', Int32Array.from(vacant));
  }

  get bytes(): number {
    const places = this.chunks.reduce((sum, { slots }) => sum + slots.length, 0);
    return places * (Int32Array.BYTES_PER_ELEMENT + Float32Array.BYTES_PER_ELEMENT);
  }

  /** How many documents hold the term. */
  count(term: number): number {
    return this.counts[term] ?? 0;
  }

  /** Where the postings of a term lie, until the next change; of the inner loop of a search. */
  listOf(term: number): PostingList {
    const count = this.count(term);
    if (count === 0) return NO_POSTINGS;
    const start = this.starts[term]!;
    const from = placeIn(start);
    return { ...this.chunkAt(start), from, to: from + count };
  }

  forEach(term: number, visit: (slot: number, weight: number) => void): void {
    const { slots, weights, from, to } = this.listOf(term);
    for (let place = from; place < to; place++) visit(slots[place]!, weights[place]!);
  }

  add(term: number, slot: number, weight: number): void {
    const count = this.count(term);
    if (count === 0) this.open(term);
    else if (count === 2 ** this.sizes[term]!) this.grow(term);
    const start = this.starts[term]!;
    const { slots, weights } = this.chunkAt(start);
    const place = placeIn(start) + count;
    slots[place] = slot;
    weights[place] = weight;
    this.counts[term] = count + 1;
  }

  /** Takes out a posting that was added before; the last of the list fills its place. */
  remove(term: number, slot: number): void {
    const start = this.starts[term]!;
    const { slots, weights } = this.chunkAt(start);
    const first = placeIn(start);
    const last = first + this.count(term) - 1;
    const place = slots.indexOf(slot, first);
    slots[place] = slots[last]!;
    weights[place] = weights[last]!;
    this.counts[term] = last - first;
    if (last === first) this.vacate(start, this.sizes[term]!);
  }

  private open(term: number): void {
    this.starts[term] = this.allocate(0);
    this.sizes[term] = 0;
  }

  private grow(term: number): void {
    const from = this.starts[term]!;
    const size = this.sizes[term]!;
    const to = this.allocate(size + 1);
    const [source, target] = [this.chunkAt(from), this.chunkAt(to)];
    const first = placeIn(from);
    target.slots.set(source.slots.subarray(first, first + 2 ** size), placeIn(to));
    target.weights.set(source.weights.subarray(first, first + 2 ** size), placeIn(to));
    this.vacate(from, size);
    this.starts[term] = to;
    this.sizes[term] = size + 1;
  }

  private allocate(size: number): number {
    const used = this.vacantOf(size);
    if (used !== undefined) return used;
    // A list that is longer than a chunk has one of its own.
    if (size > CHUNK_SIZE) return CHUNK * (this.chunks.push(chunkOf(2 ** size)) - 1);
    if (this.end + 2 ** size > CHUNK) this.beginChunk();
    const start = this.filling * CHUNK + this.end;
    this.end += 2 ** size;
    this.enlarge(this.chunks[this.filling]!);
    return start;
  }

  /** A vacant list of the size, or the first part of a larger one. */
  private vacantOf(size: number): number | undefined {
    // What is longer than a chunk is not cut: its second half would be taken for another chunk.
    const fits = (other: number): boolean => other === size || (other > size && other <= CHUNK_SIZE);
    const larger = this.vacant.findIndex((lists, other) => fits(other) && lists.length > 0);
    const start = this.vacant[larger]?.pop();
    if (start === undefined) return undefined;
    for (let part = larger - 1; part >= size; part--) this.vacate(start + 2 ** part, part);
    return start;
  }

  /** What is left of the chunk stays usable for shorter lists. */
  private beginChunk(): void {
    while (this.end < CHUNK) {
      const size = Math.floor(Math.log2(CHUNK - this.end));
      this.vacate(this.filling * CHUNK + this.end, size);
      this.end += 2 ** size;
    }
    this.enlarge(this.chunks[this.filling]!);
    this.filling = this.chunks.push(chunkOf(CHUNK)) - 1;
    this.end = 0;
  }

  /** Only the first chunk begins smaller than it may become. */
  private enlarge(chunk: Chunk): void {
    if (this.end <= chunk.slots.length) return;
    let length = chunk.slots.length;
    while (length < this.end) length *= 2;
    const { slots, weights } = chunkOf(length);
    slots.set(chunk.slots);
    weights.set(chunk.weights);
    Object.assign(chunk, { slots, weights });
  }

  private vacate(start: number, size: number): void {
    for (let other = this.vacant.length; other <= size; other++) this.vacant[other] = [];
    this.vacant[size]!.push(start);
  }

  private chunkAt(start: number): Chunk {
    return this.chunks[Math.floor(start / CHUNK)]!;
  }
}

/** Numbers that are taken over between two moments of giving way. */
const VALUES_A_STEP = 1 << 14;

function* append(list: number[], values: Int32Array | Uint8Array): Generator<void> {
  for (let at = 0; at < values.length; at++) {
    list.push(values[at]!);
    if (at % VALUES_A_STEP === 0) yield;
  }
}

const placeIn = (start: number): number => start % CHUNK;
