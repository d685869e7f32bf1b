import { describe, expect, it } from '@jest/globals';
import { type AppealAct, type AppealState, appealMachine } from './appeal.machine.js';

const RULED = 'appeal.ruled_already';

describe('appealMachine', () => {
  it.each<[AppealState, AppealAct, string]>([
    ['FILED', 'uphold', 'UPHELD'],
    ['FILED', 'reject', 'REJECTED'],
    ['UPHELD', 'uphold', RULED],
    ['UPHELD', 'reject', RULED],
    ['REJECTED', 'uphold', RULED],
    ['REJECTED', 'reject', RULED],
  ])('%s %s: %s', (state, act, expected) => {
    const result = appealMachine.transition(state, act, {});
    expect(result.ok ? result.value : result.error[0]?.code).toBe(expected);
  });
});
