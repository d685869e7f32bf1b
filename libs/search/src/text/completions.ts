import type { TextAnalyser } from './analyser.js';
import { errorsForgiven, isWithinErrors } from './edit-distance.js';
import { normalise } from './normalise.js';

const WORD = /[\p{L}\p{N}\p{M}]+(?:['"\u05F3\u05F4\u2019][\p{L}\p{N}\p{M}]+)*/gu;

interface Seen {
  readonly word: string;
  readonly spelling: string;
  readonly stem: string;
  texts: number;
}

/**
 * Ways to finish the last word of a search, and to mend the words before it, from texts that the search found: the
 * words that stand in most of them first. Nothing is suggested that these texts do not say.
 * @param stems what was looked for, completed and corrected
 */
export function completions(
  typed: string,
  texts: readonly string[],
  stems: ReadonlySet<string>,
  analyser: TextAnalyser,
): string[] {
  const words = typed.match(WORD) ?? [];
  const last = words.at(-1);
  if (last === undefined) return [];
  const seen = wordsSeen(texts, stems, analyser);
  const before = words.slice(0, -1).map((word) => mended(word, seen, analyser));
  const beginning = normalise(last);
  const continued = seen.filter(({ spelling }) => spelling.startsWith(beginning));
  const endings = continued.length > 0 ? continued : alike(beginning, seen);
  const whole = words.map((word) => word.toLowerCase()).join(' ');
  return endings.map(({ word }) => [...before, word].join(' ')).filter((suggestion) => suggestion !== whole);
}

/** The words of the texts that belong to the search, those of most texts first, then the shorter ones. */
function wordsSeen(texts: readonly string[], stems: ReadonlySet<string>, analyser: TextAnalyser): Seen[] {
  const seen = new Map<string, Seen>();
  for (const text of texts)
    for (const word of new Set(text.toLowerCase().match(WORD) ?? [])) {
      const stem = analyser.analyse(word)[0]?.stem;
      if (stem === undefined || !stems.has(stem)) continue;
      const spelling = normalise(word);
      const known = seen.get(spelling) ?? { word, spelling, stem, texts: 0 };
      known.texts++;
      seen.set(spelling, known);
    }
  return [...seen.values()].sort(
    (left, right) =>
      right.texts - left.texts || left.word.length - right.word.length || (left.word < right.word ? -1 : 1),
  );
}

/** The word as the texts write it, if they do not know it as it was typed. */
function mended(word: string, seen: readonly Seen[], analyser: TextAnalyser): string {
  const stem = analyser.analyse(word)[0]?.stem;
  if (stem === undefined || seen.some((known) => known.stem === stem)) return word;
  return alike(normalise(word), seen)[0]?.word ?? word;
}

const alike = (spelling: string, seen: readonly Seen[]): Seen[] =>
  seen.filter((known) => isWithinErrors(known.spelling, spelling, errorsForgiven(spelling)));
