// The particles that Hebrew writes onto the word: and; to-when, when, from-that, that; in, to, from, as; the.
const PREFIXES =
  /^\u05D5?(?:\u05DC\u05DB\u05E9|\u05DB\u05E9|\u05DE\u05E9|\u05E9)?[\u05D1\u05DC\u05DE\u05DB]?\u05D4?(?=[\u05D0-\u05EA]{3})/u;
/** Of number, and the -iya of abstract nouns, whose plural loses it: טכנולוגיה, טכנולוגיות. */
const PLURALS = ['ויות', 'יות', 'ייה', 'יים', 'יה', 'ים', 'ות', 'ית'];
const ENDINGS = ['ה', 'י', 'ת'];
const FINALS: ReadonlyMap<string, string> = new Map([
  ['ך', 'כ'],
  ['ם', 'מ'],
  ['ן', 'נ'],
  ['ף', 'פ'],
  ['ץ', 'צ'],
]);

/** Letters that a word keeps at least when its ending is cut; fewer would merge unrelated roots. */
const LEAST = 2;

function cut(word: string, endings: readonly string[]): string {
  const ending = endings.find(
    (candidate) => word.endsWith(candidate) && word.length - candidate.length >= LEAST,
  );
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** The word without its written-on particles: the longest run of them that leaves three letters. */
export const withoutHebrewPrefix = (word: string): string => word.replace(PREFIXES, '');

/**
 * Number and gender cut off, the last letter in its ordinary form: חברות, חברה and חברת meet in חבר. No
 * dictionary is asked, so the result is a key to find by, not a lemma.
 */
export function withoutHebrewSuffix(word: string): string {
  const stem = cut(cut(word, PLURALS), ENDINGS);
  const plain = FINALS.get(stem.slice(-1));
  return plain === undefined ? stem : stem.slice(0, -1) + plain;
}

/** The forms by which a normalised Hebrew word is found, from the most exact to the most inflection-tolerant. */
export function hebrewForms(word: string): [string, string, string] {
  const bare = withoutHebrewPrefix(word);
  return [word, bare, withoutHebrewSuffix(bare)];
}
