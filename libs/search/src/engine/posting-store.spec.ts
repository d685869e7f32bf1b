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

  it('holds a list that is longer than a chunk, beside others that fill the rest', () => {
    const store = new PostingStore();
    const documents = 2 ** 19 + 3;
    for (let slot = 0; slot < documents; slot++) {
      store.add(0, slot, 2);
      if (slot % 1_000 === 0) store.add(1 + slot / 1_000, slot, 3);
      if (slot % 50 === 0) store.add(1_000, slot, 4);
    }
    expect([store.count(0), store.count(1_000)]).toEqual([documents, Math.ceil(documents / 50)]);
    let sum = 0;
    store.forEach(0, (slot, weight) => {
      sum += slot * weight;
    });
    expect(sum).toBe(documents * (documents - 1));
    for (let term = 1; term < 500; term++)
      expect(contents(store, term)).toEqual(new Map([[(term - 1) * 1_000, 3]]));
    for (let slot = 0; slot < documents; slot += 50) store.remove(1_000, slot);
    for (let slot = 0; slot < 300_000; slot++) store.add(2_000, slot, 1);
    expect([store.count(1_000), store.count(2_000), store.count(0)]).toEqual([0, 300_000, documents]);
    let places = 0;
    store.forEach(2_000, (slot) => {
      places += slot;
    });
    expect(places).toBe((300_000 * 299_999) / 2);
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
