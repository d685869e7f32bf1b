import { Injectable } from '@nestjs/common';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import type { MatchDirection } from './feedback.kinds.js';
import { FeedbackEvent } from './feedback-event.entity.js';

const HOLDS = `event.kind = 'DISMISSED' and not exists (
  select from matching.feedback_event restored where restored.restores_id = event.id)`;

/** For whom a list of suggestions is. */
export interface ListOwner {
  readonly viewerId: string;
  readonly direction: `${MatchDirection}`;
  readonly challengeId?: string;
  readonly organisationId?: string;
}

@Injectable()
export class FeedbackRepository {
  constructor(private readonly database: Database) {}

  /** @returns how many were new: what was counted before is not counted again. */
  async insertNew(tx: Tx, events: readonly FeedbackEvent[]): Promise<number> {
    if (events.length === 0) return 0;
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(FeedbackEvent)
      .values([...events])
      .orIgnore()
      .returning('id')
      .updateEntity(false)
      .execute();
    return (raw as unknown[]).length;
  }

  /**
   * Records what was learned about start-ups of a challenge, with the place where each stood last, if it stood
   * anywhere. Run twice, it records once.
   */
  async insertLearned(
    tx: Tx,
    kind: 'APPLIED' | 'SHORTLISTED',
    challengeId: string,
    organisationIds: readonly string[],
  ): Promise<void> {
    await tx.query(
      `insert into matching.feedback_event (id, kind, direction, challenge_id, organisation_id, solution_id, position,
         score, contributions, weights_id, occurred_at)
       select gen_random_uuid(), $1, shown.direction, $2, startup.id, shown.solution_id, shown.position, shown.score,
         shown.contributions, shown.weights_id, platform.clock()
       from unnest($3::uuid[]) as startup (id) left join lateral (
         select event.* from matching.feedback_event event
         where event.challenge_id = $2 and event.organisation_id = startup.id and event.position is not null
         order by event.occurred_at desc, event.id limit 1
       ) shown on true
       on conflict do nothing`,
      [kind, challengeId, [...organisationIds]],
    );
  }

  /** Whoever dismisses or restores waits for the others of the same viewer: a dismissal holds once. */
  async queue(tx: Tx, viewerId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`dismissals:${viewerId}`]);
  }

  /** The dismissal of the same suggestion that holds, if there is one. */
  findHeld(tx: Tx, event: FeedbackEvent): Promise<FeedbackEvent | null> {
    const { viewerId, challengeId, organisationId, solutionId, direction } = event;
    return tx
      .createQueryBuilder(FeedbackEvent, 'event')
      .where(`event.viewer_id = :viewerId and event.challenge_id = :challengeId and ${HOLDS}`)
      .andWhere('event.organisation_id = :organisationId and event.direction = :direction')
      .andWhere('event.solution_id is not distinct from cast(:solutionId as uuid)')
      .setParameters({ viewerId, challengeId, organisationId, solutionId, direction })
      .getOne();
  }

  /** A dismissal of the viewer that holds. */
  findHeldById(tx: Tx, id: string, viewerId: string): Promise<FeedbackEvent | null> {
    return tx
      .createQueryBuilder(FeedbackEvent, 'event')
      .where(`event.id = :id and event.viewer_id = :viewerId and ${HOLDS}`, { id, viewerId })
      .getOne();
  }

  /** What the viewer does not want to see in a list. */
  heldOf(owner: ListOwner): Promise<Pick<FeedbackEvent, 'challengeId' | 'organisationId' | 'solutionId'>[]> {
    return this.database.reader.query(
      `select event.challenge_id as "challengeId", event.organisation_id as "organisationId",
         event.solution_id as "solutionId"
       from matching.feedback_event event
       where event.viewer_id = $1 and event.direction = $2 and ${HOLDS}
         and ($3::uuid is null or event.challenge_id = $3) and ($4::uuid is null or event.organisation_id = $4)`,
      [owner.viewerId, owner.direction, owner.challengeId ?? null, owner.organisationId ?? null],
    );
  }

  /** Dismissals of the viewer that hold, the newest first. */
  pageHeld(viewerId: string, request: PageRequest): Promise<Page<FeedbackEvent>> {
    const query = this.database.reader
      .createQueryBuilder(FeedbackEvent, 'event')
      .where(`event.viewer_id = :viewerId and ${HOLDS}`, { viewerId });
    return pageByKeyset(query, request, [
      { expression: 'event.occurred_at', direction: 'DESC', valueOf: (row) => row.occurredAt },
      { expression: 'event.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }
}
