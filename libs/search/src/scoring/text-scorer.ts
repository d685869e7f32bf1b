import type { SearchHit, TermContribution, TextFeature, TextPart } from '../search-engine.js';
import type { AnalysedField } from './analysed-field.js';
import { byRank } from './best-list.js';
import { type Bm25Settings, halfSaturation } from './bm25.js';
import type { Corpus, IndexedText } from './corpus.js';
import type { Gain } from './gains.js';
import { LetterFeature } from './letter-feature.js';
import { MeaningFeature } from './meaning-feature.js';
import { PhraseFeature } from './phrase-feature.js';
import { type QueryWord, queryWords, WORDS_SCORED } from './query-words.js';
import { TermFeature } from './term-feature.js';

export type TextWeights = Readonly<Record<TextFeature, number>>;

/**
 * What the features weigh against each other. One setting for every collection, in the middle of a flat optimum over
 * long English challenges, short English calls and Hebrew questions.
 */
export const TEXT_WEIGHTS: TextWeights = { TERMS: 1, PHRASES: 0.6, LETTERS: 0.15, MEANING: 0.45 };

/**
 * The share of a query's worth in words that the best candidate should have. If none has so much, words tell little:
 * two numbers that a Hebrew text and an English one share must not drown what is known of their meaning.
 */
const LEAST_COVERED = 0.25;

/** Words that are named as grounds of shared letters. */
const WORDS_NAMED = 3;

export interface TextCandidate {
  readonly id: string;
  readonly text: IndexedText;
  /** What the words of the query are worth in its text, where that is known already. */
  readonly said?: number;
  /** What {@link MeaningFeature.likeness} says of its point, likewise. */
  readonly likeness?: number;
}

interface Raw extends Readonly<Record<TextFeature, number>> {
  readonly candidate: TextCandidate;
  /** The frequency that counts half in its text. */
  readonly half: number;
}

/** What one unit of each feature adds to a score. */
type Factors = Readonly<Record<TextFeature, number>>;

/**
 * Compares a query with candidates, wherever they came from, and says what each score consists of. Every feature is
 * divided by its greatest value among the candidates (words and phrases by that of the words, since they are of one
 * scale; a cosine needs none), weighted, and added: the reasons are the addends.
 */
export class TextScorer {
  readonly words: readonly QueryWord[];
  readonly meaning: MeaningFeature | undefined;
  private readonly scored: readonly QueryWord[];
  private readonly wanted: number;
  private readonly terms: TermFeature;
  private readonly phrases: PhraseFeature;
  private readonly letters: LetterFeature;

  constructor(
    fields: readonly AnalysedField[],
    private readonly corpus: Corpus,
    private readonly settings: Bm25Settings,
    private readonly weights: TextWeights = TEXT_WEIGHTS,
  ) {
    const all = queryWords(fields, corpus);
    this.words = all.filter((word) => word.value > 0).slice(0, WORDS_SCORED);
    this.scored = all;
    this.wanted = all
      .map(({ wanted }) => wanted)
      .sort((left, right) => right - left)
      .slice(0, WORDS_SCORED)
      .reduce((sum, wanted) => sum + wanted, 0);
    this.terms = new TermFeature(this.words, settings);
    this.phrases = new PhraseFeature(all, fields, corpus, settings);
    this.letters = new LetterFeature(all, corpus, settings);
    const { model } = corpus;
    if (model) this.meaning = new MeaningFeature(model, all);
  }

  /** The candidates that anything speaks for, the best first and equal ones by id. */
  rank(candidates: readonly TextCandidate[], limit: number): SearchHit[] {
    const raws = candidates.map((candidate) => this.measure(candidate));
    const factors = this.factorsAmong(raws);
    return raws
      .map((raw) => ({ raw, id: raw.candidate.id, score: scoreOf(raw, factors) }))
      .filter(({ score }) => score > 0)
      .sort(byRank)
      .slice(0, limit)
      .map(({ raw, id, score }) => ({ id, score, parts: this.partsOf(raw, factors) }));
  }

  private measure(candidate: TextCandidate): Raw {
    const { text } = candidate;
    const half = halfSaturation(this.settings, text.length, this.corpus.meanLength);
    return {
      candidate,
      half,
      TERMS: candidate.said ?? this.terms.sumIn(text, half),
      PHRASES: this.words.length > 0 ? this.phrases.sumIn(text.sequence, half) : 0,
      LETTERS: this.letters.sumIn(text, half),
      MEANING: this.meaning ? (candidate.likeness ?? this.meaning.likeness(text.point)) : 0,
    };
  }

  private factorsAmong(raws: readonly Raw[]): Factors {
    const { TERMS, PHRASES, LETTERS, MEANING } = this.weights;
    const mostWords = raws.reduce((most, raw) => Math.max(most, raw.TERMS), LEAST_COVERED * this.wanted);
    const mostLetters = raws.reduce((most, raw) => Math.max(most, raw.LETTERS), 0);
    const perWord = this.words.length > 0 ? 1 / mostWords : 0;
    return {
      TERMS: TERMS * perWord,
      PHRASES: PHRASES * perWord,
      LETTERS: mostLetters > 0 ? LETTERS / mostLetters : 0,
      MEANING: MEANING * (this.meaning?.reliability ?? 0),
    };
  }

  /**
   * What the score consists of. The words that a part rests on are told when somebody asks for them: most hits are only
   * weighed further, and never shown.
   */
  private partsOf(raw: Raw, factors: Factors): TextPart[] {
    const { text } = raw.candidate;
    const { half } = raw;
    const { TERMS, PHRASES, LETTERS } = factors;
    const parts = [
      part('TERMS', raw, factors, () => this.wordsIn(this.terms.gainsIn(text, half), TERMS)),
      part('PHRASES', raw, factors, () => this.phrasesIn(this.phrases.gainsIn(text.sequence, half), PHRASES)),
      part('LETTERS', raw, factors, () =>
        named(
          this.letters.gainsIn(text, half).sort(greatestFirst).map(this.wordAt),
          raw.LETTERS,
          raw.LETTERS * LETTERS,
        ),
      ),
      part('MEANING', raw, factors, () => this.meaningIn(text.point, raw.MEANING * factors.MEANING)),
    ];
    return parts
      .filter(({ contribution }) => contribution > 0)
      .sort((left, right) => right.contribution - left.contribution);
  }

  private readonly wordAt = ({ place, value }: Gain) => [this.scored[place]!, value] as const;

  private wordsIn(gains: readonly Gain[], factor: number): TermContribution[] {
    return [...gains].sort(greatestFirst).map(({ place, value }) => {
      const { surface, language } = this.words[place]!;
      return { term: surface, language, contribution: value * factor };
    });
  }

  private phrasesIn(gains: readonly Gain[], factor: number): TermContribution[] {
    return [...gains].sort(greatestFirst).map(({ place, value }): TermContribution => {
      const pair = this.phrases.pairs[place]!;
      const first = this.scored[pair.first]!;
      const second = this.scored[pair.second]!;
      return {
        term: `${first.surface} ${second.surface}`,
        language: first.language === second.language ? first.language : 'und',
        contribution: value * factor,
      };
    });
  }

  private meaningIn(point: Float32Array | undefined, contribution: number): TermContribution[] {
    const grounds = point ? (this.meaning?.grounds(point) ?? []) : [];
    const total = grounds.reduce((sum, [, share]) => sum + share, 0);
    return named(grounds, total, contribution);
  }
}

const part = (
  feature: TextFeature,
  raw: Raw,
  factors: Factors,
  termsOf: () => TermContribution[],
): TextPart => ({
  feature,
  contribution: raw[feature] * factors[feature],
  get terms() {
    return termsOf();
  },
});

const scoreOf = (raw: Raw, factors: Factors): number =>
  raw.TERMS * factors.TERMS +
  raw.PHRASES * factors.PHRASES +
  raw.LETTERS * factors.LETTERS +
  raw.MEANING * factors.MEANING;

/** Equal ones in the order of the query: the same in every engine. */
const greatestFirst = (left: Gain, right: Gain): number =>
  right.value - left.value || left.place - right.place;

function named(
  gains: readonly (readonly [QueryWord, number])[],
  total: number,
  contribution: number,
): TermContribution[] {
  return [...gains]
    .sort((left, right) => right[1] - left[1])
    .slice(0, WORDS_NAMED)
    .map(([{ surface, language }, gain]) => ({
      term: surface,
      language,
      contribution: (contribution * gain) / total,
    }));
}
