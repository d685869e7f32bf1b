import type { SearchHit, TermContribution, TextFeature, TextPart } from '../search-engine.js';
import type { AnalysedField } from './analysed-field.js';
import { byRank } from './best-list.js';
import { type Bm25Settings, halfSaturation, saturated } from './bm25.js';
import { type Corpus, frequencyIn, type IndexedText } from './corpus.js';
import { LetterFeature } from './letter-feature.js';
import { MeaningFeature } from './meaning-feature.js';
import { PhraseFeature } from './phrase-feature.js';
import { type QueryWord, queryWords, WORDS_SCORED } from './query-words.js';

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
}

interface Raw {
  readonly candidate: TextCandidate;
  readonly half: number;
  readonly terms: TermContribution[];
  readonly words: number;
  readonly letters: ReadonlyMap<number, number>;
  readonly spelling: number;
  readonly likeness: number;
}

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
    this.phrases = new PhraseFeature(all, fields, corpus, settings);
    this.letters = new LetterFeature(all, corpus, settings);
    const { model } = corpus;
    if (model)
      this.meaning = new MeaningFeature(model, all, new Map(all.map(({ key, count }) => [key, count])));
  }

  /** The candidates that anything speaks for, the best first and equal ones by id. */
  rank(candidates: readonly TextCandidate[], limit: number): SearchHit[] {
    const raws = candidates.map((candidate) => this.measure(candidate));
    const mostWords = raws.reduce((most, { words }) => Math.max(most, words), LEAST_COVERED * this.wanted);
    const mostLetters = raws.reduce((most, { spelling }) => Math.max(most, spelling), 0);
    return raws
      .map((raw) => ({ raw, id: raw.candidate.id, ...this.fuse(raw, mostWords, mostLetters) }))
      .filter(({ score }) => score > 0)
      .sort(byRank)
      .slice(0, limit)
      .map(({ raw, id, score, parts }) => ({
        id,
        score,
        parts: parts.map((part) => this.grounded(part, raw)),
      }));
  }

  private measure(candidate: TextCandidate): Raw {
    const { text } = candidate;
    const half = halfSaturation(this.settings, text.length, this.corpus.meanLength);
    const terms = this.termGains(text, half);
    const letters = this.letters.gainsIn(text, half);
    return {
      candidate,
      half,
      terms,
      words: sumOf(terms),
      letters,
      spelling: [...letters.values()].reduce((sum, gain) => sum + gain, 0),
      likeness: text.point && this.meaning ? this.meaning.likeness(text.point) : 0,
    };
  }

  private termGains(text: IndexedText, half: number): TermContribution[] {
    const gains: TermContribution[] = [];
    for (const { terms, surface, language } of this.words) {
      let contribution = 0;
      for (const [term, weight] of terms) {
        const frequency = frequencyIn(text, term);
        if (frequency > 0) contribution += weight * saturated(frequency, half, this.settings);
      }
      if (contribution > 0) gains.push({ term: surface, language, contribution });
    }
    return gains;
  }

  private fuse(raw: Raw, mostWords: number, mostLetters: number): { score: number; parts: TextPart[] } {
    const { TERMS, PHRASES, LETTERS, MEANING } = this.weights;
    const perWord = this.words.length > 0 ? 1 / mostWords : 0;
    const terms = scaled(raw.terms, TERMS * perWord);
    const phrases = scaled(perWord > 0 ? this.phraseGains(raw) : [], PHRASES * perWord);
    const letters = mostLetters > 0 ? (LETTERS * raw.spelling) / mostLetters : 0;
    const meaning = MEANING * (this.meaning?.reliability ?? 0) * raw.likeness;
    const parts: TextPart[] = [
      { feature: 'TERMS', contribution: sumOf(terms), terms },
      { feature: 'PHRASES', contribution: sumOf(phrases), terms: phrases },
      { feature: 'LETTERS', contribution: letters, terms: [] },
      { feature: 'MEANING', contribution: meaning, terms: [] },
    ];
    const present = parts
      .filter(({ contribution }) => contribution > 0)
      .sort((left, right) => right.contribution - left.contribution);
    return { score: sumOf(present), parts: present };
  }

  private phraseGains({ candidate, half }: Raw): TermContribution[] {
    const gains = this.phrases.gainsIn(candidate.text.sequence, half);
    return [...gains].map(([pair, contribution]) => {
      const first = this.scored[pair.first]!;
      const second = this.scored[pair.second]!;
      return {
        term: `${first.surface} ${second.surface}`,
        language: first.language === second.language ? first.language : 'und',
        contribution,
      };
    });
  }

  /** The part with the words that it rests on: only what is shown pays for them. */
  private grounded(part: TextPart, raw: Raw): TextPart {
    if (part.feature === 'LETTERS') {
      const gains = [...raw.letters].map(([place, gain]) => [this.scored[place]!, gain] as const);
      return { ...part, terms: named(gains, raw.spelling, part.contribution) };
    }
    const { point } = raw.candidate.text;
    if (part.feature !== 'MEANING' || !point || !this.meaning) return part;
    const grounds = this.meaning.grounds(point);
    const total = grounds.reduce((sum, [, share]) => sum + share, 0);
    return { ...part, terms: named(grounds, total, part.contribution) };
  }
}

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

const scaled = (terms: readonly TermContribution[], factor: number): TermContribution[] =>
  terms
    .map((term) => ({ ...term, contribution: term.contribution * factor }))
    .sort((left, right) => right.contribution - left.contribution);

const sumOf = (addends: readonly { readonly contribution: number }[]): number =>
  addends.reduce((sum, { contribution }) => sum + contribution, 0);
