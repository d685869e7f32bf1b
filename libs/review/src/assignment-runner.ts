import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { RuleError } from '#libs/kernel';
import type { AssignmentJob } from './job.assignment.js';
import type { ThreadMessage } from './thread-message.js';

export interface RunOptions {
  /** Aborted: the thread ends at once, and so does the promise. */
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
  /** Longest time in milliseconds. */
  readonly limit?: number;
}

type Solved = Extract<ThreadMessage, { kind: 'solved' }>;

const LONGEST_MS = 60_000;

/** Runs the solver in a thread of its own, one job after the other, so that requests are answered meanwhile. */
@Injectable()
export class AssignmentRunner {
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @throws RuleError with what is wrong with the problem, or `review.assignment_too_long`; the signal's reason when it
   *   was aborted.
   */
  run(job: AssignmentJob, options: RunOptions = {}): Promise<Solved> {
    const next = this.last.then(() => this.solve(job, options));
    this.last = next.catch(() => undefined);
    return next;
  }

  private async solve(
    job: AssignmentJob,
    { signal, progress, limit = LONGEST_MS }: RunOptions,
  ): Promise<Solved> {
    signal?.throwIfAborted();
    const worker = new Worker(...threadOf(job));
    const timeout = AbortSignal.timeout(limit);
    const stop = AbortSignal.any(signal ? [signal, timeout] : [timeout]);
    try {
      return await new Promise<Solved>((resolve, reject) => {
        stop.addEventListener('abort', () =>
          reject(timeout.aborted ? RuleError.of('review.assignment_too_long') : stop.reason),
        );
        worker.on('error', reject);
        worker.on('exit', () => reject(new Error('the thread of the solver ended without an answer')));
        worker.on('message', (message: ThreadMessage) => {
          if (message.kind === 'progress') progress?.(message.done, message.total);
          else if (message.kind === 'refused') reject(new RuleError(message.violations));
          else resolve(message);
        });
      });
    } finally {
      await worker.terminate();
    }
  }
}

/** From sources, the thread needs the loader that the process itself was started with. */
function threadOf(job: AssignmentJob): ConstructorParameters<typeof Worker> {
  const isSource = import.meta.url.endsWith('.ts');
  const file = new URL(isSource ? './assignment-thread.ts' : './assignment-thread.js', import.meta.url);
  const loader = ['--conditions=etgar-src', '--import', '@swc-node/register/esm-register'];
  return [file, { workerData: job, ...(isSource ? { execArgv: loader } : {}) }];
}
