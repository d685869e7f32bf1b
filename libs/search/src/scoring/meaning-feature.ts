import type { LsaModel } from '../lsa/lsa-model.js';
import type { QueryWord } from './query-words.js';

/** Words that are named as grounds of a likeness in meaning. */
const WORDS_NAMED = 3;
/** The most telling words, among which the grounds are looked for. */
const WORDS_ASKED = 24;

/** Where the query lies in the space of topics, and how near other texts are to it. */
export class MeaningFeature {
  readonly point: Float32Array;
  /** Of the model, 0 to 1. */
  readonly reliability: number;

  constructor(
    private readonly model: LsaModel,
    private readonly words: readonly QueryWord[],
    counts: ReadonlyMap<string, number>,
  ) {
    this.point = model.project(counts);
    this.reliability = model.reliability;
  }

  /** The cosine of the angle to a point; below 0 counts as 0. */
  likeness(point: Float32Array): number {
    let product = 0;
    for (let axis = 0; axis < point.length; axis++) product += point[axis]! * this.point[axis]!;
    return Math.max(0, product);
  }

  /** The words of the query that bring it near to the point, the most important first, with their shares. */
  grounds(point: Float32Array): (readonly [QueryWord, number])[] {
    return this.words
      .slice(0, WORDS_ASKED)
      .map((word) => [word, this.model.shareOf(word.key, word.count, point)] as const)
      .filter(([, share]) => share > 0)
      .sort((left, right) => right[1] - left[1])
      .slice(0, WORDS_NAMED);
  }
}
