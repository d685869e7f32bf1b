import { dampened, LsaModel } from './lsa-model.js';
import type { SparseMatrix, Steps } from './sparse-matrix.js';
import { dominantSubspace } from './subspace.js';

/** Texts to learn from: each row has the numbers of its stems and how often it says them. */
export interface TrainingTexts {
  /** How many of the texts say the same in several languages. */
  readonly several: number;
  /** One after the other: a thread takes over one text in a moment, and a hundred thousand in many. */
  readonly stems: string;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly counts: Float32Array;
}

/** Between two stems; none has it. */
export const STEM_END = '\n';

/** Fewer texts have no latent topics. */
export const LEAST_TEXTS = 10;
/** More texts make the space no better: 4,000 of 19,236 proposals order as well as all of them. */
export const MOST_TEXTS = 4_000;

const ITERATIONS = 3;
/** A stem that more than this share of the texts says belongs to no subject. */
const COMMON = 0.5;
/** From so many texts on, a stem that only one of them says costs more than it tells. */
const MANY_TEXTS = 2_000;
const MOST_STEMS = 20_000;

const MOST_DIMENSIONS = 400;
const DIMENSIONS_OF_MANY = 200;

/**
 * Dimensions for a number of texts, of which several are in more than one language. A third of the texts leaves room
 * for what they have in common. Translations want more: sentences are found best with 400 dimensions of 500 pairs. But
 * as many as all texts together would keep every word apart from its translation. In a large collection each further
 * dimension costs time in every search and tells nothing.
 */
export const dimensionsFor = (texts: number, several: number): number =>
  texts > MANY_TEXTS
    ? DIMENSIONS_OF_MANY
    : Math.min(MOST_DIMENSIONS, Math.floor(Math.max(texts / 3, 0.8 * several)));

/** Learns a model; undefined from less than {@link LEAST_TEXTS} texts or when they share no word. */
export function* trainLsa(given: TrainingTexts): Steps<LsaModel | undefined> {
  const rows = given.starts.length - 1;
  if (rows < LEAST_TEXTS) return undefined;
  const texts = inOrder(given);
  const frequencies = frequenciesOf(texts);
  const chosen = chooseStems(frequencies, rows);
  const dimensions = Math.min(dimensionsFor(rows, texts.several), chosen.length);
  if (dimensions < 2) return undefined;
  const weights = Float32Array.from(chosen, (stem) => Math.log(rows / frequencies[stem]!));
  const matrix = weighted(texts, chosen, weights);
  yield;
  const basis = yield* dominantSubspace(matrix, dimensions, ITERATIONS);
  const stems = chosen.map((stem) => texts.stems[stem]!);
  return new LsaModel(fingerprint(texts), rows, dimensions, stems, weights, basis.values);
}

/** Texts whose stems have the numbers of their order: the same model comes of them, whichever came first. */
interface OrderedTexts extends Omit<TrainingTexts, 'stems'> {
  readonly stems: readonly string[];
}

function inOrder(texts: TrainingTexts): OrderedTexts {
  const found = texts.stems.split(STEM_END);
  const order = [...found.keys()].sort((left, right) => (found[left]! < found[right]! ? -1 : 1));
  const numbers = new Int32Array(found.length);
  order.forEach((stem, number) => {
    numbers[stem] = number;
  });
  const stems = order.map((stem) => found[stem]!);
  return { ...texts, stems, indices: texts.indices.map((stem) => numbers[stem]!) };
}

function frequenciesOf({ stems, indices }: OrderedTexts): Int32Array {
  const frequencies = new Int32Array(stems.length);
  for (const stem of indices) frequencies[stem]!++;
  return frequencies;
}

/** The stems that tell something, those in most texts first when there are too many. */
function chooseStems(frequencies: Int32Array, rows: number): number[] {
  const least = rows >= MANY_TEXTS ? 2 : 1;
  const chosen = [...frequencies.keys()].filter(
    (stem) => frequencies[stem]! >= least && frequencies[stem]! <= rows * COMMON,
  );
  if (chosen.length <= MOST_STEMS) return chosen;
  return chosen
    .sort((left, right) => frequencies[right]! - frequencies[left]! || left - right)
    .slice(0, MOST_STEMS);
}

/** TF-IDF of the chosen stems, every text scaled to length 1. */
function weighted(texts: OrderedTexts, chosen: readonly number[], weights: Float32Array): SparseMatrix {
  const columnOf = new Int32Array(texts.stems.length).fill(-1);
  chosen.forEach((stem, column) => {
    columnOf[stem] = column;
  });
  const rows = texts.starts.length - 1;
  const starts = new Int32Array(rows + 1);
  const indices = new Int32Array(texts.indices.length);
  const values = new Float32Array(texts.indices.length);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    const begin = end;
    let square = 0;
    for (let entry = texts.starts[row]!; entry < texts.starts[row + 1]!; entry++) {
      const column = columnOf[texts.indices[entry]!]!;
      if (column < 0) continue;
      const value = weights[column]! * dampened(texts.counts[entry]!);
      indices[end] = column;
      values[end++] = value;
      square += value * value;
    }
    const scale = square === 0 ? 0 : 1 / Math.sqrt(square);
    for (let entry = begin; entry < end; entry++) values[entry]! *= scale;
    starts[row + 1] = end;
  }
  return {
    rows,
    columns: chosen.length,
    starts,
    indices: indices.subarray(0, end),
    values: values.subarray(0, end),
  };
}

/** FNV-1a over stems and numbers: the same texts in the same order have the same version. */
function fingerprint({ stems, indices, counts }: OrderedTexts): string {
  let hash = 0x811c9dc5;
  const mix = (value: number): void => {
    hash = Math.imul(hash ^ value, 0x01000193);
  };
  for (const stem of stems) for (let at = 0; at < stem.length; at++) mix(stem.charCodeAt(at));
  for (const index of indices) mix(index);
  for (const count of counts) mix(count);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
