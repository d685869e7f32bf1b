import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unwrap } from '#libs/kernel';
import {
  type Clocks,
  clocksOf,
  freeze,
  instantOf,
  isOver,
  nextClock,
  reset,
  resume,
  ring,
  takesAnswers,
  takesAppeal,
  takesUpload,
} from './stage-clocks.rules.js';

const MINUTE = 60_000;
const window = clocksOf({ answers: 50 * MINUTE, closes: 100 * MINUTE, grace: 110 * MINUTE });

describe('the clocks of a window', () => {
  it('ring in the order of time, a closing before its grace', () => {
    const rung: string[] = [];
    let clocks: Clocks = clocksOf({ grace: 5, closes: 5, answers: 5 }, [3, 1]);
    for (let next = nextClock(clocks); next; next = nextClock(clocks)) {
      rung.push(`${next.name}@${next.at}`);
      clocks = ring(clocks);
    }
    expect(rung).toEqual(['cutoff@1', 'cutoff@3', 'answers@5', 'closes@5', 'grace@5']);
    expect(ring(clocks)).toEqual(clocks);
  });

  it.each([
    [90, 99, true],
    [90, 100, true],
    [99, 109, true],
    [99, 110, false],
    [100, 105, false],
  ])('take an upload begun at %i and finished at %i: %s', (begun, at, isTaken) =>
    expect(takesUpload(window, begun * MINUTE, at * MINUTE)).toBe(isTaken),
  );

  it('end the time for answers at their instant, and never where there is none', () => {
    expect([49, 50].map((at) => takesAnswers(window, at * MINUTE))).toEqual([true, false]);
    expect(takesAnswers(clocksOf({}), 1e15)).toBe(true);
  });

  it('take an appeal until its window ends', () => {
    const decided = clocksOf({ standstill: 10, appeal: 14 });
    expect([13, 14].map((at) => takesAppeal(decided, at))).toEqual([true, false]);
    expect(takesAppeal(clocksOf({ standstill: 10 }), 5)).toBe(false);
  });

  it('begin anew when they are set again', () => {
    const closed = ring(ring(window));
    expect(isOver(closed, 'closes', 0)).toBe(true);
    const again = reset(closed, 'closes', 200 * MINUTE);
    expect([isOver(again, 'closes', 199 * MINUTE), instantOf(again, 'closes')]).toEqual([
      false,
      200 * MINUTE,
    ]);
  });
});

describe('a freeze', () => {
  it('is refused twice, without clocks, and a resume without a freeze', () => {
    const frozen = unwrap(freeze(window, 10 * MINUTE, 'War.'));
    expect(freeze(frozen, 20 * MINUTE, 'War.')).toMatchObject({ error: [{ code: 'stage.frozen' }] });
    expect(freeze(clocksOf({}), 0, 'War.')).toMatchObject({ error: [{ code: 'stage.no_clock' }] });
    expect(resume(window, 0)).toMatchObject({ error: [{ code: 'stage.not_frozen' }] });
  });

  it('stops everything and gives back exactly what remained', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), (closes, since, stood) => {
        fc.pre(since < closes);
        const clocks = clocksOf({ closes, grace: closes + 5 });
        const frozen = unwrap(freeze(clocks, since, 'War.'));
        expect([nextClock(frozen), isOver(frozen, 'closes', closes + stood)]).toEqual([null, false]);
        const resumed = unwrap(resume(frozen, since + stood));
        expect((instantOf(resumed, 'closes') ?? 0) - (since + stood)).toBe(closes - since);
        expect((instantOf(resumed, 'grace') ?? 0) - (instantOf(resumed, 'closes') ?? 0)).toBe(5);
      }),
    );
  });
});
