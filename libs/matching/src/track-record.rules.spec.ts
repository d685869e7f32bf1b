import { describe, expect, it } from '@jest/globals';
import { capacityOf, customersIn, readReferences } from './track-record.rules.js';

describe('capacityOf', () => {
  it.each([
    ['MICRO', 1],
    ['SMALL', 2],
    ['MEDIUM', 10],
    ['LARGE', 50],
  ] as const)('%s has people for %d', (headcount, places) => {
    expect(capacityOf(headcount, 1)).toEqual({ places, taken: 1 });
  });

  it('is not known of a firm that does not say how many it is', () => {
    expect(capacityOf(null, 0)).toBeUndefined();
  });
});

describe('customersIn', () => {
  const reference = (customer: string, description: string) => ({
    customer,
    description,
    year: null,
    url: null,
  });
  const mentioned = (text: string) => ['water', 'school'].filter((field) => text.includes(field));
  const read = readReferences(
    [
      reference('Haifa', 'leaks of water'),
      reference('Haifa ', 'meters of water in a school'),
      reference('Acre', 'buses'),
      reference('The water company', 'billing'),
    ],
    mentioned,
  );

  it('names each customer once, whether its name or the work is about the field', () => {
    expect(customersIn(read, ['water'])).toEqual(['Haifa', 'The water company']);
    expect(customersIn(read, ['school', 'health'])).toEqual(['Haifa']);
  });

  it('names nobody where no field is asked for', () => {
    expect(customersIn(read, [])).toEqual([]);
  });
});
