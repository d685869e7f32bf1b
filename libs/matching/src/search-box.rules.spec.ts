import { describe, expect, it } from '@jest/globals';
import { type BoxFilter, type BoxKind, conditionsOf, facetsOf } from './search-box.rules.js';

const [FROM, UNTIL] = [new Date('2027-01-01T00:00:00Z'), new Date('2027-02-01T00:00:00Z')];

describe('conditionsOf', () => {
  it.each<[string, BoxKind, BoxFilter, object]>([
    ['nothing', 'STARTUP', {}, { where: {}, ranges: {} }],
    [
      'facets of a challenge',
      'CHALLENGE',
      {
        states: ['PUBLISHED'],
        tags: ['water', 'מים'],
        languages: ['he'],
        countries: ['IL'],
        ministryIds: ['m'],
      },
      {
        where: {
          state: ['PUBLISHED'],
          tag: ['water', 'מים'],
          language: ['he'],
          country: ['IL'],
          ministry: ['m'],
        },
        ranges: {},
      },
    ],
    [
      'an empty list, which lets nothing through',
      'SOLUTION',
      { tags: [] },
      { where: { tag: [] }, ranges: {} },
    ],
    [
      'a level of its own',
      'SOLUTION',
      { minimumTrl: 3, maximumTrl: 7, organisationIds: ['o'] },
      { where: { organisation: ['o'] }, ranges: { trl: { min: 3, max: 7 } } },
    ],
    [
      'a level that is asked for',
      'CHALLENGE',
      { maximumTrl: 6 },
      { where: {}, ranges: { minimumTrl: { max: 6 } } },
    ],
    [
      'times: the first instant belongs to them, the last does not',
      'CHALLENGE',
      { opens: { startsAt: FROM }, closes: { startsAt: FROM, endsAt: UNTIL } },
      {
        where: {},
        ranges: {
          opensAt: { min: FROM.getTime() },
          closesAt: { min: FROM.getTime(), max: UNTIL.getTime() - 1 },
        },
      },
    ],
    [
      'null as nothing',
      'MENTOR',
      { states: null, minimumTrl: null, opens: null, tags: null },
      { where: {}, ranges: {} },
    ],
  ])('asks for %s', (_, kind, filter, value) => {
    expect(conditionsOf(kind, filter)).toEqual({ ok: true, value });
  });

  it('refuses every condition that the kind cannot have, by its name', () => {
    const filter = { states: ['PUBLISHED'], minimumTrl: 3, maximumTrl: 4, closes: {}, tags: ['water'] };
    const paths = ['states', 'minimumTrl', 'maximumTrl', 'closes'];
    expect(conditionsOf('MENTOR', filter)).toEqual({
      ok: false,
      error: paths.map((name) => ({ code: 'input.invalid', path: ['filter', name] })),
    });
  });

  it('counts only facets that can be asked for', () => {
    const everything = { states: ['s'], tags: ['t'], languages: ['l'], countries: ['c'] };
    for (const kind of ['CHALLENGE', 'STARTUP', 'SOLUTION', 'MENTOR'] as const) {
      const asked = Object.fromEntries(
        Object.entries(everything).filter(([name, value]) => conditionsOf(kind, { [name]: value }).ok),
      );
      const result = conditionsOf(kind, asked);
      expect(result.ok && Object.keys(result.value.where)).toEqual(facetsOf(kind));
    }
  });
});
