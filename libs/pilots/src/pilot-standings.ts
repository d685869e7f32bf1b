import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { Transactions, type Tx } from '#libs/database';
import { calibrate, comparabilityOf, type Rating } from '#libs/review';
import type { Pilot } from './pilot.entity.js';
import type { ReviewPhase } from './pilot.kinds.js';
import { phaseOf } from './pilot.machine.js';
import { readerOf } from './pilot.policy.js';
import type { CalibratedScore } from './pilot-decision.entity.js';
import { type Figures, PilotFigures } from './pilot-figures.js';
import { PilotReviewRepository } from './pilot-review.repository.js';
import { combinedScore } from './pilot-rubric.scoring.js';
import { PilotSightService } from './pilot-sight.service.js';

/** How a pilot stands in a phase, with everything that a decision looks at. */
export interface Standing extends Figures {
  readonly round: number;
  readonly phase: `${ReviewPhase}`;
  readonly reviewCount: number;
  /** Beside `judgement`, never instead; null without a review. */
  readonly calibrated: CalibratedScore | null;
  /** What the reviewers agreed on, 0 to 5; null without a consensus. */
  readonly consensus: number | null;
  /** Attainment and judgement together, 0 to 5: the agreed judgement where there is one. */
  readonly combined: number | null;
}

/** What is measured, given, agreed and calibrated, side by side. */
@Injectable()
export class PilotStandings {
  constructor(
    private readonly transactions: Transactions,
    private readonly figures: PilotFigures,
    private readonly reviews: PilotReviewRepository,
    private readonly sight: PilotSightService,
  ) {}

  /** For those who run and decide on the pilot; null for everybody else: it holds what is given before all is given. */
  async read(actor: Actor, pilotId: string): Promise<Standing | null> {
    const sight = await this.sight.sightOf(actor);
    const pilot = await this.sight.find(actor, pilotId);
    if (!pilot || readerOf(sight, pilot) !== 'AUTHORITY') return null;
    return this.transactions.run((tx) => this.of(tx, pilot));
  }

  async of(tx: Tx, pilot: Pilot): Promise<Standing> {
    const phase = phaseOf(pilot.state);
    const figures = await this.figures.of(tx, pilot, phase);
    const consensus = await this.reviews.findConsensus(tx, pilot.id, pilot.round, phase);
    const judgement = consensus?.score ?? figures.judgement;
    const { attainment } = figures;
    return {
      ...figures,
      ...{ phase, round: pilot.round, reviewCount: figures.reviews.length },
      consensus: consensus?.score ?? null,
      combined: attainment === null || judgement === null ? null : combinedScore(attainment, judgement),
      calibrated: await this.calibrated(tx, pilot, phase, figures),
    };
  }

  /** By the leniency that each reviewer shows over all pilots of the programme. */
  private async calibrated(
    tx: Tx,
    pilot: Pilot,
    phase: `${ReviewPhase}`,
    { reviews, judgement }: Figures,
  ): Promise<CalibratedScore | null> {
    if (judgement === null) return null;
    const own = `${pilot.id}/${pilot.round}/${phase}`;
    const others = (await this.reviews.ratingsOf(tx, pilot.programmeId)).filter(({ item }) => item !== own);
    const ratings: Rating[] = [
      ...others,
      ...reviews.map(({ reviewerId, items }) => ({
        item: own,
        reviewer: reviewerId,
        score: items.reduce((sum, { score }) => sum + score, 0) / items.length,
      })),
    ];
    const item = calibrate(ratings).items.find((one) => one.item === own);
    if (!item) return null;
    const { raw, calibrated, low, high } = item;
    return { raw, calibrated, low, high, ratings: ratings.length, isSound: comparabilityOf(ratings).isSound };
  }
}
