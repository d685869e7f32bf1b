/**
 * BM25 over several fields: the weights of the fields count inside the term frequency and the document's length,
 * before saturation (S. Robertson, H. Zaragoza, M. Taylor, "Simple BM25 Extension to Multiple Weighted Fields", 2004).
 */
export interface Bm25Settings {
  /** How soon further occurrences of a term stop to matter. */
  readonly k1: number;
  /** How much a long document is held against it, 0 to 1. */
  readonly b: number;
}

/**
 * How soon further occurrences of a word in the query stop to matter: k3 of Okapi BM25, there 7 or more for long
 * queries (S. Robertson et al., "Okapi at TREC-3", 1994).
 */
const K3 = 8;

/** The weight of a term that `holders` of `documents` hold; positive also for a term that all of them hold. */
export const inverseDocumentFrequency = (holders: number, documents: number): number =>
  Math.log(1 + (documents - Math.min(holders, documents) + 0.5) / (holders + 0.5));

/** The frequency at which a term is half saturated in a document of that length. */
export const halfSaturation = ({ k1, b }: Bm25Settings, length: number, meanLength: number): number =>
  k1 * (1 - b + (b * length) / meanLength);

/** 0 for an absent term, 1 for one occurrence in a document of mean length, below k1 + 1 always. */
export const saturated = (frequency: number, half: number, { k1 }: Bm25Settings): number =>
  (frequency * (k1 + 1)) / (frequency + half);

/** What occurrences in a query count: 1 for one, below k3 + 1 always. */
export const saturatedInQuery = (occurrences: number): number =>
  (occurrences * (K3 + 1)) / (occurrences + K3);
