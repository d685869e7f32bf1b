import type { Worker } from 'node:worker_threads';

/** The threads that this process starts from now on, until it is stopped. */
export function startedThreads(): { readonly threads: readonly Worker[]; readonly stop: () => void } {
  const threads: Worker[] = [];
  const note = (worker: Worker): void => void threads.push(worker);
  process.on('worker', note);
  return { threads, stop: () => void process.off('worker', note) };
}
