import { describe, expect, it } from '@jest/globals';
import {
  type ChangeRequestAct,
  type ChangeRequestState,
  changeRequestMachine,
} from './change-request.machine.js';

const WRONG = 'pilot.change_wrong_state';

describe('changeRequestMachine', () => {
  it.each<[ChangeRequestState, ChangeRequestAct, string]>([
    ['PROPOSED', 'accept', 'ACCEPTED'],
    ['PROPOSED', 'decline', 'DECLINED'],
    ['ACCEPTED', 'accept', WRONG],
    ['ACCEPTED', 'decline', WRONG],
    ['DECLINED', 'accept', WRONG],
    ['DECLINED', 'decline', WRONG],
  ])('%s %s by the other side → %s', (state, act, expected) => {
    const result = changeRequestMachine.transition(state, act, {
      proposedBy: 'VENDOR',
      settledBy: 'MINISTRY',
    });
    expect(result.ok ? result.value : result.error[0]?.code).toBe(expected);
  });

  it.each(['MINISTRY', 'VENDOR'] as const)('the %s never settles what it proposed', (side) => {
    for (const act of ['accept', 'decline'] as const) {
      const result = changeRequestMachine.transition('PROPOSED', act, { proposedBy: side, settledBy: side });
      expect(result.ok ? [] : result.error).toEqual([{ code: 'pilot.change_own_side' }]);
    }
  });
});
