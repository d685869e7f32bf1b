import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions } from '#libs/database';
import { newId, RuleError } from '#libs/kernel';
import type { AssignmentComputation } from './assignment-computation.entity.js';
import { AssignmentRunner } from './assignment-runner.js';
import { ComputationRepository } from './computation.repository.js';
import { Evaluations } from './evaluations.js';
import type { AssignmentJob } from './job.assignment.js';
import { SubmissionPool } from './submission-pool.js';

/** How often a computation says how far it is and hears whether it is to stop. */
const REPORT_MS = 250;

/**
 * Plans that are being computed. They are written to the database, so that every process can tell how far one is, and
 * stop one that another process computes.
 */
@Injectable()
export class PlanComputations {
  constructor(
    private readonly transactions: Transactions,
    private readonly runner: AssignmentRunner,
    private readonly computations: ComputationRepository,
    private readonly evaluations: Evaluations,
    private readonly pool: SubmissionPool,
    private readonly audit: AuditLog,
  ) {}

  /** @throws RuleError `review.assignment_cancelled`, and what {@link AssignmentRunner.run} says. */
  async run(actor: Actor, challengeId: string, job: AssignmentJob) {
    const id = newId();
    await this.transactions.run(async (tx) => {
      const startedAt = await databaseNow(tx);
      const startedBy = actor.personId;
      const begun = { startedBy, startedAt, seenAt: startedAt, done: 0, isCancelled: false };
      const total = job.problem.submissions.length;
      await this.computations.insert(tx, { id, challengeId, total, ...begun });
    });
    const stop = new AbortController();
    let progress: readonly [done: number, total: number] = [0, job.problem.submissions.length];
    let reported: Promise<void> = Promise.resolve();
    const report = async (): Promise<void> => {
      const isCancelled = await this.transactions.run((tx) => this.computations.report(tx, id, ...progress));
      if (isCancelled) stop.abort(RuleError.of('review.assignment_cancelled'));
    };
    const clock = setInterval(() => {
      // A database that is away stops no computation: the result could not be kept anyway.
      reported = reported.then(report).catch(() => undefined);
    }, REPORT_MS);
    let wasCancelled = false;
    const computed = await this.runner
      .run(job, {
        signal: stop.signal,
        progress: (done, total) => {
          progress = [done, total];
        },
      })
      .finally(async () => {
        clearInterval(clock);
        await reported;
        wasCancelled = await this.transactions.run((tx) => this.computations.remove(tx, id));
      });
    // Whoever was told that it is stopped finds no plan, though it was done before it could hear of it.
    if (wasCancelled) throw RuleError.of('review.assignment_cancelled');
    return computed;
  }

  /** How far the last one of a challenge is; null when none runs, and for others than its managers. */
  async of(actor: Actor, challengeId: string): Promise<AssignmentComputation | null> {
    return (await this.pool.isManagedBy(actor, challengeId)) ? this.computations.current(challengeId) : null;
  }

  /** Stops all of a challenge. @throws RuleError `review.nothing_computed`. */
  cancel(actor: Actor, challengeId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.evaluations.requireManaged(tx, actor, challengeId);
      const ids = await this.computations.cancel(tx, challengeId);
      if (ids.length === 0) throw RuleError.of('review.nothing_computed', ['challengeId']);
      await this.audit.record(tx, {
        actor,
        act: 'assignment_computation.cancel',
        target: { type: 'challenge', id: challengeId },
        after: { computations: ids.length },
      });
    });
  }
}
