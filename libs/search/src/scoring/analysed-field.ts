import type { AnalysedWord, TextAnalyser } from '../text/analyser.js';

export interface AnalysedField {
  readonly weight: number;
  readonly words: readonly AnalysedWord[];
  /** Not the query's own words: nobody is held to say them. */
  readonly isTranslation?: boolean;
}

/** Cuts the fields of a document or query into words and gives each its field's weight. */
export function analyseFields(
  fields: Readonly<Record<string, string>>,
  weights: ReadonlyMap<string, number>,
  analyser: TextAnalyser,
): AnalysedField[] {
  return Object.entries(fields).map(([name, text]) => ({
    weight: weights.get(name) ?? 1,
    words: analyser.analyse(text),
  }));
}
