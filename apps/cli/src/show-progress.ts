import { SingleBar } from 'cli-progress';

export interface Progress {
  update(done: number): void;
  stop(): void;
}

const NOWHERE: Progress = { update: () => undefined, stop: () => undefined };

/**
 * Shows on a terminal's error stream how far a long task is: a bar when the total is known, a count when not. Says
 * nothing when the stream goes to a file or another program.
 */
export function showProgress(label: string, total?: number): Progress {
  if (!process.stderr.isTTY) return NOWHERE;
  const bar = new SingleBar({
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    format: total === undefined ? `${label} {value}` : `${label} {bar} {value}/{total}, {eta_formatted}`,
  });
  bar.start(total ?? 0, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}
