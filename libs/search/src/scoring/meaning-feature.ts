import { dotProduct } from '../lsa/dot-product.js';
import type { LsaModel } from '../lsa/lsa-model.js';
import { inSteps, products } from '../lsa/point-products.js';
import type { QueryWord } from './query-words.js';

/** Words that are named as grounds of a likeness in meaning. */
const WORDS_NAMED = 3;
/** The most telling words, among which the grounds are looked for. */
const WORDS_ASKED = 24;

/** Whither each of the most telling words alone draws the query, row by row. */
interface Directions {
  readonly asked: readonly QueryWord[];
  readonly rows: Int16Array;
}

/** Where the query lies in the space of topics, and how near other texts are to it. */
export class MeaningFeature {
  readonly point: Float32Array;
  /** Of the model, 0 to 1. */
  readonly reliability: number;
  private known: Directions | undefined;

  constructor(
    private readonly model: LsaModel,
    private readonly words: readonly QueryWord[],
  ) {
    this.point = model.project(new Map(words.map(({ key, count }) => [key, count])));
    this.reliability = model.reliability;
  }

  /** The cosine of the angle to a point; below 0 counts as 0. */
  likeness(point: Float32Array | undefined): number {
    return point === undefined ? 0 : Math.max(0, dotProduct(point, this.point));
  }

  /** The words of the query that bring it near to the point, the most important first, with their shares. */
  grounds(point: Float32Array): (readonly [QueryWord, number])[] {
    const { asked, rows } = this.directions();
    if (asked.length === 0) return [];
    const shares = products.of(rows, inSteps([point]));
    return asked
      .map((word, place) => [word, shares[place]!] as const)
      .filter(([, share]) => share > 0)
      .sort((left, right) => right[1] - left[1])
      .slice(0, WORDS_NAMED);
  }

  /** Made for the first hit that somebody wants explained. */
  private directions(): Directions {
    if (this.known) return this.known;
    const found = this.words.slice(0, WORDS_ASKED).flatMap((word) => {
      const direction = this.model.directionOf(word.key, word.count);
      return direction ? [{ word, direction }] : [];
    });
    this.known = {
      asked: found.map(({ word }) => word),
      rows: inSteps(found.map(({ direction }) => direction)),
    };
    return this.known;
  }
}
