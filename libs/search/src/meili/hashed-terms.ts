import { hashOf } from '../scoring/letters.js';

/**
 * The number of a term or stem that every process computes alike, so that no dictionary has to be shared: 31 bits of
 * FNV-1a, because numbers below 0 are gaps in a text. Among a million terms one in about two thousand words of a query
 * shares its number with another term, and is then taken for a little less rare than it is.
 */
export const numberOf = (key: string): number => hashOf(key) >>> 1;

/** Counts by number, while they grow: open addressing in typed arrays, so that a million terms cost no object each. */
export class GrowingCounts {
  private keys = new Int32Array(1 << 12).fill(-1);
  private counts = new Uint32Array(1 << 12);
  private size = 0;

  add(number: number): void {
    const place = this.placeOf(number);
    if (this.keys[place] === -1) {
      this.keys[place] = number;
      this.size++;
    }
    this.counts[place]!++;
    if (this.size * 2 > this.keys.length) this.grow();
  }

  /** The numbers ascending, and how often each was added. */
  sorted(): FrozenCounts {
    const keys = this.keys.filter((key) => key >= 0).sort();
    return new FrozenCounts(
      keys,
      Uint32Array.from(keys, (key) => this.counts[this.placeOf(key)]!),
    );
  }

  private placeOf(number: number): number {
    const mask = this.keys.length - 1;
    let place = Math.imul(number, 0x9e3779b1) & mask;
    while (this.keys[place] !== -1 && this.keys[place] !== number) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Int32Array(keys.length * 2).fill(-1);
    this.counts = new Uint32Array(keys.length * 2);
    keys.forEach((key, at) => {
      if (key < 0) return;
      const place = this.placeOf(key);
      this.keys[place] = key;
      this.counts[place] = counts[at]!;
    });
  }
}

/** Counts by number that change no more: 8 bytes a term. */
export class FrozenCounts {
  constructor(
    /** Ascending. */
    readonly keys: Int32Array,
    readonly counts: Uint32Array,
  ) {}

  /** 0 for a number that was never added. */
  of(number: number): number {
    let low = 0;
    let high = this.keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.keys[middle]!;
      if (found === number) return this.counts[middle]!;
      if (found < number) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }
}
