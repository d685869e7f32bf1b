import type { SectionReader, SectionWriter } from '../engine/sections.js';

/** A word, by its stem, with how often a text says it. */
export type StemCounts = ReadonlyMap<string, number>;

/**
 * Latent semantic analysis: texts as points in a space of a few hundred topics, in which texts about one subject are
 * near each other though they share no word, also across languages when the texts that it learned from say the same
 * in several (S. Deerwester et al., 1990; S. Dumais et al., "Automatic Cross-Language Retrieval Using LSI", 1997).
 */
export class LsaModel {
  private readonly rows: ReadonlyMap<string, number>;

  constructor(
    /** Distinguishes this model from every other: what it learned from. */
    readonly version: string,
    /** The texts that it learned from. */
    readonly documents: number,
    readonly dimensions: number,
    readonly stems: readonly string[],
    /** Inverse document frequency by stem. */
    readonly weights: Float32Array,
    /** Stems × dimensions, row by row, with orthonormal columns. */
    readonly basis: Float32Array,
  ) {
    this.rows = new Map(stems.map((stem, row) => [stem, row]));
  }

  /** What {@link dump} wrote; undefined when nothing was learned. */
  static *restored(reader: SectionReader): Generator<void, LsaModel | undefined> {
    if (!reader.has('facts.0')) return undefined;
    const [facts] = reader.blocks<[string, number, number]>('facts');
    const [version, documents, dimensions] = facts?.[0] ?? ['', 0, 0];
    const stems: string[] = [];
    for (const block of reader.blocks<string>('stems')) {
      stems.push(...block);
      yield;
    }
    const [weights, basis] = [reader.get('weights', Float32Array), reader.get('basis', Float32Array)];
    return new LsaModel(version, documents, dimensions, stems, weights, basis);
  }

  dump(writer: SectionWriter): void {
    writer.list('facts', [[this.version, this.documents, this.dimensions]]);
    writer.list('stems', this.stems);
    writer.put('weights', this.weights);
    writer.put('basis', this.basis);
  }

  /** How far it is to be trusted, 0 to 1: a space of few texts tells chance meetings of words for subjects. */
  get reliability(): number {
    return this.documents / (this.documents + HALF_TRUSTED);
  }

  /** The point of a text, of length 1; all 0 when it has no word that the model knows. */
  project(counts: StemCounts): Float32Array {
    const { basis, dimensions } = this;
    const point = new Float64Array(dimensions);
    for (const [stem, count] of counts) {
      const row = this.rows.get(stem);
      if (row === undefined) continue;
      const weight = this.weights[row]! * dampened(count);
      const from = row * dimensions;
      for (let axis = 0; axis < dimensions; axis++) point[axis]! += weight * basis[from + axis]!;
    }
    const length = Math.sqrt(point.reduce((sum, value) => sum + value * value, 0)) || 1;
    return Float32Array.from(point, (value) => value / length);
  }

  /**
   * Whither one word draws a text that says it so often: its product with a point is what the word adds to the likeness,
   * up to a factor that all words of a text share. Undefined for a word that the model does not know.
   */
  directionOf(stem: string, count: number): Float32Array | undefined {
    const row = this.rows.get(stem);
    if (row === undefined) return undefined;
    const weight = this.weights[row]! * dampened(count);
    const from = row * this.dimensions;
    return this.basis.subarray(from, from + this.dimensions).map((value) => value * weight);
  }
}

/** Texts at which a model is trusted half: about where latent topics began to help more than they harm. */
const HALF_TRUSTED = 500;

/** A word said ten times does not make a text ten times as much about it. */
export const dampened = (count: number): number => 1 + Math.log(count);
