import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, type Page, type PageRequest, Transactions } from '#libs/database';
import { newId, RuleError } from '#libs/kernel';
import type { BidRow } from './bid.entity.js';
import { BidRepository } from './bid.repository.js';
import type { Bidding } from './bidding.entity.js';
import { ConflictRepository } from './conflict.repository.js';
import { Evaluations } from './evaluations.js';
import type { Bid } from './review.kinds.js';
import { ReviewersService } from './reviewers.service.js';
import { SubmissionPool } from './submission-pool.js';

/** Reviewers say which submissions they would like to review, without learning who wrote them. */
@Injectable()
export class BiddingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly evaluations: Evaluations,
    private readonly pool: SubmissionPool,
    private readonly reviewers: ReviewersService,
    private readonly conflicts: ConflictRepository,
    private readonly bids: BidRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Asks a jury about everything that it may review; again, it asks who is new and moves the end.
   * @param reviewerIds the jury; null for the pool
   * @throws RuleError `review.bidding_over` for an end that has passed, and what {@link Evaluations.juryOf} says.
   */
  async open(
    actor: Actor,
    input: {
      readonly challengeId: string;
      readonly reviewerIds: readonly string[] | null;
      readonly closesAt: Date;
    },
  ): Promise<Bidding> {
    const { challengeId, reviewerIds, closesAt } = input;
    const submissions = await this.pool.waiting(challengeId);
    return this.transactions.run(async (tx) => {
      const challenge = await this.evaluations.requireManaged(tx, actor, challengeId);
      const openedAt = await databaseNow(tx);
      if (closesAt <= openedAt) throw RuleError.of('review.bidding_over', ['closesAt']);
      const jury = await this.evaluations.juryOf(tx, challenge, reviewerIds);
      const hidden = new Set(
        (
          await this.conflicts.livePairs(
            tx,
            jury.map(({ id }) => id),
          )
        ).map((pair) => `${pair.reviewerId} ${pair.organisationId}`),
      );
      const bidding: Bidding = { challengeId, closesAt, openedBy: actor.personId, openedAt };
      await this.bids.put(tx, bidding);
      const rows = jury.flatMap(({ id: reviewerId }) =>
        submissions
          .filter(({ organisationId }) => !hidden.has(`${reviewerId} ${organisationId}`))
          .map(({ id: submissionId, organisationId }) => ({
            alias: newId(),
            ...{ challengeId, submissionId, organisationId, reviewerId },
            bid: null,
            bidAt: null,
          })),
      );
      await this.bids.ask(tx, rows);
      await this.audit.record(tx, {
        actor,
        act: 'bidding.open',
        target: { type: 'challenge', id: challengeId },
        after: { closesAt: closesAt.toISOString(), reviewers: jury.length },
      });
      return bidding;
    });
  }

  /**
   * The reviewer's own wish; it may change until the end. @param bid null takes it back
   * @throws RuleError `input.unknown_id` for an alias that is unknown or hidden, `review.bidding_over`.
   */
  async place(actor: Actor, alias: string, bid: `${Bid}` | null): Promise<BidRow> {
    const own = await this.reviewers.requireReviewer(actor);
    return this.transactions.run(async (tx) => {
      const row = await this.bids.findOwnForUpdate(tx, own.id, alias);
      if (!row) throw RuleError.of('input.unknown_id', ['alias']);
      const bidding = await this.bids.find(row.challengeId, tx);
      const now = await databaseNow(tx);
      const isOpen = bidding !== null && now < bidding.closesAt;
      if (!isOpen || !(await this.evaluations.isOpen(tx, row.challengeId)))
        throw RuleError.of('review.bidding_over');
      const placed: BidRow = { ...row, bid, bidAt: bid === null ? null : now };
      await this.bids.save(tx, placed);
      await this.audit.record(tx, {
        actor,
        act: 'bid.place',
        target: { type: 'bid', id: alias },
        before: { bid: row.bid },
        after: { bid },
      });
      return placed;
    });
  }

  /** What the reviewer is asked about; nothing for everybody else. */
  async pageOwn(actor: Actor, challengeId: string, request: PageRequest): Promise<Page<BidRow>> {
    const own = await this.reviewers.reviewerOf(actor);
    if (!own) return { nodes: [], hasNextPage: false, cursorOf: () => '', count: async () => 0 };
    return this.bids.pageOwn(own.id, challengeId, request);
  }

  /** For managers of the challenge; null for everybody else, and before it was opened. */
  async of(
    actor: Actor,
    challengeId: string,
  ): Promise<(Bidding & { asked: number; answered: number }) | null> {
    if (!(await this.pool.isManagedBy(actor, challengeId))) return null;
    const bidding = await this.bids.find(challengeId);
    return bidding && { ...bidding, ...(await this.bids.turnout(challengeId)) };
  }
}
