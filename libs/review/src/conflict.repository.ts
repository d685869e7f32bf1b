import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { Conflict } from './conflict.entity.js';

/** A pair that must not meet. */
export interface ConflictPair {
  readonly reviewerId: string;
  readonly organisationId: string;
}

/** Conflicts of interest. Who is in conflict now is answered by the view `review.live_conflict` and nothing else. */
@Injectable()
export class ConflictRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, conflict: Conflict): Promise<void> {
    await tx.insert(Conflict, conflict);
  }

  findForUpdate(tx: Tx, id: string): Promise<Conflict | null> {
    return tx.findOne(Conflict, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, { id, endedAt, endedBy, endReason }: Conflict): Promise<void> {
    await tx.update(Conflict, id, { endedAt, endedBy, endReason });
  }

  /** Declared by or for the reviewer and not ended. */
  liveOf(tx: Tx, reviewerId: string): Promise<Conflict[]> {
    return tx.findBy(Conflict, { reviewerId, endedAt: IsNull() });
  }

  /** Declared ones of several reviewers, ended ones too, the oldest first. */
  findByReviewers(reviewerIds: readonly string[]): Promise<Conflict[]> {
    return this.database.reader
      .createQueryBuilder(Conflict, 'conflict')
      .where('conflict.reviewer_id = any(:ids)', { ids: [...reviewerIds] })
      .orderBy('conflict.declared_at')
      .addOrderBy('conflict.id')
      .getMany();
  }

  /** Declared ones with several organisations, ended ones too, the oldest first. */
  withOrganisations(tx: Tx, organisationIds: readonly string[]): Promise<Conflict[]> {
    return tx
      .createQueryBuilder(Conflict, 'conflict')
      .where('conflict.organisation_id = any(:ids)', { ids: [...organisationIds] })
      .orderBy('conflict.declared_at')
      .addOrderBy('conflict.id')
      .getMany();
  }

  async isLive(tx: Tx, reviewerId: string, organisationId: string): Promise<boolean> {
    const [row] = (await tx.query(
      'select exists (select from review.live_conflict where reviewer_id = $1 and organisation_id = $2) as live',
      [reviewerId, organisationId],
    )) as [{ live: boolean }];
    return row.live;
  }

  /** Pairs among several reviewers and all organisations. */
  livePairs(tx: Tx, reviewerIds: readonly string[]): Promise<ConflictPair[]> {
    return tx.query(
      `select reviewer_id as "reviewerId", organisation_id as "organisationId"
       from review.live_conflict where reviewer_id = any($1)`,
      [[...reviewerIds]],
    );
  }

  async liveOrganisationsOf(reviewerId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.database.reader.query(
      'select organisation_id as id from review.live_conflict where reviewer_id = $1',
      [reviewerId],
    );
    return rows.map((row) => row.id);
  }
}
