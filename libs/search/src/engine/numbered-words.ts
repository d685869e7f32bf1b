import type { AnalysedField } from '../scoring/analysed-field.js';
import { WINDOW } from '../scoring/window.js';
import type { AnalysedWord } from '../text/analyser.js';
import type { TermDictionary } from './term-dictionary.js';

/** Words whose numbers are kept; the analyser gives the same object for the same word as long as it remembers it. */
const REMEMBERED_WORDS = 100_000;

interface Numbers {
  readonly stem: number;
  readonly terms: readonly number[];
}

/** What an index stores of the texts of one document. */
export interface NumberedText {
  /** The distinct terms, ascending, and how often each is said, counted with the weights of the fields. */
  readonly terms: Int32Array;
  readonly frequencies: Float32Array;
  /** The stems in the order of the text, the fields held apart by more places than a phrase spans. */
  readonly sequence: Int32Array;
  /** Words, counted with the weights of the fields. */
  readonly length: number;
}

/** Turns analysed texts into the numbers of a dictionary. */
export class NumberedWords {
  private readonly numbers = new Map<AnalysedWord, Numbers>();
  /** By term: how often the document at hand says it; all 0 between two documents. */
  private said = new Float32Array(1 << 12);

  constructor(private readonly terms: TermDictionary) {}

  numbered(fields: readonly AnalysedField[]): NumberedText {
    const places = fields.reduce((sum, { words }) => sum + words.length + WINDOW, 0);
    const sequence = new Int32Array(places).fill(-1);
    const touched: number[] = [];
    let start = 0;
    let length = 0;
    for (const { weight, words } of fields) {
      for (let at = 0; at < words.length; at++) {
        const { stem, terms } = this.numbersOf(words[at]!);
        sequence[start + at] = stem;
        for (let next = 0; next < terms.length; next++) this.count(terms[next]!, weight, touched);
      }
      start += words.length + WINDOW;
      length += weight * words.length;
    }
    const terms = Int32Array.from(touched).sort();
    const frequencies = new Float32Array(terms.length);
    for (let at = 0; at < terms.length; at++) {
      frequencies[at] = this.said[terms[at]!]!;
      this.said[terms[at]!] = 0;
    }
    return { terms, frequencies, sequence, length };
  }

  /** Numbers that the dictionary takes back mean other words from now on. */
  forget(): void {
    this.numbers.clear();
  }

  private count(term: number, weight: number, touched: number[]): void {
    if (term >= this.said.length) {
      const larger = new Float32Array(Math.max(term + 1, 2 * this.said.length));
      larger.set(this.said);
      this.said = larger;
    }
    if (this.said[term] === 0) touched.push(term);
    this.said[term]! += weight;
  }

  private numbersOf(word: AnalysedWord): Numbers {
    const known = this.numbers.get(word);
    if (known) return known;
    if (this.numbers.size >= REMEMBERED_WORDS) this.numbers.clear();
    const numbers = {
      stem: this.terms.intern(word.stem),
      terms: word.terms.map(({ key }) => this.terms.intern(key)),
    };
    this.numbers.set(word, numbers);
    return numbers;
  }
}
