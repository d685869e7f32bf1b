import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AXIS, LANES, PointProducts } from './point-products.js';

const products = new PointProducts();

const expected = (points: Int16Array, query: Int16Array): number[] =>
  Array.from({ length: points.length / query.length }, (_, row) =>
    query.reduce((sum, value, axis) => sum + value * points[row * query.length + axis]!, 0),
  );

describe('PointProducts', () => {
  it('says what multiplying and adding says, for every number of rows and axes', () => {
    const sizes = fc.record({ rows: fc.nat(40), lanes: fc.integer({ min: 1, max: 60 }), seed: fc.nat() });
    fc.assert(
      fc.property(sizes, ({ rows, lanes, seed }) => {
        let state = seed;
        const next = (): number => {
          state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
          return (state % 2_001) - 1_000;
        };
        const query = Int16Array.from({ length: lanes * LANES }, next);
        const points = Int16Array.from({ length: rows * query.length }, next);
        expect([...products.of(points, query)]).toEqual(expected(points, query));
      }),
    );
  });

  it('holds the greatest product of two points of length 1, also against each other', () => {
    const axis = Math.round(AXIS / Math.sqrt(LANES));
    const query = new Int16Array(LANES).fill(axis);
    const one = Int16Array.of(AXIS, 0, 0, 0, 0, 0, 0, 0);
    const points = Int16Array.from([...query, ...query.map((value) => -value), ...one]);
    expect([...products.of(points, query)]).toEqual([8 * axis ** 2, -8 * axis ** 2, AXIS * axis]);
    expect([...products.of(one, one)]).toEqual([AXIS ** 2]);
  });

  it('makes room for more rows than it ever had', () => {
    const query = new Int16Array(LANES).fill(1);
    const points = new Int16Array(200_000).fill(2);
    const found = products.of(points, query);
    expect([found.length, new Set(found)]).toEqual([25_000, new Set([16])]);
  });
});
