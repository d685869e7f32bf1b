import { describe, expect, it } from '@jest/globals';
import { checkWeights, valuesOf, weightOfFeature } from './weights.rules.js';

const SHIPPED = { TEXT: 0.7, TAGS: 0.2, TRL: 0.1 };

describe('weights', () => {
  it('puts parts of the text under the weight of the text', () => {
    expect(weightOfFeature('TAGS', SHIPPED)).toBe('TAGS');
    expect(weightOfFeature('PHRASES', SHIPPED)).toBe('TEXT');
    expect(valuesOf({ PHRASES: 0.07, LETTERS: 0.14, TAGS: 0.2 }, SHIPPED)).toEqual({
      TEXT: expect.closeTo(0.3, 12),
      TAGS: 1,
    });
  });

  it('knows nothing of what had no weight', () =>
    expect(valuesOf({ TRL: 0 }, { ...SHIPPED, TRL: 0 })).toEqual({}));

  it.each([
    [SHIPPED, []],
    [{ TEXT: 1, TAGS: 0, TRL: 0 }, []],
    [{ TEXT: 0.7, TAGS: 0.3 }, ['matching.weights_parts']],
    [{ ...SHIPPED, LUCK: 0 }, ['matching.weights_parts']],
    [{ TEXT: 0.7, TAGS: 0.2, TRL: 0.2 }, ['matching.weights_sum']],
    [{ TEXT: 1.1, TAGS: -0.1, TRL: 0 }, ['matching.weights_sum']],
  ])('%j: %j', (weights, codes) =>
    expect(checkWeights(weights as Record<string, number>, SHIPPED).map(({ code }) => code)).toEqual(codes),
  );
});
