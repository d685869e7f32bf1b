/** A text as its words and their weights; of length 1. */
export interface SparseText {
  readonly words: Int32Array;
  readonly weights: Float64Array;
}

const EXTRA = 8;
const POWER_STEPS = 3;
const ROTATIONS = 30;

/**
 * Latent semantic analysis: texts in the few directions in which they differ most, so that texts about the same thing
 * meet without sharing a word (Deerwester et al., 1990), by a randomised range finder with power steps (Halko,
 * Martinsson, Tropp, SIAM Review 2011). The same texts always give the same vectors.
 * @returns a vector of length 1 for each text, or of length 0 for one without words
 */
export function latentVectors(
  texts: readonly SparseText[],
  vocabulary: number,
  dimensions: number,
): Float64Array[] {
  const rank = Math.min(dimensions, texts.length, vocabulary);
  const width = Math.min(rank + EXTRA, texts.length, vocabulary);
  if (rank < 1) return texts.map(() => new Float64Array(0));
  let basis = Array.from({ length: width }, (_, column) => pseudoRandom(texts.length, column + 1));
  for (let step = 0; step < POWER_STEPS; step++)
    basis = orthonormal(basis).map((column) => timesTexts(texts, timesTurned(texts, vocabulary, column)));
  basis = orthonormal(basis);
  const projected = basis.map((column) => timesTurned(texts, vocabulary, column));
  const directions = eigenvectors(projected.map((one) => projected.map((other) => dot(one, other)))).slice(
    0,
    rank,
  );
  return texts.map((_, text) => {
    const row = basis.map((column) => column[text] as number);
    const vector = Float64Array.from(
      directions,
      ({ vector: direction, value }) => dot(direction, row) * Math.sqrt(value),
    );
    const length = Math.sqrt(dot(vector, vector));
    return length === 0 ? vector : vector.map((value) => value / length);
  });
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

/** Numbers between −1 and 1 without a pattern (SplitMix-like mixing of a counter). */
function pseudoRandom(length: number, seed: number): Float64Array {
  return Float64Array.from({ length }, (_, at) => {
    let mixed = Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 31 - 1;
  });
}

function timesTexts(texts: readonly SparseText[], words: Float64Array): Float64Array {
  return Float64Array.from(texts, (text) => {
    let sum = 0;
    for (let at = 0; at < text.words.length; at++)
      sum += (text.weights[at] as number) * (words[text.words[at] as number] as number);
    return sum;
  });
}

function timesTurned(texts: readonly SparseText[], vocabulary: number, column: Float64Array): Float64Array {
  const words = new Float64Array(vocabulary);
  texts.forEach((text, row) => {
    const factor = column[row] as number;
    for (let at = 0; at < text.words.length; at++) {
      const word = text.words[at] as number;
      words[word] = (words[word] as number) + factor * (text.weights[at] as number);
    }
  });
  return words;
}

/** Gram–Schmidt, twice for accuracy. A column that adds nothing becomes 0. */
function orthonormal(columns: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const column of columns) {
    const rest = column.slice();
    const before = Math.sqrt(dot(rest, rest));
    for (let pass = 0; pass < 2; pass++)
      for (const earlier of done) {
        const along = dot(earlier, rest);
        for (let at = 0; at < rest.length; at++)
          rest[at] = (rest[at] as number) - along * (earlier[at] as number);
      }
    const length = Math.sqrt(dot(rest, rest));
    done.push(length <= 1e-12 * before || length === 0 ? rest.fill(0) : rest.map((value) => value / length));
  }
  return done;
}

/** Eigenvectors of a symmetric matrix, the greatest value first, by rotations (Jacobi, 1846). */
function eigenvectors(matrix: number[][]): { readonly value: number; readonly vector: Float64Array }[] {
  const size = matrix.length;
  const vectors = matrix.map((_, row) =>
    Float64Array.from({ length: size }, (__, at) => (at === row ? 1 : 0)),
  );
  for (let round = 0; round < ROTATIONS; round++) {
    let off = 0;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        off += (matrix[p]![q] as number) ** 2;
        rotate(matrix, vectors, p, q);
      }
    if (off < 1e-18) break;
  }
  return matrix
    .map((row, index) => ({
      value: Math.max(0, row[index] as number),
      vector: Float64Array.from(vectors, (line) => line[index] as number),
    }))
    .sort((a, b) => b.value - a.value);
}

function rotate(matrix: number[][], vectors: Float64Array[], p: number, q: number): void {
  const apq = matrix[p]![q] as number;
  if (Math.abs(apq) < 1e-300) return;
  const theta = ((matrix[q]![q] as number) - (matrix[p]![p] as number)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  const turn = (line: number[] | Float64Array): void => {
    const [a, b] = [line[p] as number, line[q] as number];
    line[p] = c * a - s * b;
    line[q] = s * a + c * b;
  };
  for (const row of matrix) turn(row);
  const [rowP, rowQ] = [matrix[p] as number[], matrix[q] as number[]];
  for (let at = 0; at < matrix.length; at++) {
    const [a, b] = [rowP[at] as number, rowQ[at] as number];
    rowP[at] = c * a - s * b;
    rowQ[at] = s * a + c * b;
  }
  for (const row of vectors) turn(row);
}
