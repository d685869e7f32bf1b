import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, type Tx } from '#libs/database';
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

  async insertReview(tx: Tx, review: PilotReview, scores: readonly KpiScore[]): Promise<void> {
    await tx.insert(PilotReview, review);
    await tx.insert(KpiScore, [...scores]);
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
