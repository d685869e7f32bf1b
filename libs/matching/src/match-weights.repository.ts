import { Injectable } from '@nestjs/common';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { MatchWeightsVersion } from './match-weights.entity.js';
import type { Weights } from './refit.scoring.js';
import { WeightsAdoption } from './weights-adoption.entity.js';

/** A suggestion that was shown, and what came of it. */
export interface ShownOutcome {
  readonly shownAt: Date;
  readonly contributions: Readonly<Record<string, number>>;
  /** Null: the shipped ones. */
  readonly weights: Weights | null;
  readonly isPositive: boolean;
}

@Injectable()
export class MatchWeightsRepository {
  constructor(private readonly database: Database) {}

  /**
   * The weights in use: what was adopted last for the programme, else for the platform; null when nothing was, or when
   * the shipped ones were taken up again.
   */
  async current(programmeId: string | null): Promise<{ id: string; weights: Weights } | null> {
    const [row] = (await this.database.reader.query(
      `select weights.id, weights.weights from matching.weights_adoption adoption
       left join matching.weights weights on weights.id = adoption.weights_id
       where adoption.programme_id is not distinct from $1 or adoption.programme_id is null
       order by (adoption.programme_id is null), adoption.adopted_at desc, adoption.id desc limit 1`,
      [programmeId],
    )) as { id: string | null; weights: Weights }[];
    return row?.id ? { id: row.id, weights: row.weights } : null;
  }

  find(tx: Tx, id: string): Promise<MatchWeightsVersion | null> {
    return tx.findOneBy(MatchWeightsVersion, { id });
  }

  /** Numbers are given one after the other until the transaction ends. */
  async nextNumber(tx: Tx, programmeId: string | null): Promise<number> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`weights:${programmeId}`]);
    const [row] = (await tx.query(
      `select coalesce(max(number), 0) + 1 as next from matching.weights
       where programme_id is not distinct from $1`,
      [programmeId],
    )) as [{ next: number }];
    return row.next;
  }

  async insert(tx: Tx, version: MatchWeightsVersion): Promise<void> {
    await tx.insert(MatchWeightsVersion, version);
  }

  async adopt(tx: Tx, adoption: WeightsAdoption): Promise<void> {
    await tx.insert(WeightsAdoption, adoption);
  }

  /** Versions of a programme or of the platform, the newest first. */
  page(programmeId: string | null, request: PageRequest): Promise<Page<MatchWeightsVersion>> {
    const query = this.database.reader
      .createQueryBuilder(MatchWeightsVersion, 'version')
      .where('version.programme_id is not distinct from cast(:programmeId as uuid)', { programmeId });
    return pageByKeyset(query, request, [
      { expression: 'version.number', direction: 'DESC', valueOf: (row) => row.number },
    ]);
  }

  /**
   * What was shown for challenges whose submissions were opened: each start-up of a challenge once, as it was shown
   * last. Others are left out, because nobody knows yet what will come of them.
   */
  outcomes(programmeId: string | null): Promise<ShownOutcome[]> {
    return this.database.reader.query(
      `select distinct on (shown.challenge_id, shown.organisation_id) shown.occurred_at as "shownAt",
         shown.contributions, weights.weights,
         exists (select from matching.feedback_event learned where learned.challenge_id = shown.challenge_id
           and learned.organisation_id = shown.organisation_id and learned.kind = 'APPLIED') as "isPositive"
       from matching.feedback_event shown
       join challenges.challenge challenge on challenge.id = shown.challenge_id
         and challenge.state in ('IN_EVALUATION', 'DECIDED', 'ARCHIVED')
       left join matching.weights weights on weights.id = shown.weights_id
       where shown.kind in ('SHOWN', 'INVITED') and shown.contributions is not null
         and shown.direction <> 'STARTUP_TO_CHALLENGE'
         and ($1::uuid is null or challenge.programme_id = $1)
       order by shown.challenge_id, shown.organisation_id, shown.occurred_at desc`,
      [programmeId],
    );
  }
}
