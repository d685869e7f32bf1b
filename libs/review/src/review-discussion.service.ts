import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions } from '#libs/database';
import { newId, RuleError } from '#libs/kernel';
import { AssignmentRepository } from './assignment.repository.js';
import { mayReadPeers } from './review.policy.js';
import { ReviewDesk } from './review-desk.js';
import { ReviewMessageRepository } from './review-message.repository.js';
import { ReviewReadingService } from './review-reading.service.js';

/** A message as a reviewer of the same submission sees it: without a name and without a time. */
export interface ThreadMessageView {
  /** Of the reviewer who wrote it, as in the peer reviews; null for one's own. */
  readonly number: number | null;
  readonly text: string;
}

/** One reviewer's share of the thread: enough to settle a disagreement, and a list that stays short. */
const MOST_MESSAGES = 50;

/** Reviewers of a submission talk about it once each of them has scored it alone. */
@Injectable()
export class ReviewDiscussionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: ReviewDesk,
    private readonly reading: ReviewReadingService,
    private readonly assignments: AssignmentRepository,
    private readonly messages: ReviewMessageRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Null until the own review is submitted, and for a task that is unknown, ended or hidden. */
  async threadOf(actor: Actor, alias: string): Promise<ThreadMessageView[] | null> {
    const own = await this.reading.own(actor, alias);
    if (!own || !mayReadPeers(own.state)) return null;
    const peers = await this.assignments.peersOf(own);
    const messages = await this.messages.ofAssignments([own.id, ...peers.map(({ id }) => id)]);
    const numbers = new Map(peers.map(({ id }, index) => [id, index + 1]));
    return messages.map(({ assignmentId, text }) => ({ number: numbers.get(assignmentId) ?? null, text }));
  }

  /** @throws RuleError `review.own_score_first`, `review.evaluation_closed`, `review.too_many_messages`. */
  async post(actor: Actor, alias: string, text: string): Promise<void> {
    const own = await this.desk.requireOwn(actor, alias);
    await this.transactions.run(async (tx) => {
      const { assignment, facts } = await this.desk.lock(tx, own);
      if (!facts.evaluationOpen) throw RuleError.of('review.evaluation_closed');
      if (!mayReadPeers(assignment.state)) throw RuleError.of('review.own_score_first');
      if ((await this.messages.countOf(tx, assignment.id)) >= MOST_MESSAGES)
        throw RuleError.of('review.too_many_messages', undefined, { max: MOST_MESSAGES });
      const { id: assignmentId, submissionId } = assignment;
      const message = { id: newId(), submissionId, assignmentId, text, writtenAt: await databaseNow(tx) };
      await this.messages.insert(tx, message);
      await this.audit.record(tx, {
        actor,
        act: 'assignment.discuss',
        target: { type: 'assignment', id: assignmentId },
        after: { messageId: message.id },
      });
    });
  }
}
