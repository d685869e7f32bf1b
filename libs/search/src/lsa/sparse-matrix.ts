/** Numbers of which most are 0, row by row; `starts` has one place more than there are rows. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  /** Column of each number that is not 0. */
  readonly indices: Int32Array;
  readonly values: Float32Array;
}

/** A table of numbers in one array, row by row. */
export interface DenseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

export const zeros = (rows: number, columns: number): DenseMatrix => ({
  rows,
  columns,
  values: new Float32Array(rows * columns),
});

/** Work that gives way now and then: each `yield` is a moment at which something else may run. */
export type Steps<T> = Generator<void, T>;

/** Rows of work between two moments of giving way: a few milliseconds at the usual widths. */
const ROWS_A_STEP = 64;

/** `target` = `matrix` × `factor`. */
export function* multiply(matrix: SparseMatrix, factor: DenseMatrix, target: DenseMatrix): Steps<void> {
  const width = factor.columns;
  target.values.fill(0);
  for (let row = 0; row < matrix.rows; row++) {
    const to = row * width;
    for (let entry = matrix.starts[row]!; entry < matrix.starts[row + 1]!; entry++) {
      const from = matrix.indices[entry]! * width;
      addScaled(target.values, to, factor.values, from, matrix.values[entry]!, width);
    }
    if (row % ROWS_A_STEP === 0) yield;
  }
}

/** `target` = transpose of `matrix` × `factor`. */
export function* multiplyTransposed(
  matrix: SparseMatrix,
  factor: DenseMatrix,
  target: DenseMatrix,
): Steps<void> {
  const width = factor.columns;
  target.values.fill(0);
  for (let row = 0; row < matrix.rows; row++) {
    const from = row * width;
    for (let entry = matrix.starts[row]!; entry < matrix.starts[row + 1]!; entry++) {
      const to = matrix.indices[entry]! * width;
      addScaled(target.values, to, factor.values, from, matrix.values[entry]!, width);
    }
    if (row % ROWS_A_STEP === 0) yield;
  }
}

function addScaled(
  target: Float32Array,
  to: number,
  source: Float32Array,
  from: number,
  scale: number,
  width: number,
): void {
  for (let place = 0; place < width; place++) target[to + place]! += scale * source[from + place]!;
}
