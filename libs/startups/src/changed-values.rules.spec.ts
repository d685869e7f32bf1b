import { describe, expect, it } from '@jest/globals';
import { changedValues } from './changed-values.rules.js';

const row = { title: { en: 'Pipes' }, tags: ['water'], trl: null as number | null, version: 1 };

describe('changedValues', () => {
  it('gives everything of a new row', () =>
    expect(changedValues(null, row, ['title', 'trl'])).toEqual({
      before: undefined,
      after: { title: { en: 'Pipes' }, trl: null },
    }));

  it('gives only the named values that differ, compared by content', () =>
    expect(
      changedValues(row, { ...row, title: { en: 'Pipes' }, tags: ['water', 'leaks'], version: 2 }, [
        'title',
        'tags',
        'trl',
      ]),
    ).toEqual({ before: { tags: ['water'] }, after: { tags: ['water', 'leaks'] } }));
});
