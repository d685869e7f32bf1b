import { Injectable } from '@nestjs/common';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { Pilot } from './pilot.entity.js';
import type { PilotState } from './pilot.machine.js';
import type { PilotSight } from './pilot.policy.js';

export interface PilotFilter {
  readonly state?: PilotState | null;
  readonly challengeId?: string | null;
}

const VISIBLE = `(:all
  or pilot.organisation_id = any(:teams)
  or pilot.ministry_id = any(:ministries)
  or pilot.programme_id = any(:programmes)
  or (pilot.organisation_id <> all(:conflicted) and exists (select from pilots.pilot_reviewer assigned
    where assigned.pilot_id = pilot.id and assigned.reviewer_id = any(:reviewers) and assigned.removed_at is null)))`;

@Injectable()
export class PilotRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, pilot: Pilot): Promise<void> {
    await tx.insert(Pilot, pilot);
  }

  async save(
    tx: Tx,
    { id, state, site, endsOn, round, endedAt, terminationReason, version }: Pilot,
  ): Promise<void> {
    await tx.update(Pilot, id, { state, site, endsOn, round, endedAt, terminationReason, version });
  }

  find(id: string): Promise<Pilot | null> {
    return this.database.reader.findOneBy(Pilot, { id });
  }

  findForUpdate(tx: Tx, id: string): Promise<Pilot | null> {
    return tx.findOne(Pilot, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  findVisible(sight: PilotSight, id: string): Promise<Pilot | null> {
    return this.visibleTo(sight).andWhere('pilot.id = :id', { id }).getOne();
  }

  /** Newest first. */
  pageVisible(sight: PilotSight, filter: PilotFilter, request: PageRequest): Promise<Page<Pilot>> {
    const query = this.visibleTo(sight);
    if (filter.state) query.andWhere('pilot.state = :state', filter);
    if (filter.challengeId) query.andWhere('pilot.challenge_id = :challengeId', filter);
    return pageByKeyset(query, request, [
      { expression: 'pilot.opened_at', direction: 'DESC', valueOf: (row) => row.openedAt },
      { expression: 'pilot.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }

  private visibleTo({ all, teams, ministries, programmes, reviewerId, conflicted }: PilotSight) {
    return this.database.reader.createQueryBuilder(Pilot, 'pilot').where(VISIBLE, {
      all,
      teams: [...teams],
      ministries: [...ministries],
      programmes: [...programmes],
      reviewers: reviewerId ? [reviewerId] : [],
      conflicted: [...conflicted],
    });
  }
}
