import { type Phrases, phrases } from './coach-text.rules.js';
import type { WordLists } from './coach-words.rules.js';
import { ARABIC } from './coach-words-ar.rules.js';
import { ENGLISH } from './coach-words-en.rules.js';
import { HEBREW } from './coach-words-he.rules.js';

const KINDS = Object.keys(ENGLISH) as (keyof WordLists)[];

/**
 * All three languages in one list a kind: officers write Hebrew texts with English names in them, and no word of one
 * script can be taken for a word of another.
 */
export const LEXICON = Object.fromEntries(
  KINDS.map((kind) => [kind, phrases(HEBREW[kind], ARABIC[kind], ENGLISH[kind])]),
) as Readonly<Record<keyof WordLists, Phrases>>;
