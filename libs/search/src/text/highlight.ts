import { TextAnalyser } from './analyser.js';

/** A piece of a text; the pieces of a passage joined together are the passage. */
export interface TextPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Characters of a passage before its first match, and in all. */
const BEFORE = 60;
const LENGTH = 240;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['"\u05F3\u05F4\u2019][\p{L}\p{N}\p{M}]+)*/gu;
const analyser = new TextAnalyser();

/**
 * The passage of a text around the first word that was looked for, within its line and cut at word borders, with all
 * matches in it marked: the lines of a text may be of several languages.
 * Empty when no word matches.
 * @param stems as {@link TextAnalyser} gives them
 */
export function highlight(text: string, stems: ReadonlySet<string>): TextPiece[] {
  const words = [...text.matchAll(WORD)];
  const isMatch = (word: string): boolean => analyser.analyse(word).some(({ stem }) => stems.has(stem));
  const first = words.find(([word]) => isMatch(word));
  if (!first) return [];
  const lineBegins = text.lastIndexOf('\n', first.index) + 1;
  const lineEnds = text.indexOf('\n', first.index);
  const earliest = Math.max(lineBegins, first.index - BEFORE);
  const begin = words.find(({ index, 0: word }) => index + word.length > earliest)!.index;
  const end = Math.min(begin + LENGTH, lineEnds < 0 ? text.length : lineEnds);
  const shown = words.filter(({ index, 0: word }) => index >= begin && index + word.length <= end);
  const pieces: TextPiece[] = [];
  const push = (piece: string, matches: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, isMatch: matches });
  };
  let at = begin;
  for (const { index, 0: word } of shown) {
    if (!isMatch(word)) continue;
    push(text.slice(at, index), false);
    push(word, true);
    at = index + word.length;
  }
  const last = shown.at(-1)!;
  push(text.slice(at, last.index + last[0].length), false);
  return pieces;
}
