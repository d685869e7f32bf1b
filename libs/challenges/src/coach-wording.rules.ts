import { LEXICON } from './coach-lexicon.rules.js';
import { findIn, type Phrases, type Token, tokensOf, type Word } from './coach-text.rules.js';

/** Words on each side of a technology among which "existing" makes it part of the problem. */
const NEIGHBOURS = 2;

const overlaps = (a: Word, b: Word): boolean => a.start < b.end && b.start < a.end;

/** Where the list speaks in the text, without what only sounds like it. */
function guilty(text: string, tokens: readonly Token[], list: Phrases): Word[] {
  const innocent = findIn(text, tokens, LEXICON.innocent);
  return findIn(text, tokens, list).filter((span) => !innocent.some((other) => overlaps(span, other)));
}

/**
 * Technologies, products and vendors that a text asks for. One that the text calls existing, current or old is no
 * answer but a part of the problem, and is left alone; so is the health system, and whatever else society calls one.
 */
export function solutionsNamedIn(text: string): Word[] {
  const tokens = tokensOf(text);
  const existing = findIn(text, tokens, LEXICON.existing);
  return guilty(text, tokens, LEXICON.solution).filter((span) => {
    const first = tokens.findIndex(({ start }) => start >= span.start);
    const last = tokens.findIndex(({ end }) => end >= span.end);
    const from = tokens[Math.max(0, first - NEIGHBOURS)]?.start ?? span.start;
    const to = tokens[Math.min(tokens.length - 1, last + NEIGHBOURS)]?.end ?? span.end;
    return !existing.some((word) => word.start >= from && word.end <= to && isOneClause(text, span, word));
  });
}

/** Verbs of building and buying. */
export const deliveriesIn = (text: string): Word[] => guilty(text, tokensOf(text), LEXICON.delivery);

/** "An app. The current way…": a word of the next clause says nothing about this one. */
function isOneClause(text: string, a: Word, b: Word): boolean {
  const between = a.start < b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
  return !/[.,;:!?؟،؛\n]/u.test(between);
}

const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![\d]|[.,]\d)/u;
const YEARS = new RegExp(YEAR.source, 'gu');
const FIGURE = /\p{Nd}/u;

/** Decimal digits of any script as ASCII, so that ٢٠٢٦ is a year; the length stays. */
const ascii = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Whether a year or a month is named. */
export const namesDate = (text: string): boolean =>
  YEAR.test(ascii(text)) || findIn(text, tokensOf(text), LEXICON.date).length > 0;

/** Whether an amount is named, in digits or as a word; a year alone is none. */
export const namesFigure = (text: string): boolean =>
  FIGURE.test(ascii(text).replace(YEARS, '')) || findIn(text, tokensOf(text), LEXICON.quantity).length > 0;

/** Whether something is named that the figures come from. */
export const namesSource = (text: string): boolean =>
  /https:\/\/\S+/u.test(text) || findIn(text, tokensOf(text), LEXICON.source).length > 0;

/** What people write instead of an answer that they do not have yet: it is the whole text. */
export function isPlaceholder(text: string): boolean {
  const tokens = tokensOf(text);
  const covered = findIn(text, tokens, LEXICON.placeholder);
  return tokens.every((token) => covered.some((span) => overlaps(token, span)));
}
