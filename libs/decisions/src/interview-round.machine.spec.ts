import { describe, expect, it } from '@jest/globals';
import { type InterviewAct, interviewRoundMachine } from './interview-round.machine.js';

const TABLE = {
  COLLECTING: { answer: 'COLLECTING', publish: 'PUBLISHED', move: null, drop: null, cancel: 'CANCELLED' },
  PUBLISHED: { answer: null, publish: null, move: 'PUBLISHED', drop: 'PUBLISHED', cancel: 'CANCELLED' },
  CANCELLED: { answer: null, publish: null, move: null, drop: null, cancel: null },
} as const;

describe('a round of interviews', () => {
  it.each(
    interviewRoundMachine.states.flatMap((state) =>
      (Object.keys(TABLE[state]) as InterviewAct[]).map((act) => [state, act, TABLE[state][act]] as const),
    ),
  )('%s, %s: %s', (state, act, next) => {
    const result = interviewRoundMachine.transition(state, act, {});
    expect(result.ok ? result.value : null).toBe(next);
    if (!result.ok) expect(result.error.map(({ code }) => code)).toEqual(['interview.wrong_state']);
  });
});
