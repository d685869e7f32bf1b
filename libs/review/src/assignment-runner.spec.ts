import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { RuleError } from '#libs/kernel';
import { AssignmentRunner } from './assignment-runner.js';
import type { AssignmentJob } from './job.assignment.js';
import { NEVER, SCALE } from './network.assignment.js';
import { randomFrom } from './rounding.assignment.js';

function jobOf(rows: number, columns: number, mode: AssignmentJob['mode'] = 'SUM'): AssignmentJob {
  const random = randomFrom(9);
  return {
    mode,
    problem: {
      submissions: Array.from({ length: rows }, (_, index) => ({ id: `s${index}`, demand: 3 })),
      reviewers: Array.from({ length: columns }, (_, index) => ({
        id: `r${index}`,
        maxLoad: Math.ceil((3 * rows) / columns),
      })),
      affinity: Int32Array.from({ length: rows * columns }, () =>
        random() < 0.05 ? NEVER : Math.floor(random() * SCALE),
      ),
    },
  };
}

describe('the thread of the solver', () => {
  const runner = new AssignmentRunner();

  it('gives the assignment with its reasons, tells how far it is, and leaves the event loop free', async () => {
    const seen: number[] = [];
    let ticks = 0;
    let isDone = false;
    const counting = (async () => {
      while (!isDone) {
        ticks++;
        await setImmediate();
      }
    })();
    const solved = await runner.run(jobOf(300, 100), { progress: (done) => seen.push(done) });
    isDone = true;
    await counting;
    expect(solved.outcome.solution).toMatchObject({ isOptimal: true, conflictsViolated: 0, unfilled: [] });
    expect(solved.explanations).toHaveLength(30_000);
    expect(seen.at(-1)).toBe(900);
    expect(ticks).toBeGreaterThan(20);
  });

  it('tells what is wrong with a problem', async () => {
    const job = jobOf(2, 3);
    const broken = { ...job, problem: { ...job.problem, affinity: new Int32Array(5) } };
    await expect(runner.run(broken)).rejects.toThrow(
      new RuleError([{ code: 'review.assignment_malformed' }]),
    );
  });

  it('ends when it is told to, and when it takes too long; the next job runs all the same', async () => {
    const stopping = new AbortController();
    const running = runner.run(jobOf(2000, 400), { signal: stopping.signal });
    setTimeout(() => stopping.abort(new Error('not needed any more')), 50);
    await expect(running).rejects.toThrow('not needed any more');
    await expect(runner.run(jobOf(2000, 400), { limit: 20 })).rejects.toThrow('review.assignment_too_long');
    await expect(
      runner.run(jobOf(2, 3), { signal: AbortSignal.abort(new Error('never begun')) }),
    ).rejects.toThrow('never begun');
    expect((await runner.run(jobOf(4, 6))).outcome.solution.isOptimal).toBe(true);
  });
});
