// Conjunction and article, suffixes in the order in which they are tried: the light stemmer "light10" of
// L. S. Larkey, L. Ballesteros and M. E. Connell, "Light Stemming for Arabic Information Retrieval", 2007.
const ARTICLES = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'];
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

function withoutPrefix(word: string): string {
  const article = ARTICLES.find(
    (candidate) => word.startsWith(candidate) && word.length - candidate.length >= 2,
  );
  if (article !== undefined) return word.slice(article.length);
  return word.startsWith('و') && word.length >= 4 ? word.slice(1) : word;
}

/** The light stem of a normalised Arabic word: article or "and" off, then each suffix once; two letters stay. */
export function arabicStem(word: string): string {
  let stem = withoutPrefix(word);
  for (const suffix of SUFFIXES)
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 2) stem = stem.slice(0, -suffix.length);
  return stem;
}

/** The forms by which a normalised Arabic word is found, from the most exact to the most inflection-tolerant. */
export const arabicForms = (word: string): [string, string] => [word, arabicStem(word)];
