/** What one part of a query, by its place in a list, gains in a text. */
export interface Gain {
  readonly place: number;
  readonly value: number;
}

/**
 * Adds numbers by place. Made once for a question and used for each of its candidates: what is not shown costs no object.
 */
export class Tally {
  readonly values: Float64Array;
  /** The places that have something, the first {@link count} of these. */
  readonly touched: Int32Array;
  count = 0;

  constructor(size: number) {
    this.values = new Float64Array(size);
    this.touched = new Int32Array(size);
  }

  /** @param value above 0 */
  add(place: number, value: number): void {
    if (this.values[place] === 0) this.touched[this.count++] = place;
    this.values[place]! += value;
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) this.values[this.touched[at]!] = 0;
    this.count = 0;
  }
}
