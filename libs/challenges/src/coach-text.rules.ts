/** A word of a text and where it stands, in UTF-16 units: `text.slice(start, end)` is the word. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word with the forms by which a list can name it. */
export interface Token extends Word {
  /** Folded, and then without each run of particles that may be written onto it. The first is the most exact. */
  readonly forms: readonly string[];
}

/** Words and phrases to look for. */
export interface Phrases {
  /** By the first two letters of the first word: a text is compared with few phrases. */
  readonly byStart: ReadonlyMap<string, readonly Phrase[]>;
}

type Phrase = readonly { readonly stem: string; readonly isOpen: boolean }[];

// A run of one script: a Hebrew particle before a Latin name (הAPI) is a word of its own. Geresh and gershayim may stand inside.
const MARK = '[\\p{M}\\u05F3\\u05F4\'’"״׳]';
const RUN = new RegExp(
  ['Hebrew', 'Arabic']
    .map((script) => `\\p{Script=${script}}(?:${MARK}*[\\p{Script=${script}}\\p{M}])*`)
    .concat("(?:(?!\\p{Script=Hebrew}|\\p{Script=Arabic})[\\p{L}\\p{N}\\p{M}])+(?:['’]\\p{Script=Latin}+)*")
    .join('|'),
  'gu',
);
const MARKS = /[\p{M}\u0640'’"״׳\u05F3\u05F4]/gu;
const FOLDED = /[\u0671\u0649\u06CC\u0629\u06C1\u06A9\u0660-\u0669\u06F0-\u06F9]/gu;
const FOLDS: ReadonlyMap<string, string> = new Map([
  ['\u0671', '\u0627'], // alef wasla to alef
  ['\u0649', '\u064A'], // alef maqsura to yeh
  ['\u06CC', '\u064A'], // Farsi yeh to yeh
  ['\u0629', '\u0647'], // taa marbuta to heh
  ['\u06C1', '\u0647'], // heh goal to heh
  ['\u06A9', '\u0643'], // keheh to kaf
]);

/** Only what may stand between the words of one phrase. */
const WITHIN_PHRASE = /^[\s\p{Pd}\u05BE'’"״׳/]*$/u;

/** Longer runs are not language but data. */
const LONGEST_WORD = 64;

const HEBREW = /^[\u05D0-\u05EA]/u;
const ARABIC = /^[\u0621-\u064A]/u;

// Each layer may be there or not: and | to-when, when, from-that, that | in, to, from, as | the.
const HEBREW_LAYERS = [['ו'], ['לכש', 'כש', 'מש', 'ש'], ['ב', 'ל', 'מ', 'כ'], ['ה']] as const;
// and, so | will | in, to, as | the (to-the is written with two lams).
const ARABIC_LAYERS = [
  ['و', 'ف'],
  ['بال', 'كال', 'لل', 'ال', 'ب', 'ل', 'ك', 'س'],
] as const;

/** Letters that a word keeps at least when particles are taken off it. */
const LEAST = 2;

/** One spelling of a word for comparison: letter case, points, and the variants of Arabic letters are folded. */
export const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(FOLDED, (letter) => FOLDS.get(letter) ?? digit(letter));

const digit = (letter: string): string => String(letter.charCodeAt(0) & 0xf);

function formsOf(word: string): string[] {
  const folded = fold(word.slice(0, LONGEST_WORD));
  const layers = HEBREW.test(folded) ? HEBREW_LAYERS : ARABIC.test(folded) ? ARABIC_LAYERS : [];
  let forms = [folded];
  for (const layer of layers)
    forms = forms.concat(forms.flatMap((form) => layer.flatMap((particle) => stripped(form, particle))));
  return [...new Set(forms)];
}

const stripped = (form: string, particle: string): string[] =>
  form.startsWith(particle) && form.length - particle.length >= LEAST ? [form.slice(particle.length)] : [];

/** A dozen checks ask for the words of the same text, one after the other. */
const REMEMBERED_TEXTS = 8;
const remembered = new Map<string, readonly Token[]>();

/** The words of a text of any mixture of languages, in their order. */
export function tokensOf(text: string): readonly Token[] {
  const known = remembered.get(text);
  if (known) return known;
  const tokens = cut(text);
  const oldest = remembered.keys().next().value;
  if (remembered.size >= REMEMBERED_TEXTS && oldest !== undefined) remembered.delete(oldest);
  remembered.set(text, tokens);
  return tokens;
}

const cut = (text: string): Token[] =>
  [...text.matchAll(RUN)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
    forms: formsOf(word),
  }));

/**
 * A list to look for, one phrase an entry, written as a dictionary has it. Particles need not be written: `מערכת` finds
 * `ובמערכת`, `تطبيق` finds `والتطبيق`. An ending that may vary is a star: `platform*`.
 */
export function phrases(...lists: readonly string[]): Phrases {
  const byStart = new Map<string, Phrase[]>();
  for (const entry of lists.flatMap((list) => list.split(/\s*[,\n]\s*/u)).filter((item) => item !== '')) {
    const phrase = entry.split(/\s+/u).map((part) => ({
      stem: fold(part.replace(/\*$/u, '')),
      isOpen: part.endsWith('*'),
    }));
    const start = keyOf(phrase[0]?.stem ?? '');
    byStart.set(start, [...(byStart.get(start) ?? []), phrase]);
  }
  return { byStart };
}

const keyOf = (form: string): string => form.slice(0, LEAST);

/** Where phrases of the list stand in the text. Spans do not overlap; of two the longer one counts. */
export function findIn(text: string, tokens: readonly Token[], list: Phrases): Word[] {
  const found: Word[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const length = longestAt(text, tokens, index, list);
    const [first, last] = [tokens[index], tokens[index + length - 1]];
    if (length === 0 || !first || !last) continue;
    found.push({ text: text.slice(first.start, last.end), start: first.start, end: last.end });
    index += length - 1;
  }
  return found;
}

/** Words of the longest phrase that begins at the token; 0 when none does. */
function longestAt(text: string, tokens: readonly Token[], index: number, { byStart }: Phrases): number {
  const starts = new Set((tokens[index]?.forms ?? []).map(keyOf));
  const candidates = [...starts].flatMap((start) => byStart.get(start) ?? []);
  return candidates
    .filter((phrase) => standsAt(text, tokens, index, phrase))
    .reduce((longest, phrase) => Math.max(longest, phrase.length), 0);
}

function standsAt(text: string, tokens: readonly Token[], index: number, phrase: Phrase): boolean {
  return phrase.every(({ stem, isOpen }, offset) => {
    const token = tokens[index + offset];
    if (!token?.forms.some((form) => (isOpen ? form.startsWith(stem) : form === stem))) return false;
    const before = tokens[index + offset - 1];
    return offset === 0 || !before || WITHIN_PHRASE.test(text.slice(before.end, token.start));
  });
}

const SENTENCE_END = /[.!?؟\n]+(?=\s|$)/u;

/** The sentences of a text with their places; a heading or an item of a list is one too. */
export function sentencesOf(text: string): Word[] {
  const sentences: Word[] = [];
  let start = 0;
  for (const part of text.split(SENTENCE_END)) {
    const begin = text.indexOf(part, start);
    const trimmed = part.trim();
    const offset = begin + part.indexOf(trimmed);
    if (trimmed) sentences.push({ text: trimmed, start: offset, end: offset + trimmed.length });
    start = begin + part.length;
  }
  return sentences;
}
