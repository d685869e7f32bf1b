import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { orthonormalise } from './orthonormal.js';
import { type DenseMatrix, type SparseMatrix, type Steps, zeros } from './sparse-matrix.js';
import { dominantSubspace } from './subspace.js';

function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function sparse(rows: readonly (readonly number[])[]): SparseMatrix {
  const entries = rows.map((row) => row.flatMap((value, column) => (value === 0 ? [] : [{ column, value }])));
  const starts = Int32Array.from([0, ...entries.map((_, row) => entries.slice(0, row + 1).flat().length)]);
  return {
    rows: rows.length,
    columns: rows[0]!.length,
    starts,
    indices: Int32Array.from(entries.flat(), ({ column }) => column),
    values: Float32Array.from(entries.flat(), ({ value }) => value),
  };
}

const at = ({ values, columns }: DenseMatrix, row: number, column: number): number =>
  values[row * columns + column]!;

/** Greatest difference between the inner products of the columns and those of unit vectors. */
function distanceFromOrthonormal(matrix: DenseMatrix): number {
  let greatest = 0;
  for (let left = 0; left < matrix.columns; left++)
    for (let right = 0; right < matrix.columns; right++) {
      let product = 0;
      for (let row = 0; row < matrix.rows; row++) product += at(matrix, row, left) * at(matrix, row, right);
      greatest = Math.max(greatest, Math.abs(product - (left === right ? 1 : 0)));
    }
  return greatest;
}

describe('dominantSubspace', () => {
  it('finds the axes of the greatest singular values of a diagonal matrix', () => {
    const sizes = [1, 9, 0.5, 7, 0.1];
    const matrix = sparse(sizes.map((size, row) => sizes.map((_, column) => (column === row ? size : 0))));
    const basis = finished(dominantSubspace(matrix, 2, 12));
    // A projection keeps an axis of the space whole and removes one that is orthogonal to it.
    sizes.forEach((size, row) => {
      expect(at(basis, row, 0) ** 2 + at(basis, row, 1) ** 2).toBeCloseTo(size >= 7 ? 1 : 0, 5);
    });
  });

  it('keeps all of a matrix whose rank it has', () => {
    // Two patterns, mixed into six rows: the rank is 2.
    const mixes = [
      [1, 0],
      [0, 1],
      [1, 1],
      [2, -1],
      [3, 1],
      [0.5, 2],
    ];
    const [one, two] = [
      [1, 2, 0, 0, 1],
      [0, 1, 3, 0, -1],
    ];
    const rows = mixes.map(([a, b]) => one!.map((value, column) => a! * value + b! * two![column]!));
    const basis = finished(dominantSubspace(sparse(rows), 2, 3));
    for (const row of rows) {
      const point = [0, 1].map((axis) =>
        row.reduce((sum, value, column) => sum + value * at(basis, column, axis), 0),
      );
      const length = (values: readonly number[]) => Math.hypot(...values);
      expect(length(point)).toBeCloseTo(length(row), 4);
    }
  });

  it('is the same each time', () => {
    const matrix = sparse([
      [1, 2, 0],
      [0, 1, 1],
      [2, 0, 1],
    ]);
    expect(finished(dominantSubspace(matrix, 2, 3))).toEqual(finished(dominantSubspace(matrix, 2, 3)));
  });
});

describe('orthonormalise', () => {
  it('makes columns of any independent numbers orthonormal', () => {
    const numbers = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 21, maxLength: 21 }), (values) => {
        const matrix = zeros(10, 3);
        // The unit matrix below keeps the columns independent.
        matrix.values.set(values);
        for (let column = 0; column < 3; column++) matrix.values[(7 + column) * 3 + column] = 1;
        finished(orthonormalise(matrix));
        expect(distanceFromOrthonormal(matrix)).toBeLessThan(1e-4);
      }),
    );
  });

  it('survives columns that are the same, and none', () => {
    const matrix = zeros(4, 2);
    matrix.values.set([1, 1, 2, 2, 3, 3, 4, 4]);
    finished(orthonormalise(matrix));
    expect([...matrix.values].every(Number.isFinite)).toBe(true);
    const nothing = zeros(4, 2);
    finished(orthonormalise(nothing));
    expect([...nothing.values].every((value) => value === 0)).toBe(true);
  });
});
