import type { AnalysedField } from '../scoring/analysed-field.js';
import type { Corpus } from '../scoring/corpus.js';
import { queryWords } from '../scoring/query-words.js';

/** Where candidates are looked for, and how many are taken from there. */
export type Question = { readonly limit: number } & (
  | { readonly words: readonly string[] }
  | { readonly point: Float32Array }
);

/** Meilisearch reads so many words of a question and ignores the rest. */
const WORDS_A_QUESTION = 10;
/** Candidates by the most telling words, by those after them, by the title, by new words, and by the meaning. */
const BY_FIRST = 80;
const BY_OTHERS = 50;
const BY_MEANING = 110;
/** Whoever wants more hits than lists are made of wants all that have the words. */
const USUALLY_WANTED = 200;

/**
 * What to ask a server that reads ten words for a text of any length: its most telling words, ten at a time, its title,
 * and its meaning. Words that no document had when the statistics were made are asked for too: they may be new.
 * @param wanted hits
 */
export function questionsOf(fields: readonly AnalysedField[], corpus: Corpus, wanted: number): Question[] {
  const words = queryWords(fields, corpus);
  const known = words.filter(({ value }) => value > 0).map(({ key }) => key);
  const unknown = words.filter(({ value, wanted }) => value === 0 && wanted > 0).map(({ key }) => key);
  const heaviest = fields.reduce((most, { weight }) => Math.max(most, weight), 0);
  const title = new Set(
    fields
      .filter(({ weight }) => weight === heaviest)
      .flatMap((field) => field.words.map(({ stem }) => stem)),
  );
  const lists = [
    known.slice(0, WORDS_A_QUESTION),
    known.slice(WORDS_A_QUESTION, 2 * WORDS_A_QUESTION),
    known.filter((key) => title.has(key)).slice(0, WORDS_A_QUESTION),
    unknown.slice(0, WORDS_A_QUESTION),
  ].filter((list) => list.length > 0);
  // A short text says the same in its title and in all.
  const distinct = new Map(lists.map((list) => [[...list].sort().join(' '), list]));
  const questions: Question[] = [...distinct.values()].map((list, place) => ({
    words: list,
    limit: place > 0 ? BY_OTHERS : wanted > USUALLY_WANTED ? wanted : BY_FIRST,
  }));
  const point = corpus.model?.project(new Map(words.map(({ key, count }) => [key, count])));
  return point?.some((value) => value !== 0) ? [...questions, { point, limit: BY_MEANING }] : questions;
}
