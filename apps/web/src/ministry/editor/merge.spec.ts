import { describe, expect, it } from '@jest/globals';
import { merge, withAt } from './merge.ts';

const base = { title: { he: 'א', en: 'A' }, kpis: [{ unit: '%' }], framing: { whyNow: { he: '' } } };

describe('merge', () => {
  it('joins what two people changed in different places, also in two languages of one text', () => {
    const mine = { ...base, title: { he: 'ב', en: 'A' } };
    const theirs = { ...base, title: { he: 'א', en: 'B' }, framing: { whyNow: { he: 'ג' } } };
    expect(merge(base, mine, theirs)).toEqual({
      value: { title: { he: 'ב', en: 'B' }, kpis: base.kpis, framing: { whyNow: { he: 'ג' } } },
      clashes: [],
    });
  });

  it('keeps mine where both changed the same text, and tells both', () => {
    const mine = withAt(base, 'title.he', 'ב');
    const theirs = withAt(base, 'title.he', 'ג');
    const merged = merge(base, mine, theirs);
    expect(merged.value.title.he).toBe('ב');
    expect(merged.clashes).toEqual([{ path: 'title.he', mine: 'ב', theirs: 'ג' }]);
  });

  it('takes a list as one thing', () => {
    const mine = { ...base, kpis: [{ unit: 'days' }] };
    const theirs = { ...base, kpis: [{ unit: '%' }, { unit: 'h' }] };
    expect(merge(base, mine, theirs).clashes).toEqual([
      { path: 'kpis', mine: mine.kpis, theirs: theirs.kpis },
    ]);
  });

  it('sees no clash where both wrote the same', () => {
    const both = withAt(base, 'framing.whyNow.he', 'ג');
    expect(merge(base, both, withAt(base, 'framing.whyNow.he', 'ג'))).toEqual({ value: both, clashes: [] });
  });
});
