import { ok, type Result, refuse } from '#libs/kernel';

/** Epoch milliseconds. */
export type Instant = number;

export type ClockName = 'opens' | 'answers' | 'cutoff' | 'closes' | 'grace' | 'standstill' | 'appeal';

export interface Clock {
  readonly name: ClockName;
  readonly at: Instant;
}

/** The clocks of a stage or a gate: each is one stored instant, and rings once. */
export interface Clocks {
  /** Not yet rung, in order of time. */
  readonly pending: readonly Clock[];
  /** Rung, in the order in which they did. */
  readonly rung: readonly Clock[];
  /** While it is set, nothing rings and nothing runs out. */
  readonly frozen: { readonly since: Instant; readonly reason: string } | null;
}

export const NO_CLOCKS: Clocks = { pending: [], rung: [], frozen: null };

/** Clocks in order of time; at one instant answers are due before a closing, and a closing comes before its grace ends. */
export function clocksOf(
  times: Readonly<Partial<Record<ClockName, Instant | null>>>,
  cutoffs: readonly Instant[] = [],
): Clocks {
  const single = Object.entries(times).flatMap(([name, at]) =>
    typeof at === 'number' ? [{ name: name as ClockName, at }] : [],
  );
  return {
    ...NO_CLOCKS,
    pending: inOrder([...single, ...cutoffs.map((at) => ({ name: 'cutoff' as const, at }))]),
  };
}

const ORDER: readonly ClockName[] = ['opens', 'answers', 'cutoff', 'closes', 'grace', 'standstill', 'appeal'];

const inOrder = (clocks: readonly Clock[]): Clock[] =>
  [...clocks].sort((a, b) => a.at - b.at || ORDER.indexOf(a.name) - ORDER.indexOf(b.name));

/** The clock that rings next; none while they are frozen. */
export const nextClock = (clocks: Clocks): Clock | null =>
  clocks.frozen ? null : (clocks.pending[0] ?? null);

/** The one stored instant of a clock that has not rung; of cut-offs the next. */
export const instantOf = (clocks: Clocks, name: ClockName): Instant | null =>
  clocks.pending.find((clock) => clock.name === name)?.at ?? null;

/** Whether the instant of the clock has come: it rang, or it is due and not frozen. */
export function isOver(clocks: Clocks, name: ClockName, at: Instant): boolean {
  const pending = instantOf(clocks, name);
  if (pending === null) return clocks.rung.some((clock) => clock.name === name);
  return clocks.frozen === null && pending <= at;
}

/** Moves the next clock to those that rang. */
export function ring(clocks: Clocks): Clocks {
  const [first, ...pending] = clocks.pending;
  return first ? { ...clocks, pending, rung: [...clocks.rung, first] } : clocks;
}

/** Sets a clock to another instant; one that has rung begins anew. */
export function reset(clocks: Clocks, name: ClockName, at: Instant): Clocks {
  const pending = [...clocks.pending.filter((clock) => clock.name !== name), { name, at }];
  return { ...clocks, pending: inOrder(pending), rung: clocks.rung.filter((clock) => clock.name !== name) };
}

/** Removes clocks that no longer have a meaning. */
export const silence = (clocks: Clocks): Clocks => ({ ...clocks, pending: [], frozen: null });

/** @throws nothing; `stage.frozen` when it is frozen already, `stage.no_clock` when nothing runs. */
export function freeze(clocks: Clocks, at: Instant, reason: string): Result<Clocks> {
  if (clocks.frozen) return refuse({ code: 'stage.frozen' });
  if (clocks.pending.length === 0) return refuse({ code: 'stage.no_clock' });
  return ok({ ...clocks, frozen: { since: at, reason } });
}

/** Everything runs on with what remained when it was frozen: each instant moves by the time that stood still. */
export function resume(clocks: Clocks, at: Instant): Result<Clocks> {
  if (!clocks.frozen) return refuse({ code: 'stage.not_frozen' });
  const stood = at - clocks.frozen.since;
  const pending = clocks.pending.map((clock) => ({ ...clock, at: clock.at + stood }));
  return ok({ ...clocks, pending, frozen: null });
}

/** Whether a finished upload still counts: it came before the close, or began before it and ended within the grace. */
export function takesUpload(clocks: Clocks, begunAt: Instant, at: Instant): boolean {
  if (!isOver(clocks, 'closes', at)) return true;
  return (
    !isOver(clocks, 'closes', begunAt) && instantOf(clocks, 'grace') !== null && !isOver(clocks, 'grace', at)
  );
}

/** Whether questions may still be answered without moving the deadline; always where there is no such clock. */
export const takesAnswers = (clocks: Clocks, at: Instant): boolean => !isOver(clocks, 'answers', at);

/** Whether an appeal is still in time. */
export const takesAppeal = (clocks: Clocks, at: Instant): boolean =>
  instantOf(clocks, 'appeal') !== null && !isOver(clocks, 'appeal', at);

/** Whether a decision is in effect: neither standstill nor appeal window still runs. */
export const isInEffect = (clocks: Clocks, at: Instant): boolean =>
  clocks.frozen === null && clocks.pending.every((clock) => clock.at <= at);
