import { dotProduct } from './dot-product.js';

/** Steps of an axis on either side of 0: two bytes each. */
export const AXIS = 0x7fff;

/** Products are made eight axes at a time. */
export const LANES = 8;

/** What the machine has to do, in the words of the WebAssembly specification (release 2.0, chapter 5, with SIMD). */
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const I32_CONST = 0x41;
const I32_ADD = 0x6a;
const I32_SUB = 0x6b;
const I32_LT_U = 0x49;
const V128_ZERO = [0xfd, 0x0c, ...Array<number>(16).fill(0)];
const V128_LOAD = [0xfd, 0x00, 0x01, 0x00];
/** Eight products of 16 bits each, neighbours added to four of 32 bits. */
const I32X4_DOT_I16X8 = [0xfd, 0xba, 0x01];
const I32X4_ADD = [0xfd, 0xae, 0x01];
const lane = (number: number): number[] => [0xfd, 0x1b, number];
const I32_STORE = [0x36, 0x02, 0x00];
const LOOP = [0x03, 0x40];
const BRANCH_IF = [0x0d, 0x00];
const END = 0x0b;

const [POINTS, ROWS, BYTES_A_ROW, QUERY, OUT, ROW_END, AT, SUM] = [0, 1, 2, 3, 4, 5, 6, 7];
const advance = (local: number, by: readonly number[]): number[] => [
  ...get(local),
  ...by,
  I32_ADD,
  ...set(local),
];

/** For each row: rowEnd = points + bytesARow; sum = Σ points·query; out ← the sum of its four lanes. */
const PRODUCTS = [
  ...LOOP,
  ...[...V128_ZERO, ...set(SUM), ...get(QUERY), ...set(AT)],
  ...[...get(POINTS), ...get(BYTES_A_ROW), I32_ADD, ...set(ROW_END)],
  ...LOOP,
  ...[...get(POINTS), ...V128_LOAD, ...get(AT), ...V128_LOAD, ...I32X4_DOT_I16X8],
  ...[...get(SUM), ...I32X4_ADD, ...set(SUM)],
  ...advance(POINTS, [I32_CONST, 16]),
  ...advance(AT, [I32_CONST, 16]),
  ...[...get(POINTS), ...get(ROW_END), I32_LT_U, ...BRANCH_IF, END],
  ...get(OUT),
  ...[0, 1, 2, 3].flatMap((number) => [...get(SUM), ...lane(number), ...(number > 0 ? [I32_ADD] : [])]),
  ...I32_STORE,
  ...advance(OUT, [I32_CONST, 4]),
  ...[...get(ROWS), I32_CONST, 1, I32_SUB, ...set(ROWS), ...get(ROWS), ...BRANCH_IF, END],
];

const section = (id: number, content: readonly number[]): number[] => [
  id,
  ...unsigned(content.length),
  ...content,
];
const name = (text: string): number[] => [text.length, ...Buffer.from(text)];
/** LEB128. */
const unsigned = (value: number): number[] =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];

const [I32, V128] = [0x7f, 0x7b];
const BODY = [2, 2, I32, 1, V128, ...PRODUCTS, END];
const MODULE = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]),
  ...section(2, [1, ...name('a'), ...name('m'), 0x02, 0x00, 1]),
  ...section(3, [1, 0]),
  ...section(7, [1, ...name('p'), 0x00, 0]),
  ...section(10, [1, ...unsigned(BODY.length), ...BODY]),
]);

type Products = (points: number, rows: number, bytesARow: number, query: number, out: number) => void;

const PAGE = 1 << 16;

/**
 * The product of one point with many, eight axes at a time by the vector unit of the processor: four to eight times as
 * fast as the engine of the language does it, which knows no such instructions. Points are rows of whole numbers, whose
 * length is a multiple of {@link LANES}; with points of length 1 in steps of {@link AXIS} no sum leaves 31 bits.
 */
export class PointProducts {
  private readonly memory = new WebAssembly.Memory({ initial: 1 });
  private readonly products: Products;

  constructor() {
    const module = new WebAssembly.Module(MODULE);
    const instance = new WebAssembly.Instance(module, { a: { m: this.memory } });
    this.products = instance.exports.p as Products;
  }

  /** @returns by row; valid until the next call */
  of(points: Int16Array, query: Int16Array): Int32Array {
    const rows = points.length / query.length;
    const queryAt = points.byteLength;
    const outAt = queryAt + query.byteLength;
    this.makeRoom(outAt + 4 * rows);
    const { buffer } = this.memory;
    new Int16Array(buffer).set(points);
    new Int16Array(buffer, queryAt).set(query);
    if (rows > 0) this.products(0, rows, query.byteLength, queryAt, outAt);
    return new Int32Array(buffer, outAt, rows);
  }

  private makeRoom(bytes: number): void {
    const missing = bytes - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE));
  }
}

/** One for the whole thread: it keeps nothing between two calls. */
export const products = new PointProducts();

/** Axes of a row, those included that are always 0. */
export const strideOf = (dimensions: number): number => Math.ceil(dimensions / LANES) * LANES;

/**
 * Vectors as rows for {@link PointProducts}, in steps that all of them share: as small as the longest one allows, but
 * never smaller than {@link AXIS} of a vector of length 1.
 */
export function inSteps(vectors: readonly Float32Array[]): Int16Array {
  const stride = strideOf(vectors[0]?.length ?? 0);
  const longest = vectors.reduce((most, vector) => Math.max(most, lengthOf(vector)), 1);
  const rows = new Int16Array(vectors.length * stride);
  vectors.forEach((vector, row) => {
    for (let axis = 0; axis < vector.length; axis++)
      rows[row * stride + axis] = Math.round((vector[axis]! * AXIS) / longest);
  });
  return rows;
}

const lengthOf = (vector: Float32Array): number => Math.sqrt(dotProduct(vector, vector));
