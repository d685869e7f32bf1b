declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const snowball: { newStemmer(algorithm: 'english' | 'porter' | 'arabic'): Stemmer; algorithms(): string[] };
  export default snowball;
}
