import { orthonormalise } from './orthonormal.js';
import {
  type DenseMatrix,
  multiply,
  multiplyTransposed,
  type SparseMatrix,
  type Steps,
  zeros,
} from './sparse-matrix.js';

/**
 * An orthonormal basis of the space that the strongest right singular vectors of a matrix span, by block subspace
 * iteration from a random start (N. Halko, P. G. Martinsson, J. A. Tropp, "Finding Structure with Randomness", 2011).
 * The single vectors are not separated: angles between projections are the same in every basis of the space, so no
 * eigenvalues are needed. The start is seeded: the same matrix has the same basis.
 * @param dimensions 1 to the lesser of rows and columns.
 */
export function* dominantSubspace(
  matrix: SparseMatrix,
  dimensions: number,
  iterations: number,
): Steps<DenseMatrix> {
  const basis = zeros(matrix.columns, dimensions);
  fillRandomly(basis.values);
  const image = zeros(matrix.rows, dimensions);
  for (let iteration = 0; iteration < iterations; iteration++) {
    yield* multiply(matrix, basis, image);
    yield* orthonormalise(image);
    yield* multiplyTransposed(matrix, image, basis);
  }
  yield* orthonormalise(basis);
  return basis;
}

/** Numbers around 0 from a linear congruential generator (constants of Numerical Recipes). */
function fillRandomly(values: Float32Array): void {
  let state = 12_345;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let place = 0; place < values.length; place++) values[place] = next() + next() + next() - 1.5;
}
