import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { brokenConstraint, databaseNow, type Tx } from '#libs/database';
import { newId, RuleError, requireNone } from '#libs/kernel';
import { ReviewersService } from '#libs/review';
import type { Consensus } from './consensus.entity.js';
import { type ConsensusItem, checkConsensus, consensusScore } from './consensus.rules.js';
import type { Pilot } from './pilot.entity.js';
import { checkWork, phaseOf } from './pilot.machine.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotFigures } from './pilot-figures.js';
import { PilotJury } from './pilot-jury.js';
import { PilotReadiness } from './pilot-readiness.js';
import { PilotReviewRepository } from './pilot-review.repository.js';

export interface ConsensusGiven {
  readonly pilotId: string;
  readonly items: readonly ConsensusItem[];
  readonly minutes: string;
}

/** A chair among the reviewers, and what they agree on. What each gave alone stays as it is. */
@Injectable()
export class ConsensusService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly readiness: PilotReadiness,
    private readonly figures: PilotFigures,
    private readonly reviews: PilotReviewRepository,
    private readonly reviewers: ReviewersService,
    private readonly jury: PilotJury,
  ) {}

  /** Makes one of the reviewers the chair, instead of whoever was it; a decision then waits for the consensus. */
  appointChair(actor: Actor, pilotId: string, reviewerId: string): Promise<Pilot> {
    return this.desk.takeFor(actor, 'assignReviewer', pilotId, 'pilotId', async (tx, pilot) => {
      const assigned = await this.reviews.assignedTo(tx, pilotId);
      if (!assigned.some((entry) => entry.reviewerId === reviewerId))
        throw RuleError.of('input.unknown_id', ['reviewerId']);
      await this.reviews.appointChair(tx, pilotId, reviewerId);
      return this.desk.save(tx, actor, 'appoint_chair', pilot, {}, { after: { reviewerId } });
    });
  }

  /**
   * Records what the reviewers agreed on, by the chair, once for each review.
   * @throws RuleError `pilot.not_the_chair`, `pilot.reviews_open`, `pilot.consensus_reached`, and all of `checkConsensus`.
   */
  async record(actor: Actor, { pilotId, items, minutes }: ConsensusGiven): Promise<Pilot> {
    const reviewer = await this.reviewers.requireReviewer(actor);
    return this.desk.takeToReview(actor, pilotId, async (tx, pilot) => {
      await this.requireChair(tx, pilot, reviewer);
      requireNone(checkWork(pilot.state, 'review'));
      const { missingReviews: count } = await this.readiness.factsOf(tx, pilot);
      if (count > 0) throw RuleError.of('pilot.reviews_open', undefined, { count });
      const phase = phaseOf(pilot.state);
      const { means } = await this.figures.of(tx, pilot, phase);
      requireNone(checkConsensus(means, items));
      const consensus: Consensus = {
        id: newId(),
        ...{ pilotId, round: pilot.round, phase, minutes },
        items: items.map((item) => ({ ...item, mean: means.get(item.subject) ?? item.score })),
        score: consensusScore(items) ?? 0,
        chairId: reviewer.id,
        agreedAt: await databaseNow(tx),
      };
      await this.insert(tx, consensus);
      const after = { consensusId: consensus.id, phase, score: consensus.score };
      return this.desk.save(tx, actor, 'record_consensus', pilot, {}, { after });
    });
  }

  /** To whoever does not judge the pilot it is unknown. */
  private async requireChair(
    tx: Tx,
    pilot: Pilot,
    { id, personId }: { readonly id: string; readonly personId: string },
  ): Promise<void> {
    if (!(await this.readiness.ableReviewers(tx, pilot)).includes(id))
      throw RuleError.of('input.unknown_id', ['pilotId']);
    await this.jury.requireMayJudge(tx, pilot, personId);
    const own = (await this.reviews.assignedTo(tx, pilot.id)).find((entry) => entry.reviewerId === id);
    if (!own?.isChair) throw RuleError.of('pilot.not_the_chair');
  }

  private async insert(tx: Tx, consensus: Consensus): Promise<void> {
    try {
      await this.reviews.insertConsensus(tx, consensus);
    } catch (error) {
      if (brokenConstraint(error) === 'consensus_once') throw RuleError.of('pilot.consensus_reached');
      throw error;
    }
  }
}
