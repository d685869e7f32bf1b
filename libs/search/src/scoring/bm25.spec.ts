import { describe, expect, it } from '@jest/globals';
import { halfSaturation, inverseDocumentFrequency, saturated } from './bm25.js';

const settings = { k1: 1.2, b: 0.75 };

describe('BM25', () => {
  it.each([
    [1, 3, Math.log(1 + 2.5 / 1.5)],
    [3, 3, Math.log(1 + 0.5 / 3.5)],
    [10, 1_000, Math.log(1 + 990.5 / 10.5)],
  ])('weighs a term that %i of %i documents hold', (holders, documents, expected) => {
    expect(inverseDocumentFrequency(holders, documents)).toBeCloseTo(expected, 12);
  });

  it.each([
    ['a document of mean length', 100, 1.2],
    ['one of double length', 200, 1.2 * 1.75],
    ['one of half length', 50, 1.2 * 0.625],
  ])('half saturation of %s', (_, length, expected) => {
    expect(halfSaturation(settings, length, 100)).toBeCloseTo(expected, 12);
  });

  it('gives one occurrence in a document of mean length 1, and never k1 + 1', () => {
    expect(saturated(0, 1.2, settings)).toBe(0);
    expect(saturated(1, 1.2, settings)).toBeCloseTo(1, 12);
    expect(saturated(3, 1.2, settings)).toBeCloseTo(6.6 / 4.2, 12);
    expect(saturated(1e9, 1.2, settings)).toBeLessThan(2.2);
  });
});
