import snowball from 'snowball-stemmers';

const stemmer = snowball.newStemmer('english');

/** Snowball's English stemmer (Porter 2). Words with digits are names or measures and stay as they are. */
export const englishStem = (word: string): string => (/^[a-z]+$/.test(word) ? stemmer.stem(word) : word);
