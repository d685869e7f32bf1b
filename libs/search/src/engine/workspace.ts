import { type Bm25Settings, halfSaturation } from '../scoring/bm25.js';

/** Numbers by slot that one search works with. */
interface Numbers {
  /** The frequency that counts half in the document. */
  readonly halves: Float64Array;
  /** All 0 at the beginning. */
  readonly worths: Float64Array;
}

/**
 * The large arrays of searches, used again by each of them: one search never waits inside, so no two use them at a time.
 * Made anew for every search, they were half a megabyte outside the heap, and every hundredth search had to wait for all
 * memory to be tidied up, ten times as long as it takes itself.
 */
export class Workspace {
  private numbers: Numbers = { halves: new Float64Array(0), worths: new Float64Array(0) };
  private likenesses = new Float32Array(0);

  get bytes(): number {
    const { halves, worths } = this.numbers;
    return halves.byteLength + worths.byteLength + this.likenesses.byteLength;
  }

  fresh(settings: Bm25Settings, lengths: readonly number[], meanLength: number): Numbers {
    const { length } = lengths;
    if (this.numbers.halves.length < length) {
      const room = roomFor(length);
      this.numbers = { halves: new Float64Array(room), worths: new Float64Array(room) };
    }
    const halves = this.numbers.halves.subarray(0, length);
    for (let slot = 0; slot < length; slot++)
      halves[slot] = halfSaturation(settings, lengths[slot]!, meanLength);
    return { halves, worths: this.numbers.worths.subarray(0, length).fill(0) };
  }

  /** All 0 where no point is. */
  likenessesFor(slots: number): Float32Array {
    if (this.likenesses.length < slots) this.likenesses = new Float32Array(roomFor(slots));
    return this.likenesses.subarray(0, slots).fill(0);
  }
}

/** A quarter more, so that a growing collection does not ask for new ones with every document. */
const roomFor = (slots: number): number => Math.ceil(slots * 1.25);
