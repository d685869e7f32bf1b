import os from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `action` when the process ends: at `exit`, and at a signal that nobody else handles. A signal that somebody
 * does handle (an orderly shutdown that still needs the database) is left to them; their exit comes here later.
 * `kill -9` cannot be seen.
 * @returns call it to let go
 */
export function onProcessEnd(action: () => void): () => void {
  // Before the others, or one that listens once would have left the list by the time we count it.
  const onSignal = (signal: NodeJS.Signals): void => {
    if (process.listeners(signal).every((listener) => handlers.has(listener))) {
      process.exit(128 + os.constants.signals[signal]);
    }
  };
  handlers.add(onSignal);
  process.on('exit', action);
  for (const signal of SIGNALS) process.prependListener(signal, onSignal);
  return () => {
    process.off('exit', action);
    for (const signal of SIGNALS) process.off(signal, onSignal);
    handlers.delete(onSignal);
  };
}

/** Ours, of all servers of this process. */
const handlers = new Set<unknown>();
