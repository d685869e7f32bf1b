import { describe, expect, it } from '@jest/globals';
import { challengeMachine } from './challenge.machine.js';
import { questionsCloseAt, takesQuestions, takesSubmissions } from './challenge-windows.js';

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

describe('takesQuestions', () => {
  const questionsUntil = at(closesAt, 5_000);
  const asked = (
    state: 'PUBLISHED' | 'IN_EVALUATION' | 'CLOSED' | 'DECIDED',
    until: Date | null,
    moment: Date,
  ) => takesQuestions({ state, closesAt, questionsUntil: until }, moment);

  it.each([
    ['until the closing', asked('PUBLISHED', null, at(closesAt, -1)), true],
    ['not from the closing on, before its job has run', asked('PUBLISHED', questionsUntil, closesAt), false],
    ['not in evaluation', asked('IN_EVALUATION', null, closesAt), false],
    ['in evaluation when a new text has opened them', asked('IN_EVALUATION', questionsUntil, closesAt), true],
    ['until the instant that was given', asked('IN_EVALUATION', questionsUntil, questionsUntil), false],
    ['not while it is closed', asked('CLOSED', questionsUntil, closesAt), false],
    ['not after the decision', asked('DECIDED', questionsUntil, closesAt), false],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));

  it('tells the later of the two instants', () => {
    expect(questionsCloseAt({ closesAt, questionsUntil: null })).toBe(closesAt);
    expect(questionsCloseAt({ closesAt, questionsUntil })).toBe(questionsUntil);
    expect(questionsCloseAt({ closesAt, questionsUntil: at(closesAt, -1) })).toBe(closesAt);
  });
});
