import type { AnalysedField } from '../scoring/analysed-field.js';
import { lettersOf } from '../scoring/letters.js';
import { FrozenCounts, GrowingCounts, numberOf } from './hashed-terms.js';

/** Words further apart are no phrase whose rarity is counted. */
const REACH = 3;
/** Cells for each document, about a third of the pairs that a page of text has. */
const CELLS_A_DOCUMENT = 256;
const FEWEST_CELLS = 1 << 12;
const MOST_CELLS = 1 << 24;
const LETTER_CELLS = 1 << 18;
const MOST_COUNTED = 0xffff;

/** What is known of all documents of one kind together: how many say what. Frozen, and the same in every process. */
export interface CorpusStatistics {
  readonly documents: number;
  /** Mean words of a document, counted with the weights of the fields. */
  readonly meanLength: number;
  /** Documents by term. */
  readonly terms: FrozenCounts;
  /** Documents by pair of stems that stand near each other; pairs share cells by a hash. */
  readonly pairs: Uint16Array;
  /** Words of documents by group of letters; groups share cells by their numbers. */
  readonly letters: Uint32Array;
}

/** Counts the documents of one kind, each once. */
export class CorpusCounter {
  private documents = 0;
  private totalLength = 0;
  private readonly terms = new GrowingCounts();
  private readonly pairs: Uint16Array;
  private readonly letters = new Uint32Array(LETTER_CELLS);

  /** @param expected about how many documents will come */
  constructor(expected: number) {
    const wanted = Math.min(MOST_CELLS, Math.max(FEWEST_CELLS, expected * CELLS_A_DOCUMENT));
    this.pairs = new Uint16Array(2 ** Math.ceil(Math.log2(wanted)));
  }

  add(fields: readonly AnalysedField[]): void {
    this.documents++;
    const terms = new Set<number>();
    const stems = new Set<string>();
    const cells = new Set<number>();
    for (const { weight, words } of fields) {
      this.totalLength += weight * words.length;
      const numbers = words.map(({ stem }) => numberOf(stem));
      words.forEach((word, at) => {
        stems.add(word.stem);
        for (const { key } of word.terms) terms.add(numberOf(key));
        for (let next = at + 1; next <= at + REACH && next < numbers.length; next++)
          if (numbers[next] !== numbers[at]) cells.add(pairCell(numbers[at]!, numbers[next]!, this.pairs));
      });
    }
    for (const term of terms) this.terms.add(term);
    for (const cell of cells) if (this.pairs[cell]! < MOST_COUNTED) this.pairs[cell]!++;
    for (const stem of stems)
      for (const group of lettersOf(stem)) this.letters[group & (LETTER_CELLS - 1)]!++;
  }

  statistics(): CorpusStatistics {
    return {
      documents: this.documents,
      meanLength: this.documents === 0 ? 0 : this.totalLength / this.documents,
      terms: this.terms.sorted(),
      pairs: this.pairs,
      letters: this.letters,
    };
  }
}

/** Documents in which two stems stand near each other: never too few, rarely too many. */
export const pairCount = ({ pairs }: CorpusStatistics, first: number, second: number): number =>
  pairs[pairCell(first, second, pairs)]!;

export const letterCount = ({ letters }: CorpusStatistics, group: number): number =>
  letters[group & (LETTER_CELLS - 1)]!;

/** The same for both orders. */
function pairCell(first: number, second: number, cells: Uint16Array): number {
  const low = Math.min(first, second);
  const high = Math.max(first, second);
  let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & (cells.length - 1);
}

/** Of a kind that nothing is known of yet. */
export const NO_STATISTICS: CorpusStatistics = {
  documents: 0,
  meanLength: 0,
  terms: new FrozenCounts(new Int32Array(0), new Uint32Array(0)),
  pairs: new Uint16Array(FEWEST_CELLS),
  letters: new Uint32Array(LETTER_CELLS),
};
