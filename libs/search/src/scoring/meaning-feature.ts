import { dotProduct } from '../lsa/dot-product.js';
import type { LsaModel } from '../lsa/lsa-model.js';
import { inSteps, products } from '../lsa/point-products.js';
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
  private readonly asked: readonly QueryWord[];
  /** Whither each of these words alone draws the query. */
  private readonly directions: Int16Array;

  constructor(model: LsaModel, words: readonly QueryWord[], counts: ReadonlyMap<string, number>) {
    this.point = model.project(counts);
    this.reliability = model.reliability;
    const asked = words.slice(0, WORDS_ASKED).flatMap((word) => {
      const direction = model.directionOf(word.key, word.count);
      return direction ? [{ word, direction }] : [];
    });
    this.asked = asked.map(({ word }) => word);
    this.directions = inSteps(asked.map(({ direction }) => direction));
  }

  /** The cosine of the angle to a point; below 0 counts as 0. */
  likeness(point: Float32Array | undefined): number {
    return point === undefined ? 0 : Math.max(0, dotProduct(point, this.point));
  }

  /** The words of the query that bring it near to the point, the most important first, with their shares. */
  grounds(point: Float32Array): (readonly [QueryWord, number])[] {
    if (this.asked.length === 0) return [];
    const shares = products.of(this.directions, inSteps([point]));
    return this.asked
      .map((word, place) => [word, shares[place]!] as const)
      .filter(([, share]) => share > 0)
      .sort((left, right) => right[1] - left[1])
      .slice(0, WORDS_NAMED);
  }
}
