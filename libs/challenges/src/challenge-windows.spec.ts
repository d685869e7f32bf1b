import { describe, expect, it } from '@jest/globals';
import { challengeMachine } from './challenge.machine.js';
import { takesSubmissions } from './challenge-windows.js';

const opensAt = new Date('2027-03-01T06:00:00Z');
const closesAt = new Date('2027-04-01T18:00:00Z');
const at = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds);

describe('takesSubmissions', () => {
  it.each([
    ['a millisecond before the opening', at(opensAt, -1), false],
    ['at the opening', opensAt, true],
    ['a millisecond before the closing', at(closesAt, -1), true],
    ['at the closing', closesAt, false],
  ])('%s: %p', (_, moment, expected) =>
    expect(takesSubmissions({ state: 'PUBLISHED', opensAt, closesAt }, moment)).toBe(expected),
  );

  it.each(challengeMachine.states.filter((state) => state !== 'PUBLISHED'))('never in %s', (state) =>
    expect(takesSubmissions({ state, opensAt, closesAt }, opensAt)).toBe(false),
  );
});
