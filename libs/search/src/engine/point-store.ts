import { AXIS, inSteps, products, strideOf } from '../lsa/point-products.js';
import { SectionError, type SectionReader, type SectionWriter } from './sections.js';

/** Slots of a chunk. Nothing that is large is ever copied while the index grows. */
const CHUNK = 1_024;

/**
 * A point in the space of topics for every slot, two bytes an axis: half of what floats take, and read twice as fast; a
 * cosine is exact to four digits, of which people see two.
 */
export class PointStore {
  /** Axes of a row, those that are always 0 included. */
  private readonly stride: number;

  constructor(
    private readonly dimensions: number,
    private readonly chunks: Int16Array[] = [],
  ) {
    this.stride = strideOf(dimensions);
  }

  /** What {@link dump} wrote; the arrays are taken over, not copied. @throws SectionError */
  static restored(reader: SectionReader, dimensions: number): PointStore {
    const [count = 0] = reader.get('chunks', Int32Array);
    const chunks = Array.from({ length: count }, (_, chunk) => reader.get(`points.${chunk}`, Int16Array));
    if (chunks.some(({ length }) => length !== CHUNK * strideOf(dimensions)))
      throw new SectionError('points of another space');
    return new PointStore(dimensions, chunks);
  }

  dump(writer: SectionWriter): void {
    writer.put('chunks', Int32Array.of(this.chunks.length));
    this.chunks.forEach((chunk, number) => {
      writer.put(`points.${number}`, chunk);
    });
  }

  get bytes(): number {
    return this.chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  at(slot: number): Float32Array {
    const point = new Float32Array(this.dimensions);
    const row = this.rowOf(slot);
    if (row) for (let axis = 0; axis < point.length; axis++) point[axis] = row[axis]! / AXIS;
    return point;
  }

  put(slot: number, point: Float32Array): void {
    while (slot >= this.chunks.length * CHUNK) this.chunks.push(new Int16Array(CHUNK * this.stride));
    this.rowOf(slot)!.set(inSteps([point]));
  }

  remove(slot: number): void {
    this.rowOf(slot)?.fill(0);
  }

  /** Writes the cosine to a point for every slot from 0 on. */
  likenesses(point: Float32Array, likenesses: Float32Array): Float32Array {
    const query = inSteps([point]);
    this.chunks.forEach((chunk, number) => {
      const first = number * CHUNK;
      const found = products.of(chunk, query);
      const end = Math.min(CHUNK, likenesses.length - first);
      for (let row = 0; row < end; row++) likenesses[first + row] = found[row]! / (AXIS * AXIS);
    });
    return likenesses;
  }

  private rowOf(slot: number): Int16Array | undefined {
    const from = (slot % CHUNK) * this.stride;
    return this.chunks[Math.floor(slot / CHUNK)]?.subarray(from, from + this.stride);
  }
}
