import type { Range, Text } from './generated/programme-model.js';

/**
 * Something to be said in Hebrew, Arabic or English: pure rules give these, `model-words.ts` says them. A string is
 * said as it is; what comes from a model's own content is a `text`.
 */
export type Phrase =
  | string
  | number
  | { readonly text: Text }
  /** A word of the vocabulary of models, `exitKind.prize`. */
  | { readonly term: string }
  | { readonly weeks: Range }
  | { readonly percent: Range }
  | { readonly count: Range }
  | { readonly money: Range; readonly currency: string }
  /** "a, b and c". */
  | { readonly list: readonly Phrase[] }
  /** Things one after the other: "a; b". */
  | { readonly series: readonly Phrase[] }
  | Sentence;

/** A message with its parameters. */
export interface Sentence {
  readonly code: string;
  readonly params?: Readonly<Record<string, Phrase>>;
}
