import { lettersOf } from './letters.js';
import { NumberMap } from './number-map.js';

/** The letter groups of stems that were met before, in one array: a hundred thousand small ones would cost an object each. */
export class LetterStore {
  /** By stem: where its groups begin in {@link groups}, their count first. */
  private readonly begins = new NumberMap();
  private end = 0;
  private array = new Uint32Array(1 << 10);
  /** Stems that are remembered. */
  size = 0;

  get groups(): Uint32Array {
    return this.array;
  }

  get bytes(): number {
    return this.array.byteLength;
  }

  /** Where the groups of a stem begin in {@link groups}, their count first. */
  placeOf(stem: number, spelling: (stem: number) => string): number {
    const known = this.begins.get(stem);
    if (known >= 0) return known;
    const letters = lettersOf(spelling(stem));
    const begin = this.end;
    this.makeRoom(letters.length + 1);
    this.array[begin] = letters.length;
    this.array.set(letters, begin + 1);
    this.end += letters.length + 1;
    this.begins.set(stem, begin);
    this.size++;
    return begin;
  }

  /** The number of the stem means another one from now on. What it took is not used again: stems seldom leave. */
  forget(stem: number): void {
    if (this.begins.get(stem) < 0) return;
    this.begins.set(stem, -1);
    this.size--;
  }

  private makeRoom(places: number): void {
    if (this.end + places <= this.array.length) return;
    const larger = new Uint32Array(2 * this.array.length + places);
    larger.set(this.array);
    this.array = larger;
  }
}
