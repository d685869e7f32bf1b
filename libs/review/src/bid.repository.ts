import { Injectable } from '@nestjs/common';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { BidRow } from './bid.entity.js';
import { Bidding } from './bidding.entity.js';

/** What a conflict hides, it hides here too: no row, no count, no alias. */
const IN_CONFLICT = `exists (select from review.live_conflict conflict
  where conflict.reviewer_id = bid.reviewer_id and conflict.organisation_id = bid.organisation_id)`;

@Injectable()
export class BidRepository {
  constructor(private readonly database: Database) {}

  find(challengeId: string, tx?: Tx): Promise<Bidding | null> {
    return (tx ?? this.database.reader).findOneBy(Bidding, { challengeId });
  }

  async put(tx: Tx, bidding: Bidding): Promise<void> {
    await tx.upsert(Bidding, bidding, ['challengeId']);
  }

  /** Asks about pairs that were not asked about before. */
  async ask(tx: Tx, rows: readonly BidRow[]): Promise<void> {
    if (rows.length > 0)
      await tx
        .createQueryBuilder()
        .insert()
        .into(BidRow)
        .values([...rows])
        .orIgnore()
        .execute();
  }

  async save(tx: Tx, { alias, bid, bidAt }: BidRow): Promise<void> {
    await tx.update(BidRow, { alias }, { bid, bidAt });
  }

  findOwnForUpdate(tx: Tx, reviewerId: string, alias: string): Promise<BidRow | null> {
    return tx
      .createQueryBuilder(BidRow, 'bid')
      .where('bid.reviewer_id = :reviewerId and bid.alias = :alias', { reviewerId, alias })
      .andWhere(`not ${IN_CONFLICT}`)
      .setLock('pessimistic_write')
      .getOne();
  }

  /** By alias: an order that says nothing about when or by whom something was submitted. */
  pageOwn(reviewerId: string, challengeId: string, request: PageRequest): Promise<Page<BidRow>> {
    const query = this.database.reader
      .createQueryBuilder(BidRow, 'bid')
      .where('bid.challenge_id = :challengeId and bid.reviewer_id = :reviewerId', { challengeId, reviewerId })
      .andWhere(`not ${IN_CONFLICT}`);
    return pageByKeyset(query, request, [
      { expression: 'bid.alias', direction: 'ASC', valueOf: (row) => row.alias },
    ]);
  }

  /** Answers of everybody about a challenge. */
  given(tx: Tx, challengeId: string): Promise<BidRow[]> {
    return tx
      .createQueryBuilder(BidRow, 'bid')
      .where('bid.challenge_id = :challengeId and bid.bid is not null', { challengeId })
      .orderBy('bid.alias')
      .getMany();
  }

  /** How many have been asked about a challenge, and how many of these have answered something. */
  async turnout(challengeId: string): Promise<{ asked: number; answered: number }> {
    const [row] = (await this.database.reader.query(
      `select count(distinct reviewer_id)::int as asked,
         (count(distinct reviewer_id) filter (where bid is not null))::int as answered
       from review.bid where challenge_id = $1`,
      [challengeId],
    )) as [{ asked: number; answered: number }];
    return row;
  }
}
