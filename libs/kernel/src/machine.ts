import { ok, type Result, refuse, type Violation } from './result.js';

/** One act of a state machine: where it may start, where it leads, and what must hold. */
export interface Act<S extends string, F> {
  readonly from: readonly S[];
  readonly to: S;
  /** Facts that must hold besides the state; returns every violation. */
  readonly guard?: (facts: F) => readonly Violation[];
}

export interface Machine<S extends string, A extends string, F> {
  readonly initial: S;
  readonly states: readonly S[];
  readonly acts: Readonly<Record<A, Act<S, F>>>;
  /** The next state, or why the act is refused. The wrong state is reported before any guard. */
  transition(state: S, act: A, facts: F): Result<S>;
}

/**
 * Builds a state machine from a table. An act from a state that the table does not name is refused with
 * `wrongState`, whose message is given the state and the act.
 */
export function defineMachine<S extends string, A extends string, F>(spec: {
  readonly initial: S;
  readonly states: readonly S[];
  readonly acts: Readonly<Record<A, Act<S, F>>>;
  readonly wrongState: string;
}): Machine<S, A, F> {
  return {
    initial: spec.initial,
    states: spec.states,
    acts: spec.acts,
    transition(state, act, facts) {
      const rule = spec.acts[act];
      if (!rule.from.includes(state)) return refuse({ code: spec.wrongState, params: { state, act } });
      const violations = rule.guard?.(facts) ?? [];
      return violations.length > 0 ? refuse(...violations) : ok(rule.to);
    },
  };
}
