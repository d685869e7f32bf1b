import { arabicForms } from './arabic.js';
import { englishStem } from './english.js';
import { gramsOf } from './grams.js';
import { hebrewForms } from './hebrew.js';
import type { Language } from './script.js';

/** How an index term stands to the word that it came from. */
export type TermKind = 'word' | 'stem' | 'gram';

export interface IndexTerm {
  readonly key: string;
  readonly kind: TermKind;
  /** Its share in the word: the forms of a word that is found exactly weigh about 1, in every language. */
  readonly weight: number;
}

// One English stem weighs 1. A Hebrew or Arabic word has several forms and, at the usual length of five or six
// letters, two or three grams; their weights also sum to about 1, so that no language outweighs another in a mixed
// text. The share of the grams is uncritical: on 1,058 Hebrew questions a gram at .3, .6 or 1 times the weight of a
// form gives the same order quality within .002.
const FORMS_WEIGHT = 0.75;
const GRAM_WEIGHT = 0.1;

/** The index terms of one normalised word; the last term that is not a gram is shared by the word's inflections. */
export function termsOf(word: string, language: Language): IndexTerm[] {
  if (language === 'he') return semiticTerms(word, hebrewForms(word));
  if (language === 'ar') return semiticTerms(word, arabicForms(word));
  const key = language === 'en' ? englishStem(word) : word;
  return [{ key, kind: key === word ? 'word' : 'stem', weight: 1 }];
}

/**
 * Forms that coincide add their weights: a name, which has neither particle nor ending, must not count less than an
 * inflected word. (Measured on the Hebrew questions: nDCG@10 .950 with the sum, .931 without.)
 */
function semiticTerms(word: string, forms: readonly string[]): IndexTerm[] {
  const weights = new Map<string, number>();
  for (const form of forms) weights.set(form, (weights.get(form) ?? 0) + FORMS_WEIGHT / forms.length);
  const terms = [...weights].map(([key, weight]): IndexTerm => {
    return { key, kind: key === word ? 'word' : 'stem', weight };
  });
  const grams = gramsOf(word).map(
    (gram): IndexTerm => ({ key: `#${gram}`, kind: 'gram', weight: GRAM_WEIGHT }),
  );
  return [...terms, ...grams];
}
