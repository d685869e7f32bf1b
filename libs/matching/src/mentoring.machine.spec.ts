import { describe, expect, it } from '@jest/globals';
import {
  type MentoringAct,
  type MentoringFacts,
  type MentoringStateName,
  mentoringMachine as machine,
} from './mentoring.machine.js';

const NEXT: Readonly<Record<MentoringStateName, Partial<Record<MentoringAct, MentoringStateName>>>> = {
  OPEN: { rank: 'OPEN', pair: 'CLOSED', cancel: 'CANCELLED' },
  CLOSED: { pair: 'CLOSED', publish: 'PUBLISHED', cancel: 'CANCELLED' },
  PUBLISHED: {},
  CANCELLED: {},
};

const acts = Object.keys(machine.acts) as MentoringAct[];
const facts = (more: Partial<MentoringFacts> = {}): MentoringFacts => ({
  isOver: false,
  haveAllAnswered: true,
  doPlacesHold: true,
  ...more,
});

describe('mentoringMachine', () => {
  it.each(machine.states.flatMap((state) => acts.map((act) => [state, act] as const)))(
    '%s, %s',
    (state, act) => {
      const next = NEXT[state][act];
      expect(machine.transition(state, act, facts())).toEqual(
        next
          ? { ok: true, value: next }
          : { ok: false, error: [{ code: 'mentoring.wrong_state', params: { state, act } }] },
      );
    },
  );

  it.each([
    ['rank', 'OPEN', { isOver: true }, 'mentoring.over'],
    ['pair', 'OPEN', { haveAllAnswered: false }, 'mentoring.still_open'],
    ['publish', 'CLOSED', { doPlacesHold: false }, 'mentoring.places_changed'],
  ] as const)('cannot %s in the state %s when %j', (act, state, more, code) =>
    expect(machine.transition(state, act, facts(more))).toEqual({ ok: false, error: [{ code }] }),
  );

  it('pairs after the time, whoever has not answered', () =>
    expect(machine.transition('OPEN', 'pair', facts({ isOver: true, haveAllAnswered: false })).ok).toBe(
      true,
    ));
});
