import { describe, expect, it } from '@jest/globals';
import { type MilestoneAct, type MilestoneState, milestoneMachine } from './milestone.machine.js';

const WRONG = 'pilot.milestone_wrong_state';

describe('milestoneMachine', () => {
  it.each<[MilestoneState, MilestoneAct, string]>([
    ['PLANNED', 'submit', 'SUBMITTED'],
    ['PLANNED', 'accept', WRONG],
    ['PLANNED', 'return', WRONG],
    ['SUBMITTED', 'submit', WRONG],
    ['SUBMITTED', 'accept', 'ACCEPTED'],
    ['SUBMITTED', 'return', 'RETURNED'],
    ['RETURNED', 'submit', 'SUBMITTED'],
    ['RETURNED', 'accept', WRONG],
    ['RETURNED', 'return', WRONG],
    ['ACCEPTED', 'submit', WRONG],
    ['ACCEPTED', 'accept', WRONG],
    ['ACCEPTED', 'return', WRONG],
  ])('%s %s → %s', (state, act, expected) => {
    const result = milestoneMachine.transition(state, act, null);
    expect(result.ok ? result.value : result.error[0]?.code).toBe(expected);
  });
});
