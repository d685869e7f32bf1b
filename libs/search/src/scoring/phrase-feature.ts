import type { AnalysedField } from './analysed-field.js';
import { type Bm25Settings, saturated } from './bm25.js';
import type { Corpus } from './corpus.js';
import { type Gain, Tally } from './gains.js';
import { NumberMap } from './number-map.js';
import type { QueryWord } from './query-words.js';
import { WINDOW } from './window.js';

/** Two words, by their places in the list of query words, that stand near each other. */
export interface WordPair {
  readonly first: number;
  readonly second: number;
  weight: number;
}

/** A description of any length asks for the pairs of so many words at most, the most telling ones. */
const WORDS_PAIRED = 500;
/** Places of a ring that holds the words of a window and the one behind it: a power of two. */
const RING = 8;

/**
 * What two words add when the query says them near each other and the document does too: "tool path" means more than
 * "tool" and "path". Every meeting at distance d counts 1/d², in either order (Y. Rasolofo, J. Savoy, "Term Proximity
 * Scoring for Keyword-Based Retrieval Systems", 2003); the sum is saturated as a term frequency is. A pair weighs by
 * how few documents have it, not by how rare its words are: two common words may make a rare phrase.
 */
export class PhraseFeature {
  /** By their places in {@link Gain}. */
  readonly pairs: readonly WordPair[];
  private readonly places: NumberMap;
  private readonly pairOf: NumberMap;
  private readonly tally: Tally;
  /** The query words among the last words of the text that is being read, and where they stand. */
  private readonly recent = new Int32Array(RING);
  private readonly positions = new Int32Array(RING);

  constructor(
    private readonly words: readonly QueryWord[],
    fields: readonly AnalysedField[],
    corpus: Corpus,
    private readonly settings: Bm25Settings,
  ) {
    const paired = words.slice(0, WORDS_PAIRED);
    this.places = new NumberMap(paired.length);
    paired.forEach(({ stem }, place) => {
      if (stem >= 0) this.places.set(stem, place);
    });
    const pairs: WordPair[] = [];
    this.pairOf = new NumberMap(fields.reduce((sum, field) => sum + field.words.length, 0));
    for (const field of fields) {
      const stems = field.words.map((word) => corpus.termNumber(word.stem) ?? -1);
      this.forEachMeeting(stems, (first, second, distance) => {
        const key = this.keyOf(first, second);
        const known = this.pairOf.get(key);
        if (known < 0) this.pairOf.set(key, pairs.push({ first, second, weight: 0 }) - 1);
        pairs[known < 0 ? pairs.length - 1 : known]!.weight += field.weight / distance ** 2;
      });
    }
    for (const pair of pairs)
      pair.weight *= corpus.pairIdf(words[pair.first]!.stem, words[pair.second]!.stem);
    this.pairs = pairs;
    this.tally = new Tally(pairs.length);
  }

  /** What the pairs of the text are worth. @param half the frequency that counts half */
  sumIn(sequence: Int32Array, half: number): number {
    const { tally } = this;
    this.count(sequence);
    let sum = 0;
    for (let at = 0; at < tally.count; at++) {
      const pair = tally.touched[at]!;
      sum += this.pairs[pair]!.weight * saturated(tally.values[pair]!, half, this.settings);
    }
    tally.clear();
    return sum;
  }

  /** What each pair of the query has part in it, when that is asked for. */
  gainsIn(sequence: Int32Array, half: number): Gain[] {
    const { tally } = this;
    this.count(sequence);
    const gains = Array.from(tally.touched.subarray(0, tally.count), (place) => ({
      place,
      value: this.pairs[place]!.weight * saturated(tally.values[place]!, half, this.settings),
    }));
    tally.clear();
    return gains;
  }

  /** How near each pair of the query stands in the text. */
  private count(sequence: Int32Array): void {
    if (this.pairs.length === 0) return;
    this.forEachMeeting(sequence, this.note);
  }

  private readonly note = (first: number, second: number, distance: number): void => {
    const pair = this.pairOf.get(this.keyOf(first, second));
    if (pair >= 0) this.tally.add(pair, 1 / (distance * distance));
  };

  private forEachMeeting(
    stems: ArrayLike<number>,
    visit: (first: number, second: number, distance: number) => void,
  ): void {
    const { places, recent, positions } = this;
    let oldest = 0;
    let newest = 0;
    for (let at = 0; at < stems.length; at++) {
      const stem = stems[at]!;
      if (stem < 0) continue;
      const place = places.get(stem);
      if (place < 0) continue;
      while (oldest < newest && at - positions[oldest % RING]! > WINDOW) oldest++;
      for (let earlier = oldest; earlier < newest; earlier++) {
        const other = recent[earlier % RING]!;
        if (other !== place) visit(other, place, at - positions[earlier % RING]!);
      }
      recent[newest % RING] = place;
      positions[newest % RING] = at;
      newest++;
    }
  }

  private keyOf(first: number, second: number): number {
    return first < second ? first * this.words.length + second : second * this.words.length + first;
  }
}
