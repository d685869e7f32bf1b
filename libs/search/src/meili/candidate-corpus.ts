import type { LsaModel } from '../lsa/lsa-model.js';
import { inverseDocumentFrequency } from '../scoring/bm25.js';
import { type Corpus, frequencyIn, type IndexedText } from '../scoring/corpus.js';
import { LetterStore } from '../scoring/letter-store.js';
import { type CorpusStatistics, letterCount, pairCount } from './corpus-statistics.js';
import { numberOf } from './hashed-terms.js';
import type { UnpackedText } from './packed-text.js';

/** A document that an engine elsewhere proposed, with its text as it travelled. */
export interface Candidate {
  readonly id: string;
  readonly text: UnpackedText;
  /** Where it lies in the space of topics, if that travelled along. */
  readonly point?: Float32Array;
}

/**
 * A corpus of which this process holds only the statistics: what else scoring asks for comes with the candidates.
 * Words that came into use after the statistics were made are known as soon as a candidate says them.
 */
export class CandidateCorpus implements Corpus {
  readonly meanLength: number;
  readonly texts: readonly { readonly id: string; readonly text: IndexedText }[];
  private readonly stems = new Map<number, string>();
  private readonly known = new Map<number, boolean>();
  private readonly spelling = (stem: number): string => this.stems.get(stem) ?? '';

  constructor(
    private readonly statistics: CorpusStatistics,
    readonly model: LsaModel | undefined,
    candidates: readonly Candidate[] = [],
    /** Of stems that were met before: they depend on nothing but the stem. */
    private readonly letters = new LetterStore(),
  ) {
    this.texts = candidates.map(({ id, text, point }) => ({
      id,
      text: { ...text, point: point ?? (model && pointOf(model, text)) },
    }));
    for (const { text } of candidates)
      text.stemNumbers.forEach((number, place) => {
        this.stems.set(number, text.stems[place]!);
      });
    const lengths = candidates.reduce((sum, { text }) => sum + text.length, 0);
    this.meanLength = statistics.meanLength || lengths / candidates.length || 1;
  }

  get greatestIdf(): number {
    return inverseDocumentFrequency(0, this.statistics.documents);
  }

  termNumber(key: string): number | undefined {
    const number = numberOf(key);
    let isKnown = this.known.get(number);
    if (isKnown === undefined) {
      isKnown =
        this.statistics.terms.of(number) > 0 || this.texts.some(({ text }) => frequencyIn(text, number) > 0);
      this.known.set(number, isKnown);
    }
    return isKnown ? number : undefined;
  }

  idf(term: number): number {
    return inverseDocumentFrequency(Math.max(1, this.statistics.terms.of(term)), this.statistics.documents);
  }

  pairIdf(first: number, second: number): number {
    return inverseDocumentFrequency(
      Math.max(1, pairCount(this.statistics, first, second)),
      this.statistics.documents,
    );
  }

  get letterGroups(): Uint32Array {
    return this.letters.groups;
  }

  lettersAt(stem: number): number {
    return this.letters.placeOf(stem, this.spelling);
  }

  letterIdf(letters: number): number {
    return inverseDocumentFrequency(letterCount(this.statistics, letters), this.statistics.documents);
  }
}

/** Where a text lies in the space of topics; the same as when it was indexed by this model. */
export function pointOf(model: LsaModel, { stems, stemNumbers, sequence }: UnpackedText): Float32Array {
  const counts = new Map<number, number>();
  for (const stem of sequence) if (stem >= 0) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return model.project(new Map(stems.map((stem, place) => [stem, counts.get(stemNumbers[place]!) ?? 1])));
}
