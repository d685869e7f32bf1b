import { describe, expect, it } from '@jest/globals';
import { aModel } from '../../../test/support/models.js';
import { planShipping, type ShippedModel } from './model-shipping.rules.js';

const shipped = (id: string, hash: string): ShippedModel => ({
  kind: 'STUDIED',
  content: aModel({ id }),
  hash,
});
const stored = (slug: string, number: number, hash: string, kind = 'STUDIED') => ({
  modelId: `id of ${slug}`,
  slug,
  kind,
  number,
  hash,
});

describe('planShipping', () => {
  const a = shipped('a', 'new');

  it('begins a model that is not there', () => {
    expect(planShipping([a], [])).toEqual({ newModels: [a], newVersions: [], taken: [] });
  });

  it('adds a version of what changed, after the highest number', () => {
    expect(planShipping([a], [stored('a', 2, 'y'), stored('a', 1, 'x')])).toEqual({
      newModels: [],
      newVersions: [{ modelId: 'id of a', number: 3, shipped: a }],
      taken: [],
    });
  });

  it.each([
    ['the newest version', [stored('a', 1, 'new')]],
    ['an older version', [stored('a', 1, 'new'), stored('a', 2, 'newer')]],
  ])('leaves %s as it is', (_, versions) => {
    expect(planShipping([a], versions)).toEqual({ newModels: [], newVersions: [], taken: [] });
  });

  it("never writes into somebody's own model", () => {
    expect(planShipping([a], [stored('a', 1, 'x', 'OWN')])).toEqual({
      newModels: [],
      newVersions: [],
      taken: ['a'],
    });
  });
});
