import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PostingStore } from './posting-store.js';

const contents = (store: PostingStore, term: number): Map<number, number> => {
  const postings = new Map<number, number>();
  store.forEach(term, (slot, weight) => postings.set(slot, weight));
  return postings;
};

describe('PostingStore', () => {
  it('knows nothing of a term that nobody added', () => {
    const store = new PostingStore();
    expect(store.count(7)).toBe(0);
    expect(contents(store, 7)).toEqual(new Map());
  });

  it('holds long lists of many terms', () => {
    const store = new PostingStore();
    for (let slot = 0; slot < 3_000; slot++)
      for (let term = 0; term < 5; term++) store.add(term, slot, term + 1);
    expect(store.count(4)).toBe(3_000);
    expect([...contents(store, 2).values()].every((weight) => weight === 3)).toBe(true);
  });

  it('behaves as a table of tables whatever is added and removed', () => {
    const step = fc.record({ term: fc.nat(4), slot: fc.nat(20), weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
        const store = new PostingStore();
        const model = new Map<number, Map<number, number>>();
        for (const { term, slot, weight } of steps) {
          const postings = model.get(term) ?? new Map<number, number>();
          model.set(term, postings);
          if (postings.delete(slot)) store.remove(term, slot);
          else {
            postings.set(slot, weight);
            store.add(term, slot, weight);
          }
        }
        for (const [term, postings] of model) {
          expect(store.count(term)).toBe(postings.size);
          expect(contents(store, term)).toEqual(postings);
        }
      }),
    );
  });
});
