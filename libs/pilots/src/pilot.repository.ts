import { Injectable } from '@nestjs/common';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { isId } from '#libs/kernel';
import { Pilot } from './pilot.entity.js';
import type { PilotOutcome } from './pilot.kinds.js';
import type { PilotState } from './pilot.machine.js';
import type { PilotSight } from './pilot.policy.js';

export interface PilotFilter {
  readonly state?: PilotState | null;
  readonly challengeId?: string | null;
}

/** What other public bodies learn of a pilot. */
export interface PilotInBrief extends Pick<Pilot, 'challengeId' | 'state' | 'startsOn' | 'endsOn'> {
  /** Of its last decision; null before the first. */
  readonly outcome: `${PilotOutcome}` | null;
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
    { id, state, site, endsOn, round, endedAt, terminationReason, reviewsDueAt, version }: Pilot,
  ): Promise<void> {
    const changes = { state, site, endsOn, round, endedAt, terminationReason, reviewsDueAt, version };
    await tx.update(Pilot, id, changes);
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
    // What is no id is the id of no challenge.
    if (typeof filter.challengeId === 'string')
      query.andWhere(isId(filter.challengeId) ? 'pilot.challenge_id = :challengeId' : 'false', filter);
    return pageByKeyset(query, request, [
      { expression: 'pilot.opened_at', direction: 'DESC', valueOf: (row) => row.openedAt },
      { expression: 'pilot.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }

  /** The newest first; those that are only planned may still come to nothing. */
  startedOf(challengeIds: readonly string[]): Promise<PilotInBrief[]> {
    return this.database.reader.query(
      `select pilot.challenge_id as "challengeId", pilot.state, pilot.starts_on::text as "startsOn",
         pilot.ends_on::text as "endsOn", decision.outcome
       from pilots.pilot left join lateral (
         select own.outcome from pilots.pilot_decision own where own.pilot_id = pilot.id order by own.round desc limit 1
       ) decision on true
       where pilot.challenge_id = any($1) and pilot.state <> 'PLANNED'
       order by pilot.starts_on desc, pilot.id`,
      [[...challengeIds]],
    );
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
