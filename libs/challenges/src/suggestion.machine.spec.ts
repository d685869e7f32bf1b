import { describe, expect, it } from '@jest/globals';
import { type SuggestionAct, suggestionMachine } from './suggestion.machine.js';

const ACTS = Object.keys(suggestionMachine.acts) as SuggestionAct[];
const TARGETS = { accept: 'ACCEPTED', decline: 'DECLINED', withdraw: 'WITHDRAWN' } as const;

describe('suggestion', () => {
  it.each(suggestionMachine.states.flatMap((state) => ACTS.map((act) => [state, act] as const)))(
    'in %s: %s',
    (state, act) => {
      const result = suggestionMachine.transition(state, act, { isCurrent: true });
      if (state === 'OPEN') expect(result).toEqual({ ok: true, value: TARGETS[act] });
      else
        expect(result).toEqual({
          ok: false,
          error: [{ code: 'suggestion.wrong_state', params: { state, act } }],
        });
    },
  );

  it('of an older text is not accepted, but declined or withdrawn', () => {
    const old = { isCurrent: false };
    expect(suggestionMachine.transition('OPEN', 'accept', old)).toEqual({
      ok: false,
      error: [{ code: 'suggestion.text_changed' }],
    });
    expect(suggestionMachine.transition('OPEN', 'decline', old).ok).toBe(true);
    expect(suggestionMachine.transition('OPEN', 'withdraw', old).ok).toBe(true);
  });
});
