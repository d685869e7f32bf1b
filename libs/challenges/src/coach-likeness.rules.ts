import type { LocalizedText } from '#libs/i18n';
import { advice, type CoachedContent, type Finding, versionsOf } from './coach-finding.rules.js';
import { tokensOf } from './coach-text.rules.js';

/** A challenge that the reader may see and that may ask the same. */
export interface EarlierChallenge {
  readonly number: string;
  /** Of title and problem; see {@link wordsOf}. */
  readonly words: ReadonlySet<string>;
}

interface Texts {
  readonly title: LocalizedText;
  readonly problem: LocalizedText;
}

/** From this likeness on two challenges are worth a look side by side. */
export const ALIKE = 0.45;
/** Shorter words bind sentences; they tell nothing about what a text is about. */
const SHORTEST_WORD = 3;
/** So few words are alike by chance. */
const FEWEST_WORDS = 4;

/** Without particles and the commonest endings, as far as a word goes without a dictionary. */
const keyOf = (forms: readonly string[]): string =>
  (forms.at(-1) ?? '').replace(/(?:ים|ות|ית|ה|ת|ات|ين|ون|ه|ي|ing|es|s)$/u, '');

/** The words by which challenges are compared, each once. */
export const wordsOf = ({ title, problem }: Texts): Set<string> =>
  new Set(
    [title, problem]
      .flatMap(versionsOf)
      .flatMap(({ text }) => tokensOf(text))
      .filter(({ forms }) => (forms[0]?.length ?? 0) >= SHORTEST_WORD)
      .map(({ forms }) => keyOf(forms)),
  );

/**
 * How alike two sets of words are, 0 to 1: twice the common words by all words of both
 * (L. R. Dice, "Measures of the Amount of Ecologic Association Between Species", 1945). Symmetric; 1 for the same words.
 */
export function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (Math.min(left.size, right.size) < FEWEST_WORDS) return 0;
  const common = [...left].filter((key) => right.has(key)).length;
  return (2 * common) / (left.size + right.size);
}

/** A finding for each earlier challenge that asks nearly the same, the most alike first. It costs no points. */
export function coachLikeness(content: CoachedContent, earlier: readonly EarlierChallenge[]): Finding[] {
  const words = wordsOf(content);
  return earlier
    .map((challenge) => ({ number: challenge.number, alike: likeness(words, challenge.words) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || (a.number < b.number ? -1 : 1))
    .map(({ number, alike }) =>
      advice('PROBLEM', 'coach.duplicate', ['problem'], 0, {
        params: { number, percent: Math.round(alike * 100) },
      }),
    );
}
