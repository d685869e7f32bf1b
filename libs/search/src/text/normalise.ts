// Typewriters, keyboards and word processors write geresh, gershayim and the apostrophe in many ways.
const SINGLE = "'\u2018\u2019\u201A\u201B\u2032\u00B4\u02B9\u02BB\u02BC\u05F3\uFF07";
const DOUBLE = '"\u201C\u201D\u201E\u201F\u2033\u05F4\uFF02';
const SINGLE_QUOTES = new RegExp(`[${SINGLE}]`, 'gu');
const DOUBLE_QUOTES = new RegExp(`[${DOUBLE}]`, 'gu');

/** Every sign that may stand inside a word as geresh, gershayim or apostrophe. */
export const QUOTES = SINGLE + DOUBLE;

// These stand among the Hebrew points in Unicode, but they separate words: maqaf, paseq, sof pasuq, nun hafukha.
const HEBREW_PUNCTUATION = /[\u05BE\u05C0\u05C3\u05C6]/gu;
// After the compatibility decomposition: Latin accents, Hebrew cantillation and points, Arabic honorifics and
// harakat (with the hamza and madda that stood on alef, waw and yeh), tatweel, Koranic marks, superscript alef,
// and the invisible joiners and direction controls.
const MARKS =
  /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const FOLDED = /[\u0671\u0649\u06CC\u0629\u06C0\u06C1\u06A9\u0660-\u0669\u06F0-\u06F9\u00DF\u03C2]/gu;

const FOLDS: ReadonlyMap<string, string> = new Map([
  ['\u0671', '\u0627'], // alef wasla to alef
  ['\u0649', '\u064A'], // alef maqsura to yeh
  ['\u06CC', '\u064A'], // Farsi yeh to yeh
  ['\u0629', '\u0647'], // taa marbuta to heh
  ['\u06C0', '\u0647'], // heh with yeh above to heh
  ['\u06C1', '\u0647'], // heh goal to heh
  ['\u06A9', '\u0643'], // keheh to kaf
  ['\u00DF', 'ss'],
  ['\u03C2', '\u03C3'], // final sigma to sigma
  ...Array.from({ length: 10 }, (_, digit): [string, string] => [
    String.fromCharCode(0x660 + digit),
    `${digit}`,
  ]),
  ...Array.from({ length: 10 }, (_, digit): [string, string] => [
    String.fromCharCode(0x6f0 + digit),
    `${digit}`,
  ]),
]);

const PLAIN = /^[\p{ASCII}]*$/u;
const POSSESSIVE = /(?<=[a-z])'s(?![a-z0-9])/g;
const INNER_APOSTROPHE = /(?<=\p{L})'(?=\p{L})/gu;
const INNER_GERSHAYIM = /(?<=[\u05D0-\u05EA])"(?=[\u05D0-\u05EA])/gu;

/**
 * One spelling for texts that read the same: compatibility forms, letter case, accents, Hebrew points and
 * cantillation, Arabic vowel signs, tatweel, alef/yeh/taa marbuta variants, Arabic-Indic digits, geresh and
 * gershayim. A Hebrew acronym stays one word (צה״ל becomes צהל). Idempotent; the word order is kept.
 */
export function normalise(text: string): string {
  const folded = PLAIN.test(text) ? text.toLowerCase() : foldUnicode(text);
  if (!folded.includes("'") && !folded.includes('"')) return folded;
  return folded.replace(POSSESSIVE, '').replace(INNER_APOSTROPHE, '').replace(INNER_GERSHAYIM, '');
}

function foldUnicode(text: string): string {
  return text
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(HEBREW_PUNCTUATION, ' ')
    .normalize('NFKD')
    .replace(SINGLE_QUOTES, "'") // the parts of ŉ and of the triple prime
    .toLowerCase()
    .replace(MARKS, '')
    .replace(FOLDED, (letter) => FOLDS.get(letter) ?? letter)
    .normalize('NFC');
}
