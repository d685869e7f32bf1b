import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { brokenConstraint, databaseNow, Transactions, type Tx } from '#libs/database';
import { newId, RuleError } from '#libs/kernel';
import { Evaluations } from './evaluations.js';
import { type PairwiseRanking, rankPairwise } from './pairwise.calibration.js';
import type { PairwiseEntry, PairwiseRound } from './pairwise.entity.js';
import { PairwiseRepository } from './pairwise.repository.js';
import { nextPair } from './pairwise.rules.js';
import { ReviewersService } from './reviewers.service.js';
import { SubmissionPool } from './submission-pool.js';

/** What a demo day has come to. */
export interface PairwiseStanding {
  readonly challengeId: string;
  readonly isOpen: boolean;
  readonly comparisons: number;
  readonly items: PairwiseRanking['items'];
  readonly judges: PairwiseRanking['judges'];
}

/**
 * Demo days: a jury sees two submissions at a time and says which it prefers. An evaluation of its own: nothing of it
 * enters the scores, and the decision goes by those.
 */
@Injectable()
export class PairwiseService {
  constructor(
    private readonly transactions: Transactions,
    private readonly evaluations: Evaluations,
    private readonly reviewers: ReviewersService,
    private readonly pool: SubmissionPool,
    private readonly pairs: PairwiseRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Opens the comparison to a jury; again, it adds judges and goes on. @param reviewerIds null for the whole pool.
   * @throws RuleError `review.pairwise_too_few`, and what {@link Evaluations.juryOf} says.
   */
  async open(actor: Actor, challengeId: string, reviewerIds: readonly string[] | null): Promise<void> {
    const submissions = await this.pool.waiting(challengeId);
    await this.transactions.run(async (tx) => {
      const challenge = await this.evaluations.requireManaged(tx, actor, challengeId);
      if (submissions.length < 2) throw RuleError.of('review.pairwise_too_few');
      const jury = await this.evaluations.juryOf(tx, challenge, reviewerIds);
      await this.pairs.open(tx, challengeId, await databaseNow(tx));
      await this.pairs.addEntries(
        tx,
        jury.flatMap(({ id: reviewerId }) =>
          submissions.map(({ id: submissionId, organisationId }) => ({
            ...{ alias: newId(), challengeId, reviewerId, submissionId, organisationId },
          })),
        ),
      );
      await this.record(tx, actor, 'review.open_pairwise', challengeId, { judges: jury.length });
    });
  }

  /** Takes no more comparisons. @throws RuleError `review.pairwise_closed` when it is not open. */
  close(actor: Actor, challengeId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.evaluations.requireManaged(tx, actor, challengeId);
      if (!isOpen(await this.pairs.find(challengeId, tx))) throw RuleError.of('review.pairwise_closed');
      await this.pairs.close(tx, challengeId, await databaseNow(tx));
      await this.record(tx, actor, 'review.close_pairwise', challengeId, {});
    });
  }

  /** The two that the actor should compare next; null when there are none, or it is not open to the actor. */
  async nextOf(actor: Actor, challengeId: string): Promise<readonly [PairwiseEntry, PairwiseEntry] | null> {
    const reviewer = await this.reviewers.reviewerOf(actor);
    if (!reviewer || !isOpen(await this.pairs.find(challengeId))) return null;
    const entries = await this.pairs.entriesOf(reviewer.id, challengeId);
    const seen = (await this.pairs.comparisonsOf(challengeId)).map(({ reviewerId, winnerId, loserId }) => ({
      ...{ judge: reviewerId, winner: winnerId, loser: loserId },
    }));
    const pair = nextPair(
      reviewer.id,
      entries.map(({ submissionId }) => submissionId),
      seen,
    );
    const own = (pair ?? []).flatMap((id) => entries.find(({ submissionId }) => submissionId === id) ?? []);
    const [first, second] = own.sort((a, b) => (a.alias < b.alias ? -1 : 1));
    return first && second ? [first, second] : null;
  }

  /**
   * Says that one is better than the other, once for each pair.
   * @throws RuleError `input.unknown_id` for an alias that is not the actor's, `review.pairwise_closed`,
   *   `review.pair_compared`, `review.same_submission`.
   */
  async compare(actor: Actor, preferred: string, other: string): Promise<string> {
    const reviewer = await this.reviewers.requireReviewer(actor);
    if (preferred === other) throw RuleError.of('review.same_submission', ['other']);
    const challengeId = await this.pairs.challengeOf(reviewer.id, preferred);
    if (!challengeId) throw RuleError.of('input.unknown_id', ['preferred']);
    await this.transactions.run(async (tx) => {
      if (
        !(await this.evaluations.isOpen(tx, challengeId)) ||
        !isOpen(await this.pairs.find(challengeId, tx))
      )
        throw RuleError.of('review.pairwise_closed');
      await this.evaluations.requireNoHelper(tx, actor, challengeId);
      const entries = await this.pairs.entriesOf(reviewer.id, challengeId, tx);
      const [winner, loser] = [preferred, other].map((alias) =>
        entries.find((entry) => entry.alias === alias),
      );
      if (!winner) throw RuleError.of('input.unknown_id', ['preferred']);
      if (!loser) throw RuleError.of('input.unknown_id', ['other']);
      await this.insert(tx, { reviewerId: reviewer.id, challengeId, winner, loser });
      await this.record(tx, actor, 'review.compare', challengeId, { preferred, other });
    });
    return challengeId;
  }

  /** For managers of the programme; null for others, and when there never was a demo day. */
  async standingOf(actor: Actor, challengeId: string): Promise<PairwiseStanding | null> {
    const round = await this.pairs.find(challengeId);
    if (!round || !(await this.pool.isManagedBy(actor, challengeId))) return null;
    const comparisons = await this.pairs.comparisonsOf(challengeId);
    const { items, judges } = rankPairwise(
      comparisons.map(({ reviewerId, winnerId, loserId }) => ({
        ...{ judge: reviewerId, winner: winnerId, loser: loserId },
      })),
    );
    return { challengeId, isOpen: isOpen(round), comparisons: comparisons.length, items, judges };
  }

  private async insert(
    tx: Tx,
    given: { reviewerId: string; challengeId: string; winner: PairwiseEntry; loser: PairwiseEntry },
  ): Promise<void> {
    const { reviewerId, challengeId, winner, loser } = given;
    const ids = {
      id: newId(),
      challengeId,
      reviewerId,
      winnerId: winner.submissionId,
      loserId: loser.submissionId,
    };
    try {
      await this.pairs.insert(tx, { ...ids, comparedAt: await databaseNow(tx) });
    } catch (error) {
      if (brokenConstraint(error) === 'comparison_once') throw RuleError.of('review.pair_compared');
      throw error;
    }
  }

  private record(
    tx: Tx,
    actor: Actor,
    act: string,
    id: string,
    after: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(tx, { actor, act, target: { type: 'challenge', id }, after });
  }
}

const isOpen = (round: PairwiseRound | null): boolean => round !== null && round.closedAt === null;
