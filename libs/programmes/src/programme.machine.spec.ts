import { describe, expect, it } from '@jest/globals';
import { type ProgrammeAct, type ProgrammeStateName, programmeMachine } from './programme.machine.js';

const REFUSED = 'programme.wrong_state';

describe('programmeMachine', () => {
  it.each<[ProgrammeStateName, ProgrammeAct, string]>([
    ['DRAFT', 'open', 'OPEN'],
    ['DRAFT', 'complete', REFUSED],
    ['DRAFT', 'cancel', 'CANCELLED'],
    ['OPEN', 'open', REFUSED],
    ['OPEN', 'complete', 'COMPLETED'],
    ['OPEN', 'cancel', 'CANCELLED'],
    ['COMPLETED', 'open', REFUSED],
    ['COMPLETED', 'complete', REFUSED],
    ['COMPLETED', 'cancel', REFUSED],
    ['CANCELLED', 'open', REFUSED],
    ['CANCELLED', 'complete', REFUSED],
    ['CANCELLED', 'cancel', REFUSED],
  ])('%s %s → %s', (state, act, expected) => {
    const result = programmeMachine.transition(state, act, null);
    expect(result.ok ? result.value : result.error[0]?.code).toBe(expected);
  });

  it('is tested in every state with every act', () => {
    expect(programmeMachine.states.length * Object.keys(programmeMachine.acts).length).toBe(12);
  });
});
