import { describe, expect, it } from '@jest/globals';
import { worthAnAlert } from './saved-search.rules.js';

const hit = (id: string, ...terms: string[]) => ({ id, terms: terms.map((term) => ({ term })) });

describe('worthAnAlert', () => {
  it('is nothing without hits', () => expect(worthAnAlert([])).toEqual([]));

  it('takes a hit of a one-word search', () => expect(worthAnAlert([hit('a', 'water')])).toEqual(['a']));

  it('takes those that share half of the words, in their order', () =>
    expect(
      worthAnAlert([hit('a', 'water', 'leak', 'pipe'), hit('b', 'sensor', 'leak'), hit('c', 'water')]),
    ).toEqual(['a', 'b']));

  it('does not count pairs of words', () =>
    expect(worthAnAlert([hit('a', 'water', 'leak'), hit('b', 'water', 'water leak')])).toEqual(['a', 'b']));
});
