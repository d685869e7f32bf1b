import type { LsaModel } from '../lsa/lsa-model.js';

/** A text as it is compared, in the numbers of its corpus. */
export interface IndexedText {
  /** The distinct terms, ascending. */
  readonly terms: Int32Array;
  /** How often each of them is said, counted with the weights of the fields. */
  readonly frequencies: Float32Array;
  /** The stems in the order of the text, the fields held apart by more places than a phrase spans. */
  readonly sequence: Int32Array;
  /** Words, counted with the weights of the fields. */
  readonly length: number;
  /** Where it lies in the space of topics; of length 1, or all 0. */
  readonly point: Float32Array | undefined;
}

/**
 * What is known of all texts together. Whoever can answer this can score candidates with the same features and the
 * same reasons, wherever the candidates came from.
 */
export interface Corpus {
  readonly meanLength: number;
  /** The inverse document frequency of a term that no text has. */
  readonly greatestIdf: number;
  readonly model: LsaModel | undefined;
  /** Undefined when no text has the term. */
  termNumber(key: string): number | undefined;
  idf(term: number): number;
  /** How telling it is that two stems stand near each other. */
  pairIdf(first: number, second: number): number;
  /** Where the letter groups of a stem begin in {@link letterGroups}, their count first. */
  lettersAt(stem: number): number;
  /** Valid until the next call of {@link lettersAt}. */
  readonly letterGroups: Uint32Array;
  letterIdf(letters: number): number;
}

/** Frequency of a term in a text. */
export function frequencyIn({ terms, frequencies }: IndexedText, term: number): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = terms[middle]!;
    if (found === term) return frequencies[middle]!;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
