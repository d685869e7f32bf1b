import type { AnalysedField } from '../scoring/analysed-field.js';
import { atOnce } from '../slices.js';
import type { AnalysedWord, TextAnalyser } from '../text/analyser.js';
import { ADMINISTRATION } from './administration.js';
import { SOCIETY } from './society.js';
import { TECHNOLOGY } from './technology.js';

/** One concept: the ways to say it, in any languages. */
export type Concept = readonly string[];

/**
 * What a translation counts against a word of the query itself. A text that says both must not count twice as much,
 * and a concept is seldom as exact as a word.
 */
const WEIGHT = 0.2;
/** Words of the longest terms. */
const LONGEST = 5;
/** Translations that a query is widened by, those of the first concepts that it names. */
const MOST_TRANSLATIONS = 60;

interface Term {
  readonly concept: number;
  readonly words: readonly AnalysedWord[];
}

/**
 * Concepts of public challenges in the languages of the platform, by which a query is widened. To analyse all of them
 * takes a process that begins half a second, so they wait for {@link prepared} or for the first query: most commands
 * never ask one.
 */
export class Glossary {
  private readonly terms: Term[] = [];
  private readonly byStems = new Map<string, Term[]>();
  private readonly byConcept = new Map<number, Term[]>();
  /** By the first stem of terms: the words of the longest of them. Most words of a text begin none. */
  private readonly longest = new Map<string, number>();
  private analysed = 0;

  constructor(
    private readonly concepts: readonly Concept[],
    private readonly analyser: TextAnalyser,
  ) {}

  /** Analyses what is not analysed yet, a concept a step. */
  *prepared(): Generator<void> {
    while (this.analysed < this.concepts.length) {
      const concept = this.analysed++;
      for (const text of this.concepts[concept]!) this.add(concept, text);
      yield;
    }
  }

  /** The fields, and the translations of the concepts that they name: each a field of its own, of lesser weight. */
  widened(fields: readonly AnalysedField[]): AnalysedField[] {
    atOnce(this.prepared());
    const said = new Set(fields.flatMap(({ words }) => words.map(({ stem }) => stem)));
    const added = new Map<Term, AnalysedField>();
    for (const { weight, words } of fields)
      for (const term of this.named(words))
        for (const translation of this.byConcept.get(term.concept)!) {
          if (added.size >= MOST_TRANSLATIONS || added.has(translation)) continue;
          // What the query says itself, in this language or another, needs no translation.
          if (translation.words.every(({ stem }) => said.has(stem))) continue;
          const share = (weight * WEIGHT) / translation.words.length;
          added.set(translation, { weight: share, words: translation.words, isTranslation: true });
        }
    return [...fields, ...added.values()];
  }

  private add(concept: number, text: string): void {
    const words = this.analyser.analyse(text);
    if (words.length === 0 || words.length > LONGEST) return;
    const term = { concept, words };
    this.terms.push(term);
    append(this.byStems, keyOf(words), term);
    append(this.byConcept, concept, term);
    const { stem } = words[0]!;
    this.longest.set(stem, Math.max(words.length, this.longest.get(stem) ?? 0));
  }

  /** The terms that a text names, at each place the longest one. */
  private *named(words: readonly AnalysedWord[]): Iterable<Term> {
    for (let at = 0; at < words.length; at++)
      for (let length = this.longestAt(words, at); length > 0; length--) {
        const found = this.byStems.get(keyOf(words.slice(at, at + length)));
        if (!found) continue;
        yield* found;
        at += length - 1;
        break;
      }
  }

  private longestAt(words: readonly AnalysedWord[], at: number): number {
    return Math.min(this.longest.get(words[at]!.stem) ?? 0, words.length - at);
  }
}

const keyOf = (words: readonly AnalysedWord[]): string => words.map(({ stem }) => stem).join(' ');

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The concepts that the platform knows of itself. */
export const BUILT_IN_CONCEPTS: readonly Concept[] = [ADMINISTRATION, TECHNOLOGY, SOCIETY].flatMap((list) =>
  list
    .trim()
    .split('\n')
    .map((line) => line.split(/[;|]/u)),
);
