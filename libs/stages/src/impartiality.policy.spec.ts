import { describe, expect, it } from '@jest/globals';
import { checkImpartial } from './impartiality.policy.js';

const tied = (...ids: string[]): ReadonlySet<string> => new Set(ids);

describe('checkImpartial', () => {
  it.each<[string, ReadonlySet<string>[], string[], boolean]>([
    ['nobody is tied', [tied(), tied()], ['a', 'b'], true],
    ['tied to others only', [tied('c')], ['a', 'b'], true],
    ['tied to one of them', [tied('c', 'b')], ['a', 'b'], false],
    ['the second person is tied', [tied(), tied('a')], ['a', 'b'], false],
    ['there is nobody to decide on', [tied('a')], [], true],
  ])('%s', (_, ties, organisationIds, isImpartial) => {
    expect(checkImpartial(ties, organisationIds)).toEqual(
      isImpartial ? [] : [{ code: 'gate.not_impartial' }],
    );
  });
});
