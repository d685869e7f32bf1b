import { normalise, QUOTES } from './normalise.js';
import { type Language, languageOf } from './script.js';
import { isStopWord } from './stop-words.js';
import { type IndexTerm, termsOf } from './terms.js';

export interface AnalysedWord {
  /** As it stood in the text, without invisible controls: for people. */
  readonly surface: string;
  readonly language: Language;
  /** The key that the word's inflections share. */
  readonly stem: string;
  readonly terms: readonly IndexTerm[];
}

const ASCII = /^[\p{ASCII}]*$/u;
const ASCII_TOKEN = /[A-Za-z0-9]+(?:['"][A-Za-z0-9]+)*/g;
// Soft hyphen, zero-width joiners, direction controls, byte order mark: inside a word they change nothing.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const LETTER = '[\\p{L}\\p{N}\\p{M}\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]';
const TOKEN = new RegExp(`${LETTER}+(?:[${QUOTES}]${LETTER}+)*`, 'gu');
// A run of one script with its digits: a Hebrew particle before a Latin name (הAPI) is a word of its own.
const RUN =
  /\p{Script=Hebrew}[\p{Script=Hebrew}\p{N}]*|\p{Script=Arabic}[\p{Script=Arabic}\p{N}]*|(?:(?!\p{Script=Hebrew}|\p{Script=Arabic})[\p{L}\p{N}\p{M}])+/gu;

/**
 * Distinct written tokens remembered since the last turn. At so many the older half of the memory is given up: it stays
 * bounded, and what is said often is never forgotten.
 */
const REMEMBERED_TOKENS = 50_000;

/** Characters of a word that count. Longer ones are not language but data: keys, sequences, tables without spaces. */
const LONGEST_WORD = 64;

/**
 * Cuts a text of any mixture of languages into words, without stop words, and tells what each is indexed by.
 * Documents and queries go through the same analyser, so what is written the same is found.
 */
export class TextAnalyser {
  private remembered = new Map<string, readonly AnalysedWord[]>();
  private older: ReadonlyMap<string, readonly AnalysedWord[]> = new Map();

  analyse(text: string): AnalysedWord[] {
    const words: AnalysedWord[] = [];
    for (const token of text.match(ASCII.test(text) ? ASCII_TOKEN : TOKEN) ?? [])
      for (const word of this.wordsOf(token)) words.push(word);
    return words;
  }

  private wordsOf(token: string): readonly AnalysedWord[] {
    if (token.length > LONGEST_WORD) return analyseToken(token);
    const known = this.remembered.get(token);
    if (known !== undefined) return known;
    if (this.remembered.size >= REMEMBERED_TOKENS) {
      this.older = this.remembered;
      this.remembered = new Map();
    }
    const words = this.older.get(token) ?? analyseToken(token);
    this.remembered.set(detached(token), words);
    return words;
  }
}

function analyseToken(token: string): AnalysedWord[] {
  const runs = normalise(token).match(RUN) ?? [];
  const words: AnalysedWord[] = [];
  for (const whole of runs) {
    const run = whole.slice(0, LONGEST_WORD);
    const language = languageOf(run);
    if (isStopWord(run, language)) continue;
    const terms = termsOf(detached(run), language);
    const stem = terms.findLast((term) => term.kind !== 'gram')?.key ?? run;
    words.push({ surface: detached(runs.length === 1 ? visible(token) : run), language, stem, terms });
  }
  return words;
}

const visible = (token: string): string => token.replace(INVISIBLE, '').slice(0, LONGEST_WORD);

/** A copy of its own: a slice would keep the whole text that it was cut from in memory. */
const detached = (part: string): string => Buffer.from(part, 'utf16le').toString('utf16le');
