import { type Bm25Settings, saturated, saturatedInQuery } from './bm25.js';
import type { Corpus, IndexedText } from './corpus.js';
import { type Gain, Tally } from './gains.js';
import { lettersOf } from './letters.js';
import { NumberMap } from './number-map.js';
import type { QueryWord } from './query-words.js';

/** Words whose letters are compared. */
const WORDS_SPELT = 60;
/** Distinct words that the candidates of one question say, about. */
const STEMS_EXPECTED = 4_000;
/** Marks by which a group that the query does not have is told at once, as a power of two. */
const MARKS = 1 << 16;

const byteOf = (letters: number): number => (letters & (MARKS - 1)) >> 3;
const bitOf = (letters: number): number => 1 << (letters & 7);

/**
 * Groups of letters that the words of both texts share: "nanocomposite" meets "composites", a name meets its other
 * spelling. Scored as terms are, by BM25 (P. McNamee, J. Mayfield, "Character N-Gram Tokenization for European
 * Language Text Retrieval", 2004).
 */
export class LetterFeature {
  private readonly placeOf = new NumberMap(8 * WORDS_SPELT);
  private readonly marks = new Uint8Array(MARKS / 8);
  /** By group: the place of the query word that says it first, and what the group is worth. */
  private readonly wordOf: number[] = [];
  private readonly weights: number[] = [];
  /** By stem of a document: where the list of the query's groups that it has begins in {@link lists}; 0 for none. */
  private readonly met = new NumberMap(STEMS_EXPECTED);
  /** Each list begins with its length. */
  private readonly lists: number[] = [0];
  private readonly frequencies: Tally;

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
    this.frequencies = new Tally(this.weights.length);
  }

  /** What the letters of the text are worth. @param half the frequency that counts half */
  sumIn(text: IndexedText, half: number): number {
    const { frequencies, weights } = this;
    this.count(text);
    let sum = 0;
    for (let at = 0; at < frequencies.count; at++) {
      const place = frequencies.touched[at]!;
      sum += weights[place]! * saturated(frequencies.values[place]!, half, this.settings);
    }
    frequencies.clear();
    return sum;
  }

  /** What each query word has part in it, when that is asked for. */
  gainsIn(text: IndexedText, half: number): Gain[] {
    const { frequencies, weights } = this;
    this.count(text);
    const byWord = new Map<number, number>();
    for (const place of frequencies.touched.subarray(0, frequencies.count)) {
      const gain = weights[place]! * saturated(frequencies.values[place]!, half, this.settings);
      byWord.set(this.wordOf[place]!, (byWord.get(this.wordOf[place]!) ?? 0) + gain);
    }
    frequencies.clear();
    return Array.from(byWord, ([place, value]) => ({ place, value }));
  }

  /** How often the text has each group of the query. */
  private count({ sequence }: IndexedText): void {
    if (this.weights.length === 0) return;
    const { met, lists, frequencies } = this;
    for (let at = 0; at < sequence.length; at++) {
      const stem = sequence[at]!;
      if (stem < 0) continue;
      const known = met.get(stem);
      const list = known < 0 ? this.meet(stem) : known;
      const end = list + lists[list]!;
      for (let next = list + 1; next <= end; next++) frequencies.add(lists[next]!, 1);
    }
  }

  private note(letters: number, word: number, weight: number): void {
    const value = weight * this.corpus.letterIdf(letters);
    const place = this.placeOf.get(letters);
    if (place >= 0) {
      this.weights[place]! += value;
      return;
    }
    this.placeOf.set(letters, this.weights.length);
    this.marks[byteOf(letters)]! |= bitOf(letters);
    this.wordOf.push(word);
    this.weights.push(value);
  }

  private meet(stem: number): number {
    const { lists, marks } = this;
    const begin = lists.length;
    const at = this.corpus.lettersAt(stem);
    const groups = this.corpus.letterGroups;
    const end = at + groups[at]!;
    for (let next = at + 1; next <= end; next++) {
      const letters = groups[next]!;
      if ((marks[byteOf(letters)]! & bitOf(letters)) === 0) continue;
      const place = this.placeOf.get(letters);
      if (place < 0) continue;
      if (lists.length === begin) lists.push(0);
      lists[begin]!++;
      lists.push(place);
    }
    const list = lists.length === begin ? 0 : begin;
    this.met.set(stem, list);
    return list;
  }
}
