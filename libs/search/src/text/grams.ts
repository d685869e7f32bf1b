/** Long enough to hold a Semitic root with a vowel letter, short enough to be found again in an inflected word. */
const GRAM = 4;

/** The distinct character 4-grams of a word; a shorter word has none. */
export function gramsOf(word: string): string[] {
  const grams = new Set<string>();
  for (let start = 0; start + GRAM <= word.length; start++) grams.add(word.slice(start, start + GRAM));
  return [...grams];
}
