import { parentPort, workerData } from 'node:worker_threads';
import { type AssignmentJob, solveJob } from './job.assignment.js';
import { prepare } from './problem.assignment.js';
import type { ThreadMessage } from './thread-message.js';

const post = (message: ThreadMessage): void => parentPort?.postMessage(message);

/** Solves one job off the event loop, tells how far it is, and ends. */
function main(job: AssignmentJob): void {
  const prepared = prepare(job.problem);
  if (!prepared.ok) {
    post({ kind: 'refused', violations: prepared.error });
    return;
  }
  const { explain, ...outcome } = solveJob(prepared.value, job, (done, total) =>
    post({ kind: 'progress', done, total }),
  );
  const explanations = job.problem.submissions.flatMap((_, submission) =>
    job.problem.reviewers.map((__, reviewer) => explain({ submission, reviewer })),
  );
  post({ kind: 'solved', outcome, explanations });
}

main(workerData as AssignmentJob);
