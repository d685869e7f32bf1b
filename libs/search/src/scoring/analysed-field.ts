import type { AnalysedWord, TextAnalyser } from '../text/analyser.js';

const LINES = /[\n\u2028\u2029]+/u;

export interface AnalysedField {
  readonly weight: number;
  readonly words: readonly AnalysedWord[];
  /** Not the query's own words: nobody is held to say them. */
  readonly isTranslation?: boolean;
}

/**
 * Cuts the fields of a document or query into words and gives each its field's weight. Each line is a field of its own:
 * tags are lines, and so are the languages of a text, and two words that meet at their border are no phrase.
 */
export function analyseFields(
  fields: Readonly<Record<string, string>>,
  weights: ReadonlyMap<string, number>,
  analyser: TextAnalyser,
): AnalysedField[] {
  return Object.entries(fields).flatMap(([name, text]) =>
    text
      .split(LINES)
      .map((line) => ({ weight: weights.get(name) ?? 1, words: analyser.analyse(line) }))
      .filter(({ words }) => words.length > 0),
  );
}
