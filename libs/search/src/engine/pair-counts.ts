import type { SectionReader, SectionWriter } from './sections.js';

/** Words further apart are no phrase whose rarity is counted. */
const REACH = 3;

/** Documents of the first layer; each further one has four times as many. */
const FIRST_LAYER = 1_024;
/** Cells for each document of a layer, about a third of the pairs that a page of text has. */
const CELLS_A_DOCUMENT = 256;
const MOST_CELLS = 1 << 24;

interface Layer {
  readonly capacity: number;
  readonly cells: Uint16Array;
  documents: number;
}

/**
 * In how many documents two stems stand near each other: counters that pairs share by a hash, as many as memory
 * allows, not one for every pair that ever was. Counts are never too small and rarely too large (G. Cormode,
 * S. Muthukrishnan, "An Improved Data Stream Summary: The Count-Min Sketch", 2005, with one row). It grows in layers,
 * so that nothing has to be counted again.
 */
export class PairCounts {
  private readonly layers: Layer[] = [];

  /** What {@link dump} wrote; the arrays are taken over, not copied. */
  static restored(reader: SectionReader): PairCounts {
    const counts = new PairCounts();
    reader.get('documents', Int32Array).forEach((documents, layer) => {
      const capacity = FIRST_LAYER * 4 ** layer;
      counts.layers.push({ capacity, cells: reader.get(`cells.${layer}`, Uint16Array), documents });
    });
    return counts;
  }

  dump(writer: SectionWriter): void {
    writer.put(
      'documents',
      Int32Array.from(this.layers, ({ documents }) => documents),
    );
    this.layers.forEach(({ cells }, layer) => {
      writer.put(`cells.${layer}`, cells);
    });
  }

  get bytes(): number {
    return this.layers.reduce((sum, { cells }) => sum + cells.byteLength, 0);
  }

  count(first: number, second: number): number {
    const hash = hashOfPair(first, second);
    return this.layers.reduce((sum, { cells }) => sum + cells[hash & (cells.length - 1)]!, 0);
  }

  /** @param hashes of the stems in the order of the text, 0 where two fields meet @returns the layer that counts it */
  add(hashes: Uint32Array): number {
    const number = this.layerWithRoom();
    this.layers[number]!.documents++;
    this.change(hashes, number, 1);
    return number;
  }

  remove(hashes: Uint32Array, number: number): void {
    this.layers[number]!.documents--;
    this.change(hashes, number, -1);
  }

  private change(hashes: Uint32Array, number: number, by: number): void {
    const { cells } = this.layers[number]!;
    const touched = cellsOf(hashes, cells.length);
    let last = -1;
    for (let at = 0; at < touched.length; at++) {
      const cell = touched[at]!;
      if (cell !== last) cells[cell]! += by;
      last = cell;
    }
  }

  private layerWithRoom(): number {
    const found = this.layers.findIndex(({ documents, capacity }) => documents < capacity);
    if (found >= 0) return found;
    const capacity = FIRST_LAYER * 4 ** this.layers.length;
    const cells = new Uint16Array(Math.min(MOST_CELLS, capacity * CELLS_A_DOCUMENT));
    this.layers.push({ capacity, cells, documents: 0 });
    return this.layers.length - 1;
  }
}

/** The cells of all near pairs, ascending, with repetitions. */
function cellsOf(hashes: Uint32Array, cells: number): Int32Array {
  const found = new Int32Array(hashes.length * REACH);
  let count = 0;
  for (let at = 0; at < hashes.length; at++) {
    const first = hashes[at]!;
    if (first === 0) continue;
    const last = Math.min(hashes.length - 1, at + REACH);
    for (let next = at + 1; next <= last; next++) {
      const second = hashes[next]!;
      if (second === 0) break;
      if (second !== first) found[count++] = hashOfPair(first, second) & (cells - 1);
    }
  }
  return found.subarray(0, count).sort();
}

/** The same for both orders. */
function hashOfPair(first: number, second: number): number {
  const low = Math.min(first, second);
  const high = Math.max(first, second);
  let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
