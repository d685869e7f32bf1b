import { type Bm25Settings, saturated } from './bm25.js';
import type { IndexedText } from './corpus.js';
import type { Gain } from './gains.js';
import { NumberMap } from './number-map.js';
import type { QueryWord } from './query-words.js';

interface Found {
  readonly place: number;
  readonly weight: number;
}

/** What a text gains by saying the words of a query, by BM25F. */
export class TermFeature {
  /** By the number that {@link listOf} has for a term: the words that are found by it. */
  private readonly lists: readonly (readonly Found[])[];
  /** By the same number: what one word of the text is worth that is found by the term. */
  private readonly weights: Float64Array;
  private readonly listOf: NumberMap;

  constructor(
    words: readonly QueryWord[],
    private readonly settings: Bm25Settings,
  ) {
    const byTerm = new Map<number, Found[]>();
    words.forEach(({ terms }, place) => {
      for (const [term, weight] of terms) {
        const list = byTerm.get(term);
        if (list) list.push({ place, weight });
        else byTerm.set(term, [{ place, weight }]);
      }
    });
    this.lists = [...byTerm.values()];
    this.weights = Float64Array.from(this.lists, (list) => list.reduce((sum, { weight }) => sum + weight, 0));
    this.listOf = new NumberMap(byTerm.size);
    [...byTerm.keys()].forEach((term, list) => {
      this.listOf.set(term, list);
    });
  }

  /** What the words of the text are worth. @param half the frequency that counts half */
  sumIn({ terms, frequencies }: IndexedText, half: number): number {
    let sum = 0;
    for (let at = 0; at < terms.length; at++) {
      const list = this.listOf.get(terms[at]!);
      if (list >= 0) sum += this.weights[list]! * saturated(frequencies[at]!, half, this.settings);
    }
    return sum;
  }

  /** What each query word has part in it, when that is asked for. */
  gainsIn({ terms, frequencies }: IndexedText, half: number): Gain[] {
    const byWord = new Map<number, number>();
    terms.forEach((term, at) => {
      const share = saturated(frequencies[at]!, half, this.settings);
      for (const { place, weight } of this.lists[this.listOf.get(term)] ?? [])
        byWord.set(place, (byWord.get(place) ?? 0) + weight * share);
    });
    return Array.from(byWord, ([place, value]) => ({ place, value }));
  }
}
