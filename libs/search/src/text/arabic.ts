// Articles (with the particles written onto them) and suffixes in the order in which they are tried: the light stemmer
// "light10" of L. S. Larkey, L. Ballesteros and M. E. Connell, "Light Stemming for Arabic Information Retrieval", 2007.
const ARTICLES = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'];
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];
const AND = 'و';

function withoutArticle(word: string): string {
  const article = ARTICLES.find(
    (candidate) => word.startsWith(candidate) && word.length - candidate.length >= 2,
  );
  return article === undefined ? word : word.slice(article.length);
}

function withoutSuffixes(word: string): string {
  let stem = word;
  for (const suffix of SUFFIXES)
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 2) stem = stem.slice(0, -suffix.length);
  return stem;
}

/**
 * The forms by which a normalised Arabic word is found, from the most exact to the most inflection-tolerant: the word,
 * its light stem, and its light stem without an "and" that may be written onto it. The last is a form of its own
 * because waw is also a root letter: وزارة (ministry) must meet الوزارات (the ministries) in وزار.
 */
export function arabicForms(word: string): [string, string, string] {
  const bare = withoutArticle(word);
  const hasAnd = bare === word && word.startsWith(AND) && word.length >= 4;
  // Particles follow it in turn: وبالبيانات is and-with-the-data.
  const afterAnd = hasAnd ? withoutArticle(word.slice(1)) : bare;
  return [word, withoutSuffixes(bare), withoutSuffixes(afterAnd)];
}
