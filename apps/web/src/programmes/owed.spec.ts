import { expect, it } from '@jest/globals';
import { remindersBefore, stillOwed } from './owed.ts';

const given = (id: string, state: string) => ({ state, reviewer: { id, person: { displayName: id } } });

it('names who owes reviews, the most first, and nobody who has handed in, declined or is suspended', () => {
  const assignments = [
    given('dana', 'ASSIGNED'),
    given('amir', 'IN_PROGRESS'),
    given('amir', 'ASSIGNED'),
    given('noor', 'COMPLETED'),
    given('lea', 'DECLINED'),
    given('tal', 'SUSPENDED'),
  ];
  expect(stillOwed(assignments).map(({ name, open }) => [name, open])).toEqual([
    ['amir', 2],
    ['dana', 1],
  ]);
});

it('reminds three days and one day before, as far as that lies ahead', () => {
  const due = '2027-01-10T12:00:00.000Z';
  expect(remindersBefore(due, Date.parse('2027-01-01T00:00:00Z'))).toEqual([
    '2027-01-07T12:00:00.000Z',
    '2027-01-09T12:00:00.000Z',
  ]);
  expect(remindersBefore(due, Date.parse('2027-01-08T00:00:00Z'))).toEqual(['2027-01-09T12:00:00.000Z']);
  expect(remindersBefore(due, Date.parse(due))).toEqual([]);
});
