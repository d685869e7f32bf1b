import type { Locale, LocalizedText } from '#libs/i18n';
import type { ChallengeContent } from './challenge-content.rules.js';
import type { CoachCheck, CoachSeverity } from './coach.kinds.js';
import { findIn, type Phrases, tokensOf, type Word } from './coach-text.rules.js';

/** What the coach reads: a content whose window may still be open, without its files. */
export type CoachedContent = Omit<ChallengeContent, 'opensAt' | 'closesAt' | 'zone' | 'documents'> & {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
};

/** One thing that could be better. */
export interface Finding {
  /** Key of the hint in every language. */
  readonly code: string;
  readonly check: `${CoachCheck}`;
  /** Where: `['problem', 'he']`, `['kpis', '0', 'baseline']`. */
  readonly path: readonly string[];
  readonly severity: `${CoachSeverity}`;
  /** Points, 0 to 2, that it costs the check; style costs none. */
  readonly points: number;
  /** The offending words, with offsets into the text at the path. */
  readonly words: readonly Word[];
  /** What the hint is filled with. */
  readonly params?: Readonly<Record<string, string | number>>;
}

type Details = Partial<Pick<Finding, 'words' | 'params'>>;

/** A blocker takes the check all its points. */
export const blocker = (
  check: Finding['check'],
  code: string,
  path: readonly string[],
  details: Details = {},
): Finding => ({ check, code, path, severity: 'BLOCKER', points: 2, words: [], ...details });

/** @param points what it costs the check: 0 for style. */
export const advice = (
  check: Finding['check'],
  code: string,
  path: readonly string[],
  points: number,
  details: Details = {},
): Finding => ({ check, code, path, severity: 'ADVICE', points, words: [], ...details });

/** Words that a hint names at most; the editor underlines them all. */
const NAMED_WORDS = 4;

/** The words and the parameter that names them in the hint. */
export const wordsNamed = (words: readonly Word[]): Details => ({
  words,
  params: { words: [...new Set(words.map(({ text }) => text))].slice(0, NAMED_WORDS).join(', ') },
});

/** A text in one language. */
interface Version {
  readonly locale: Locale;
  readonly text: string;
}

/** Every language in which the text is written. */
export const versionsOf = (text: LocalizedText): Version[] =>
  (['he', 'ar', 'en'] as const).flatMap((locale) =>
    text[locale]?.trim() ? [{ locale, text: text[locale] }] : [],
  );

/** Whether the text is there in any language. */
export const isWritten = (text: LocalizedText): boolean => versionsOf(text).length > 0;

/** The text in the language that counts; empty when it is missing. */
export const originalOf = (content: CoachedContent, text: LocalizedText): string =>
  text[content.originalLanguage]?.trim() ? (text[content.originalLanguage] ?? '') : '';

export const spansIn = (text: string, list: Phrases): Word[] => findIn(text, tokensOf(text), list);

export const mentions = (text: string, list: Phrases): boolean => spansIn(text, list).length > 0;
