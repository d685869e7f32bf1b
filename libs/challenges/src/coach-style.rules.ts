import {
  advice,
  type CoachedContent,
  type Finding,
  spansIn,
  versionsOf,
  wordsNamed,
} from './coach-finding.rules.js';
import { LEXICON } from './coach-lexicon.rules.js';
import { sentencesOf, tokensOf } from './coach-text.rules.js';

/** Words of a sentence past which readers begin anew; Hebrew and Arabic write several English words as one. */
const LONGEST_SENTENCE = { en: 35, he: 30, ar: 30 } as const;

const TEXTS = [
  ['title', 'TITLE'],
  ['problem', 'PROBLEM'],
  ['affectedUsers', 'AFFECTED_USERS'],
  ['evidence', 'EVIDENCE'],
  ['desiredOutcome', 'OUTCOME'],
  ['constraints', 'CONSTRAINTS'],
  ['dataOffered', 'DATA'],
] as const;

/** How it reads. Style never costs a point and never blocks. */
export function coachStyle(content: CoachedContent): Finding[] {
  return TEXTS.flatMap(([field, check]) =>
    versionsOf(content[field]).flatMap(({ locale, text }) => {
      const path = [field, locale];
      const jargon = spansIn(text, LEXICON.jargon);
      const limit = LONGEST_SENTENCE[locale];
      const long = sentencesOf(text).filter((sentence) => tokensOf(sentence.text).length > limit);
      return [
        ...(jargon.length > 0 ? [advice(check, 'coach.jargon', path, 0, wordsNamed(jargon))] : []),
        ...(long.length > 0
          ? [advice(check, 'coach.long_sentence', path, 0, { words: long, params: { limit } })]
          : []),
      ];
    }),
  );
}
