import { type Bm25Settings, saturated, saturatedInQuery } from './bm25.js';
import type { Corpus, IndexedText } from './corpus.js';
import { lettersOf } from './letters.js';
import type { QueryWord } from './query-words.js';

/** Words whose letters are compared. */
const WORDS_SPELT = 60;

/**
 * Groups of letters that the words of both texts share: "nanocomposite" meets "composites", a name meets its other
 * spelling. Scored as terms are, by BM25 (P. McNamee, J. Mayfield, "Character N-Gram Tokenization for European
 * Language Text Retrieval", 2004).
 */
export class LetterFeature {
  private readonly placeOf = new Map<number, number>();
  /** By group: the place of the query word that says it first, and what the group is worth. */
  private readonly wordOf: number[] = [];
  private readonly weights: number[] = [];
  /** By stem of a document: the places of the query's groups that it has. */
  private readonly met = new Map<number, readonly number[]>();
  private readonly frequencies: Float64Array;

  constructor(
    words: readonly QueryWord[],
    private readonly corpus: Corpus,
    private readonly settings: Bm25Settings,
  ) {
    words.slice(0, WORDS_SPELT).forEach((word, place) => {
      // A translation is a concept, not a spelling.
      if (word.wanted === 0) return;
      for (const letters of lettersOf(word.key)) this.note(letters, place, saturatedInQuery(word.count));
    });
    this.frequencies = new Float64Array(this.weights.length);
  }

  /** What each query word, by its place, gains from letters in the text. @param half the frequency that counts half */
  gainsIn({ sequence }: IndexedText, half: number): Map<number, number> {
    const { frequencies } = this;
    frequencies.fill(0);
    for (let at = 0; at < sequence.length; at++) {
      const stem = sequence[at]!;
      if (stem < 0) continue;
      const groups = this.met.get(stem) ?? this.meet(stem);
      for (let next = 0; next < groups.length; next++) frequencies[groups[next]!]!++;
    }
    const gains = new Map<number, number>();
    for (let place = 0; place < frequencies.length; place++) {
      const frequency = frequencies[place]!;
      if (frequency === 0) continue;
      const word = this.wordOf[place]!;
      const gain = this.weights[place]! * saturated(frequency, half, this.settings);
      gains.set(word, (gains.get(word) ?? 0) + gain);
    }
    return gains;
  }

  private note(letters: number, word: number, weight: number): void {
    const value = weight * this.corpus.letterIdf(letters);
    const place = this.placeOf.get(letters);
    if (place !== undefined) {
      this.weights[place]! += value;
      return;
    }
    this.placeOf.set(letters, this.weights.length);
    this.wordOf.push(word);
    this.weights.push(value);
  }

  private meet(stem: number): readonly number[] {
    const groups: number[] = [];
    for (const letters of this.corpus.lettersOf(stem)) {
      const place = this.placeOf.get(letters);
      if (place !== undefined) groups.push(place);
    }
    const found = groups.length === 0 ? NONE : groups;
    this.met.set(stem, found);
    return found;
  }
}

const NONE: readonly number[] = [];
