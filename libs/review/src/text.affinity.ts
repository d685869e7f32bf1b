import { dot, latentVectors, type SparseText } from './lsa.affinity.js';

/** A reviewer's profile: texts of past work, each on its own. */
export interface Profile {
  readonly id: string;
  readonly items: readonly string[];
}

export interface TextToReview {
  readonly id: string;
  readonly text: string;
}

/** Cuts a text into its words: the analysis of the search engine, which knows inflections, or any other. */
export type WordsOf = (text: string) => readonly string[];

const DIMENSIONS = 100;
const SHARE_OF_LATENT = 0.5;
/** The best item alone would make an expert of whoever wrote one text on it; the mean of all, a dilettante of the versatile. */
const BEST_ITEMS = 3;

/**
 * How well each reviewer knows what each text is about: cosine of weighted words plus half the cosine of latent
 * vectors, mean over the three profile items that come nearest.
 * @param words what a text is made of: words that mean the same have to come out the same
 * @returns 0 to 1.5 for each text, in the order of the profiles; 0 for an empty profile
 */
export function textAffinities(
  texts: readonly TextToReview[],
  profiles: readonly Profile[],
  words: WordsOf,
): Float64Array[] {
  const items = profiles.flatMap((profile) => profile.items);
  const { vectors, vocabulary } = weighted([...texts.map(({ text }) => text), ...items], words);
  const latent = latentVectors(vectors, vocabulary, DIMENSIONS);
  return texts.map((_, text) => {
    let next = texts.length;
    const spread = new Float64Array(vocabulary);
    const own = vectors[text] as SparseText;
    own.words.forEach((word, at) => {
      spread[word] = own.weights[at] as number;
    });
    return Float64Array.from(profiles, (profile) => {
      const similar = profile.items.map(() => {
        const item = next++;
        const lexical = sparseDot(vectors[item] as SparseText, spread);
        return (
          lexical +
          SHARE_OF_LATENT * Math.max(0, dot(latent[text] as Float64Array, latent[item] as Float64Array))
        );
      });
      const best = similar.sort((a, b) => b - a).slice(0, BEST_ITEMS);
      return best.length === 0 ? 0 : best.reduce((sum, value) => sum + value, 0) / best.length;
    });
  });
}

function sparseDot({ words, weights }: SparseText, spread: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < words.length; at++)
    sum += (weights[at] as number) * (spread[words[at] as number] as number);
  return sum;
}

/** Texts as weighted words: (1 + ln tf) × ln(N ÷ df), of length 1. */
function weighted(texts: readonly string[], wordsOf: WordsOf): { vectors: SparseText[]; vocabulary: number } {
  const ids = new Map<string, number>();
  const documents: number[] = [];
  const counts = texts.map((text) => {
    const own = new Map<number, number>();
    for (const word of wordsOf(text)) {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      if (!own.has(id)) documents[id] = (documents[id] ?? 0) + 1;
      own.set(id, (own.get(id) ?? 0) + 1);
    }
    return own;
  });
  const vectors = counts.map((own) => {
    const words = Int32Array.from(own.keys());
    const weights = Float64Array.from(
      own,
      ([word, count]) => (1 + Math.log(count)) * Math.log((texts.length + 1) / (documents[word] as number)),
    );
    const length = Math.sqrt(dot(weights, weights));
    return { words, weights: length === 0 ? weights : weights.map((value) => value / length) };
  });
  return { vectors, vocabulary: ids.size };
}
