import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import type { Rating } from '#libs/review';
import { Consensus } from './consensus.entity.js';
import { Judgement } from './judgement.entity.js';
import { Midterm } from './midterm.entity.js';
import { PilotDecision } from './pilot-decision.entity.js';
import { KpiScore, PilotReview } from './pilot-review.entity.js';
import { PilotReviewer } from './pilot-reviewer.entity.js';

/** Who judges pilots, what they gave, and what was decided. */
@Injectable()
export class PilotReviewRepository {
  constructor(private readonly database: Database) {}

  async insertReviewer(tx: Tx, reviewer: PilotReviewer): Promise<void> {
    await tx.insert(PilotReviewer, reviewer);
  }

  async saveReviewer(tx: Tx, { id, removedAt, removalReason }: PilotReviewer): Promise<void> {
    await tx.update(PilotReviewer, id, { removedAt, removalReason });
  }

  /** Those who were not removed. */
  assignedTo(tx: Tx, pilotId: string): Promise<PilotReviewer[]> {
    return tx.find(PilotReviewer, { where: { pilotId, removedAt: IsNull() }, order: { id: 'ASC' } });
  }

  /** Also the removed ones, in the order in which they were assigned. */
  reviewersOf(pilotIds: readonly string[]): Promise<PilotReviewer[]> {
    return this.database.reader.find(PilotReviewer, {
      where: { pilotId: In([...pilotIds]) },
      order: { assignedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Who of these people judges, or has judged, a pilot of the programme. */
  async judgesAmong(tx: Tx, programmeId: string, personIds: readonly string[]): Promise<string[]> {
    const rows = (await tx.query(
      `select distinct reviewer.person_id as id
       from pilots.pilot_reviewer assigned
       join pilots.pilot pilot on pilot.id = assigned.pilot_id
       join review.reviewer reviewer on reviewer.id = assigned.reviewer_id
       where pilot.programme_id = $1 and reviewer.person_id = any($2) and assigned.removed_at is null`,
      [programmeId, [...personIds]],
    )) as { id: string }[];
    return rows.map((row) => row.id);
  }

  /** The one chair of a pilot, instead of whoever was it. */
  async appointChair(tx: Tx, pilotId: string, reviewerId: string): Promise<void> {
    await tx.update(PilotReviewer, { pilotId, isChair: true, removedAt: IsNull() }, { isChair: false });
    await tx.update(PilotReviewer, { pilotId, reviewerId, removedAt: IsNull() }, { isChair: true });
  }

  async insertReview(
    tx: Tx,
    review: PilotReview,
    scores: readonly KpiScore[],
    judgements: readonly Judgement[],
  ): Promise<void> {
    await tx.insert(PilotReview, review);
    await tx.insert(KpiScore, [...scores]);
    await tx.insert(Judgement, [...judgements]);
  }

  judgementsOf(reviewIds: readonly string[], tx?: Tx): Promise<Judgement[]> {
    return (tx ?? this.database.reader).find(Judgement, {
      where: { reviewId: In([...reviewIds]) },
      order: { reviewId: 'ASC', criterion: 'ASC' },
    });
  }

  /** What reviewers gave in all reviews of the programme's pilots: the mean of each review, without removed reviewers. */
  async ratingsOf(tx: Tx, programmeId: string): Promise<Rating[]> {
    return (await tx.query(
      `select given.pilot_id || '/' || given.round || '/' || given.phase as item, given.reviewer_id as reviewer,
         avg(own.score)::float8 as score
       from pilots.pilot_review given
       join pilots.pilot pilot on pilot.id = given.pilot_id
       join (select review_id, score from pilots.kpi_score
         union all select review_id, score from pilots.judgement) own on own.review_id = given.id
       where pilot.programme_id = $1 and exists (select from pilots.pilot_reviewer assigned
         where assigned.pilot_id = given.pilot_id and assigned.reviewer_id = given.reviewer_id
           and assigned.removed_at is null)
       group by given.id order by given.id`,
      [programmeId],
    )) as Rating[];
  }

  async insertMidterm(tx: Tx, midterm: Midterm): Promise<void> {
    await tx.insert(Midterm, midterm);
  }

  async concludeMidterm(
    tx: Tx,
    { pilotId, round, ...conclusion }: Omit<Midterm, 'openedBy' | 'openedAt'>,
  ): Promise<void> {
    await tx.update(Midterm, { pilotId, round }, conclusion);
  }

  /** By round. */
  midtermsOf(pilotIds: readonly string[], tx?: Tx): Promise<Midterm[]> {
    return (tx ?? this.database.reader).find(Midterm, {
      where: { pilotId: In([...pilotIds]) },
      order: { round: 'ASC' },
    });
  }

  async insertConsensus(tx: Tx, consensus: Consensus): Promise<void> {
    await tx.insert(Consensus, consensus);
  }

  findConsensus(
    tx: Tx,
    pilotId: string,
    round: number,
    phase: Consensus['phase'],
  ): Promise<Consensus | null> {
    return tx.findOneBy(Consensus, { pilotId, round, phase });
  }

  /** The oldest first. */
  consensusesOf(pilotIds: readonly string[]): Promise<Consensus[]> {
    return this.database.reader.find(Consensus, {
      where: { pilotId: In([...pilotIds]) },
      order: { agreedAt: 'ASC', id: 'ASC' },
    });
  }

  /** By round, and within it in an order that says nothing about who was first. */
  reviewsOf(pilotIds: readonly string[], tx?: Tx): Promise<PilotReview[]> {
    return (tx ?? this.database.reader).find(PilotReview, {
      where: { pilotId: In([...pilotIds]) },
      order: { round: 'ASC', id: 'ASC' },
    });
  }

  scoresOf(reviewIds: readonly string[], tx?: Tx): Promise<KpiScore[]> {
    return (tx ?? this.database.reader).findBy(KpiScore, { reviewId: In([...reviewIds]) });
  }

  async insertDecision(tx: Tx, decision: PilotDecision): Promise<void> {
    await tx.insert(PilotDecision, decision);
  }

  /** By round. */
  decisionsOf(pilotIds: readonly string[]): Promise<PilotDecision[]> {
    return this.database.reader.find(PilotDecision, {
      where: { pilotId: In([...pilotIds]) },
      order: { round: 'ASC' },
    });
  }
}
