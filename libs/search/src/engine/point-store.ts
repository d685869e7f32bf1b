/** A point in the space of topics for every slot, in one typed array. */
export class PointStore {
  private points: Float32Array;

  constructor(private readonly dimensions: number) {
    this.points = new Float32Array(dimensions * 64);
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
      let product = 0;
      for (let axis = 0; axis < dimensions; axis++) product += points[from + axis]! * point[axis]!;
      likenesses[slot] = product;
    }
    return likenesses;
  }
}
