import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Tx } from '#libs/database';
import type { Assignment } from './assignment.entity.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentBook } from './assignment-book.js';
import type { Pool } from './plan-facts.js';
import type { AssignmentProposal } from './proposal.entity.js';
import { ReviewerRepository } from './reviewer.repository.js';

/** Why a review that was not begun ends when a plan moves it. */
const MOVED = 'Moved by a published plan of assignments.';

/** Writes what a plan changes. */
@Injectable()
export class ReviewChanges {
  constructor(
    private readonly assignments: AssignmentRepository,
    private readonly book: AssignmentBook,
    private readonly reviewers: ReviewerRepository,
  ) {}

  async apply(
    tx: Tx,
    actor: Actor,
    { challengeId, plan }: AssignmentProposal,
    pool: Pool,
  ): Promise<Assignment[]> {
    const current = await this.assignments.ofChallengeForUpdate(tx, challengeId);
    for (const { submissionId, reviewerId } of plan.moved) {
      const found = current.find(
        (one) => one.submissionId === submissionId && one.reviewerId === reviewerId && one.endedAt === null,
      );
      if (found) await this.book.move(tx, actor, found, 'remove', { evaluationOpen: true, reason: MOVED });
    }
    const ids = plan.reviewers.map(({ id }) => id);
    const loads = new Map(
      (await this.assignments.openLoads(ids, tx)).map((row) => [row.reviewerId, row.load]),
    );
    const reviewers = await this.reviewers.findByIds(ids, tx);
    const expertise = new Map(reviewers.map((one) => [one.id, one.expertise]));
    const byId = new Map(pool.submissions.map((submission) => [submission.id, submission]));
    const opened: Assignment[] = [];
    for (const [way, origin] of [
      ['AUTOMATIC', 'PROPOSED'],
      ['BY_HAND', 'BY_HAND'],
    ] as const) {
      const pairs = plan.pairs
        .filter((pair) => pair.origin === origin)
        .flatMap(({ submissionId, reviewerId }) => {
          const submission = byId.get(submissionId);
          if (!submission) return [];
          const loadBefore = loads.get(reviewerId) ?? 0;
          loads.set(reviewerId, loadBefore + 1);
          const topics = pool.topics.get(submissionId) ?? [];
          const sharedTopics = (expertise.get(reviewerId) ?? [])
            .filter((topic) => topics.includes(topic))
            .sort();
          return [{ submission, reviewerId, sharedTopics, loadBefore }];
        });
      opened.push(...(await this.book.open(tx, actor, way, pairs)));
    }
    return opened;
  }
}
