import type { AnalysedField, KindIndex } from './kind-index.js';
import type { QueryWord } from './query-words.js';
import { WINDOW } from './window.js';

/** Two words, by their places in the list of query words, that stand near each other. */
export interface WordPair {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

/**
 * What two words add when the query says them near each other and the document does too: "tool path" means more than
 * "tool" and "path". Every meeting at distance d counts 1/d², in either order (Y. Rasolofo, J. Savoy, "Term Proximity
 * Scoring for Keyword-Based Retrieval Systems", 2003); the sum is saturated as a term frequency is.
 */
export class Proximity {
  private readonly places = new Map<number, number>();
  private readonly pairs = new Map<number, WordPair>();

  constructor(
    private readonly words: readonly QueryWord[],
    fields: readonly AnalysedField[],
    index: KindIndex,
  ) {
    words.forEach(({ stem }, place) => {
      if (stem >= 0) this.places.set(stem, place);
    });
    for (const field of fields) {
      const stems = field.words.map((word) => index.termNumber(word.stem) ?? -1);
      this.forEachMeeting(stems, (first, second, closeness) =>
        this.note(first, second, field.weight * closeness),
      );
    }
    for (const [key, pair] of this.pairs)
      this.pairs.set(key, { ...pair, weight: pair.weight * this.rarity(pair, index) });
  }

  /** Every pair of the query that the document has, with the sum of its closeness there. */
  meetingsIn(sequence: Int32Array): Map<WordPair, number> {
    const meetings = new Map<WordPair, number>();
    this.forEachMeeting(sequence, (first, second, closeness) => {
      const pair = this.pairs.get(this.keyOf(first, second));
      if (pair !== undefined) meetings.set(pair, (meetings.get(pair) ?? 0) + closeness);
    });
    return meetings;
  }

  private forEachMeeting(
    stems: ArrayLike<number>,
    visit: (first: number, second: number, closeness: number) => void,
  ): void {
    const recent: { readonly place: number; readonly at: number }[] = [];
    for (let at = 0; at < stems.length; at++) {
      const place = this.places.get(stems[at]!);
      if (place === undefined) continue;
      while (recent.length > 0 && at - recent[0]!.at > WINDOW) recent.shift();
      for (const earlier of recent)
        if (earlier.place !== place) visit(earlier.place, place, 1 / (at - earlier.at) ** 2);
      recent.push({ place, at });
    }
  }

  private note(first: number, second: number, weight: number): void {
    const key = this.keyOf(first, second);
    const known = this.pairs.get(key);
    this.pairs.set(key, known ? { ...known, weight: known.weight + weight } : { first, second, weight });
  }

  private keyOf(first: number, second: number): number {
    return first < second ? first * this.words.length + second : second * this.words.length + first;
  }

  private rarity(pair: WordPair, index: KindIndex): number {
    return (index.idf(this.words[pair.first]!.stem) + index.idf(this.words[pair.second]!.stem)) / 2;
  }
}
