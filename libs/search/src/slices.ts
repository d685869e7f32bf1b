import { setImmediate as nextTurn } from 'node:timers/promises';

/** Long work gives way to requests after this many milliseconds. */
const SLICE_MS = 10;

/** Runs work that goes in steps, and lets other things run in between. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    await nextTurn();
    began = performance.now();
  }
}

/** Runs work that goes in steps at once. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
