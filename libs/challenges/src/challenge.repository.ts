import { Injectable } from '@nestjs/common';
import { In, Not, type SelectQueryBuilder } from 'typeorm';
import {
  Database,
  type KeysetOrder,
  type Page,
  type PageRequest,
  pageByKeyset,
  type Tx,
} from '#libs/database';
import { Challenge } from './challenge.entity.js';
import type { ChallengeSight } from './challenge.policy.js';
import { ChallengeOrder, type ChallengeState } from './challenge.states.js';

export interface ChallengeSelection {
  readonly state?: ChallengeState | null;
  readonly ministryId?: string | null;
  readonly programmeId?: string | null;
  readonly tag?: string | null;
}

/** Open ones first; the index `challenge_by_closing` has the same expression. */
const CLOSED_LAST = "(case when challenge.state = 'PUBLISHED' then 0 else 1 end)";

const ID = (direction: 'ASC' | 'DESC'): KeysetOrder<Challenge> => ({
  expression: 'challenge.id',
  direction,
  valueOf: (row) => row.id,
});

const ORDERS: Readonly<Record<ChallengeOrder, readonly KeysetOrder<Challenge>[]>> = {
  CLOSING_SOON: [
    { expression: CLOSED_LAST, direction: 'ASC', valueOf: (row) => (row.state === 'PUBLISHED' ? 0 : 1) },
    { expression: 'challenge.closes_at', direction: 'ASC', valueOf: (row) => row.closesAt },
    ID('ASC'),
  ],
  NEWEST: [
    { expression: 'challenge.listed_at', direction: 'DESC', valueOf: (row) => row.listedAt },
    ID('DESC'),
  ],
};

@Injectable()
export class ChallengeRepository {
  constructor(private readonly database: Database) {}

  /** Rows at a time, so that one statement stays below PostgreSQL's 65,535 parameters. */
  async insert(tx: Tx, challenges: readonly Challenge[]): Promise<void> {
    for (let start = 0; start < challenges.length; start += 1_000)
      await tx
        .createQueryBuilder()
        .insert()
        .into(Challenge)
        .values(challenges.slice(start, start + 1_000))
        .updateEntity(false)
        .execute();
  }

  async save(tx: Tx, { id, ...values }: Challenge): Promise<void> {
    await tx.update(Challenge, id, values);
  }

  find(id: string, tx?: Tx): Promise<Challenge | null> {
    return (tx ?? this.database.reader).findOneBy(Challenge, { id });
  }

  findByIds(ids: readonly string[], tx?: Tx): Promise<Challenge[]> {
    return (tx ?? this.database.reader).findBy(Challenge, { id: In([...ids]) });
  }

  async findForUpdate(tx: Tx, id: string): Promise<Challenge | null> {
    await this.queue(tx, 'pg_advisory_xact_lock', id);
    return tx.findOne(Challenge, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async findForShare(tx: Tx, id: string): Promise<Challenge | null> {
    await this.queue(tx, 'pg_advisory_xact_lock_shared', id);
    return tx.findOne(Challenge, { where: { id }, lock: { mode: 'pessimistic_read' } });
  }

  findVisible(sight: ChallengeSight, by: { readonly id: string } | { readonly number: string }) {
    const [column, value] = 'id' in by ? ['id', by.id] : ['number', by.number];
    return this.visibleTo(sight).andWhere(`challenge.${column} = :value`, { value }).getOne();
  }

  pageVisible(
    sight: ChallengeSight,
    filter: ChallengeSelection,
    order: ChallengeOrder,
    request: PageRequest,
  ): Promise<Page<Challenge>> {
    return this.page(this.visibleTo(sight), filter, order, request);
  }

  /** Challenges of the ministries and programmes themselves, published or not. */
  pageOwn(
    { ministryIds, programmeIds }: Pick<ChallengeSight, 'ministryIds' | 'programmeIds'>,
    filter: ChallengeSelection,
    order: ChallengeOrder,
    request: PageRequest,
  ): Promise<Page<Challenge>> {
    const query = this.database.reader
      .createQueryBuilder(Challenge, 'challenge')
      .where('(challenge.ministry_id = any(:ministries) or challenge.programme_id = any(:programmes))', {
        ministries: [...ministryIds],
        programmes: [...programmeIds],
      });
    return this.page(query, filter, order, request);
  }

  /** Challenges of a programme that were approved at least once and so may take part in it. */
  ofProgramme(programmeId: string, tx: Tx): Promise<Challenge[]> {
    return tx
      .createQueryBuilder(Challenge, 'challenge')
      .where('challenge.programme_id = :programmeId and challenge.approved_at is not null', { programmeId })
      .orderBy('challenge.approved_at')
      .addOrderBy('challenge.id')
      .getMany();
  }

  /** Open calls of a programme that were not cancelled, by batch. */
  callsOf(programmeId: string, tx: Tx): Promise<Challenge[]> {
    return tx.find(Challenge, {
      where: { programmeId, kind: 'OPEN_CALL', state: Not('CANCELLED') },
      order: { batch: 'ASC' },
    });
  }

  /** Those of the ids that the sight shows. */
  findVisibleByIds(sight: ChallengeSight, ids: readonly string[]): Promise<Challenge[]> {
    return this.visibleTo(sight)
      .andWhere('challenge.id = any(:ids)', { ids: [...ids] })
      .getMany();
  }

  /** The newest challenges that the sight shows and the public does not. */
  async findUnpublished(sight: ChallengeSight, limit: number): Promise<Challenge[]> {
    const { all, ministryIds, programmeIds, challengeIds } = sight;
    if (!all && ministryIds.length + programmeIds.length + challengeIds.length === 0) return [];
    return this.visibleTo(sight)
      .andWhere("challenge.published_at is null and challenge.state <> 'CANCELLED'")
      .orderBy('challenge.listed_at', 'DESC')
      .addOrderBy('challenge.id', 'DESC')
      .limit(limit)
      .getMany();
  }

  /** Challenges with which an intermediary helps; others than those are not in its sight. */
  pageHelped(
    challengeIds: readonly string[],
    filter: ChallengeSelection,
    order: ChallengeOrder,
    request: PageRequest,
  ): Promise<Page<Challenge>> {
    const query = this.database.reader
      .createQueryBuilder(Challenge, 'challenge')
      .where('challenge.id = any(:helped)', { helped: [...challengeIds] });
    return this.page(query, filter, order, request);
  }

  /** The clock of the database, for reads; deadlines are compared inside their transactions. */
  async now(): Promise<Date> {
    const [row] = (await this.database.reader.query('select platform.clock() as now')) as [{ now: Date }];
    return row.now;
  }

  /** Ids of approved challenges whose scheduled publication has come. */
  dueForPublication(): Promise<string[]> {
    return this.idsWhere("state = 'APPROVED' and publish_at <= platform.clock() order by publish_at");
  }

  /** Ids of published challenges whose window has ended. */
  dueForClosing(): Promise<string[]> {
    return this.idsWhere("state = 'PUBLISHED' and closes_at <= platform.clock() order by closes_at");
  }

  /** Ids of the challenges of a programme that are neither decided nor cancelled. */
  undecidedOf(programmeId: string): Promise<string[]> {
    return this.idsWhere("programme_id = $1 and state not in ('DECIDED', 'ARCHIVED', 'CANCELLED')", [
      programmeId,
    ]);
  }

  /** External ids that the ministries already have, as `ministry/external id`. */
  async knownExternalIds(
    tx: Tx,
    ministryIds: readonly string[],
    externalIds: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = (await tx.query(
      `select id, ministry_id, external_id from challenges.challenge
       where ministry_id = any($1::uuid[]) and external_id = any($2::text[])`,
      [[...new Set(ministryIds)], [...new Set(externalIds)]],
    )) as { id: string; ministry_id: string; external_id: string }[];
    return new Map(rows.map((row) => [`${row.ministry_id}/${row.external_id}`, row.id]));
  }

  /** Holds the year's counter until the transaction ends, so that imports run one after the other. */
  async lockCounter(tx: Tx, year: number): Promise<void> {
    await this.takeNumbers(tx, year, 0);
  }

  /** Takes the next numbers of a year. @returns the last of them. */
  async takeNumbers(tx: Tx, year: number, count: number): Promise<number> {
    const [row] = (await tx.query(
      `insert into challenges.counter as counter (year, last) values ($1, $2)
       on conflict (year) do update set last = counter.last + $2 returning last`,
      [year, count],
    )) as [{ last: number }];
    return row.last;
  }

  /**
   * Whoever comes first is served first. Row locks alone let new sharers pass by a waiting writer: a stream of
   * submissions, even of refused ones, would keep the challenge from being closed.
   */
  private async queue(
    tx: Tx,
    lock: 'pg_advisory_xact_lock' | 'pg_advisory_xact_lock_shared',
    id: string,
  ): Promise<void> {
    await tx.query(`select ${lock}(hashtextextended($1, 0))`, [`challenge:${id}`]);
  }

  private page(
    query: SelectQueryBuilder<Challenge>,
    filter: ChallengeSelection,
    order: ChallengeOrder,
    request: PageRequest,
  ): Promise<Page<Challenge>> {
    const { state, ministryId, programmeId, tag } = filter;
    if (state) query.andWhere('challenge.state = :state', { state });
    if (ministryId) query.andWhere('challenge.ministry_id = :ministryId', { ministryId });
    if (programmeId) query.andWhere('challenge.programme_id = :programmeId', { programmeId });
    if (tag) query.andWhere('challenge.tags @> array[:tag]::text[]', { tag });
    return pageByKeyset(query, request, ORDERS[order]);
  }

  private async idsWhere(condition: string, parameters: unknown[] = []): Promise<string[]> {
    const rows = (await this.database.reader.query(
      `select id from challenges.challenge where ${condition}`,
      parameters,
    )) as { id: string }[];
    return rows.map((row) => row.id);
  }

  private visibleTo(sight: ChallengeSight): SelectQueryBuilder<Challenge> {
    const query = this.database.reader.createQueryBuilder(Challenge, 'challenge');
    if (sight.all) return query.where('true');
    return query.where(
      `(challenge.published_at is not null or challenge.ministry_id = any(:ministries)
        or challenge.programme_id = any(:programmes) or challenge.id = any(:challenges))`,
      {
        ministries: [...sight.ministryIds],
        programmes: [...sight.programmeIds],
        challenges: [...sight.challengeIds],
      },
    );
  }
}
