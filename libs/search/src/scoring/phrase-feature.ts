import type { AnalysedField } from './analysed-field.js';
import { type Bm25Settings, saturated } from './bm25.js';
import type { Corpus } from './corpus.js';
import type { QueryWord } from './query-words.js';
import { WINDOW } from './window.js';

/** Two words, by their places in the list of query words, that stand near each other. */
export interface WordPair {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

/** A description of any length asks for the pairs of so many words at most, the most telling ones. */
const WORDS_PAIRED = 500;

/**
 * What two words add when the query says them near each other and the document does too: "tool path" means more than
 * "tool" and "path". Every meeting at distance d counts 1/d², in either order (Y. Rasolofo, J. Savoy, "Term Proximity
 * Scoring for Keyword-Based Retrieval Systems", 2003); the sum is saturated as a term frequency is. A pair weighs by
 * how few documents have it, not by how rare its words are: two common words may make a rare phrase.
 */
export class PhraseFeature {
  private readonly places = new Map<number, number>();
  private readonly pairs = new Map<number, WordPair>();

  constructor(
    private readonly words: readonly QueryWord[],
    fields: readonly AnalysedField[],
    corpus: Corpus,
    private readonly settings: Bm25Settings,
  ) {
    words.slice(0, WORDS_PAIRED).forEach(({ stem }, place) => {
      if (stem >= 0) this.places.set(stem, place);
    });
    for (const field of fields) {
      const stems = field.words.map((word) => corpus.termNumber(word.stem) ?? -1);
      this.forEachMeeting(stems, (first, second, closeness) =>
        this.note(first, second, field.weight * closeness),
      );
    }
    for (const [key, { first, second, weight }] of this.pairs) {
      const rarity = corpus.pairIdf(words[first]!.stem, words[second]!.stem);
      this.pairs.set(key, { first, second, weight: weight * rarity });
    }
  }

  /** What every pair of the query that the text has is worth there. @param half the frequency that counts half */
  gainsIn(sequence: Int32Array, half: number): Map<WordPair, number> {
    const meetings = new Map<WordPair, number>();
    this.forEachMeeting(sequence, (first, second, closeness) => {
      const pair = this.pairs.get(this.keyOf(first, second));
      if (pair !== undefined) meetings.set(pair, (meetings.get(pair) ?? 0) + closeness);
    });
    for (const [pair, closeness] of meetings)
      meetings.set(pair, pair.weight * saturated(closeness, half, this.settings));
    return meetings;
  }

  private forEachMeeting(
    stems: ArrayLike<number>,
    visit: (first: number, second: number, closeness: number) => void,
  ): void {
    const places: number[] = [];
    const positions: number[] = [];
    let oldest = 0;
    for (let at = 0; at < stems.length; at++) {
      const place = this.places.get(stems[at]!);
      if (place === undefined) continue;
      while (oldest < positions.length && at - positions[oldest]! > WINDOW) oldest++;
      for (let earlier = oldest; earlier < positions.length; earlier++)
        if (places[earlier] !== place) visit(places[earlier]!, place, 1 / (at - positions[earlier]!) ** 2);
      places.push(place);
      positions.push(at);
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
}
