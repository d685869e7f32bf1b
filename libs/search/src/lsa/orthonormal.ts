import type { DenseMatrix, Steps } from './sparse-matrix.js';

/** Rows that are worked on together, so that the results are read and written a quarter as often. */
const BLOCK = 4;
const BLOCKS_A_STEP = 16;
/** Share of the mean diagonal that keeps the factorisation alive when columns depend on each other. */
const RIDGE = 1e-10;

/**
 * Makes the columns orthonormal without changing the space that they span, by Cholesky QR in double precision: exact
 * to about the square of the condition number times 1e-16 (G. H. Golub, C. F. Van Loan, "Matrix Computations").
 * Columns that depend on others become directions of little length.
 */
export function* orthonormalise(matrix: DenseMatrix): Steps<void> {
  const factor = choleskyFactor(yield* gramOf(matrix), matrix.columns);
  yield* divide(matrix, factor);
}

/** The inner products of all pairs of columns; the upper half is filled. */
function* gramOf({ rows, columns, values }: DenseMatrix): Steps<Float64Array> {
  const gram = new Float64Array(columns * columns);
  const block = new Float32Array(BLOCK * columns);
  for (let row = 0; row < rows; row += BLOCK) {
    block.fill(0);
    block.set(values.subarray(row * columns, Math.min(rows, row + BLOCK) * columns));
    addProducts(gram, block, columns);
    if (row % (BLOCK * BLOCKS_A_STEP) === 0) yield;
  }
  return gram;
}

function addProducts(gram: Float64Array, block: Float32Array, columns: number): void {
  const [second, third, fourth] = [columns, 2 * columns, 3 * columns];
  for (let left = 0; left < columns; left++) {
    const a = block[left]!;
    const b = block[second + left]!;
    const c = block[third + left]!;
    const d = block[fourth + left]!;
    const line = left * columns;
    for (let right = left; right < columns; right++)
      gram[line + right]! +=
        a * block[right]! +
        b * block[second + right]! +
        c * block[third + right]! +
        d * block[fourth + right]!;
  }
}

/** The upper triangular R with RᵀR = gram. */
function choleskyFactor(gram: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  let trace = 0;
  for (let place = 0; place < size; place++) trace += gram[place * size + place]!;
  const ridge = (RIDGE * trace) / size + Number.MIN_VALUE;
  for (let row = 0; row < size; row++)
    for (let column = row; column < size; column++) {
      let sum = gram[row * size + column]! + (row === column ? ridge : 0);
      for (let above = 0; above < row; above++)
        sum -= factor[above * size + row]! * factor[above * size + column]!;
      factor[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, ridge)) : sum / factor[row * size + row]!;
    }
  return factor;
}

/** Each row times the inverse of the triangular factor. */
function* divide({ rows, columns, values }: DenseMatrix, factor: Float64Array): Steps<void> {
  const lines = Array.from({ length: BLOCK }, () => new Float64Array(columns));
  for (let row = 0; row < rows; row += BLOCK) {
    const block = lines.slice(0, Math.min(BLOCK, rows - row));
    block.forEach((line, place) => {
      line.set(values.subarray((row + place) * columns, (row + place + 1) * columns));
    });
    solve(lines, factor, columns);
    block.forEach((line, place) => {
      values.set(line, (row + place) * columns);
    });
    if (row % (BLOCK * BLOCKS_A_STEP) === 0) yield;
  }
}

function solve(lines: readonly Float64Array[], factor: Float64Array, columns: number): void {
  const [first, second, third, fourth] = lines as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (let column = 0; column < columns; column++) {
    const from = column * columns;
    const inverse = 1 / factor[from + column]!;
    first[column]! *= inverse;
    second[column]! *= inverse;
    third[column]! *= inverse;
    fourth[column]! *= inverse;
    const [a, b, c, d] = [first[column]!, second[column]!, third[column]!, fourth[column]!];
    for (let right = column + 1; right < columns; right++) {
      const value = factor[from + right]!;
      first[right]! -= a * value;
      second[right]! -= b * value;
      third[right]! -= c * value;
      fourth[right]! -= d * value;
    }
  }
}
