/** What an alert needs to know of a hit. */
export interface AlertHit {
  readonly id: string;
  /** Words of the search that the hit shares. */
  readonly terms: readonly { readonly term: string }[];
}

/** Half of the words: one shared word of a long search is chance, and all of them is what nobody writes. */
const NEEDED_SHARE = 0.5;

/**
 * Hits that are worth an alert, in their order: those that share at least half of the words of the search. Only words
 * that some hit shares are counted, so that "for", "של" and misspelt ones do not stand in the way. Pairs of words are
 * left out, because each of the two counts already.
 */
export function worthAnAlert(hits: readonly AlertHit[]): string[] {
  const wordsOf = ({ terms }: AlertHit) =>
    new Set(terms.map(({ term }) => term).filter((term) => !/\s/u.test(term)));
  const words = new Set(hits.flatMap((hit) => [...wordsOf(hit)]));
  const needed = Math.max(1, Math.ceil(words.size * NEEDED_SHARE));
  return hits.filter((hit) => wordsOf(hit).size >= needed).map(({ id }) => id);
}
