import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { ComparisonRow, PairwiseEntry, PairwiseRound } from './pairwise.entity.js';

const NOT_IN_CONFLICT = `not exists (select from review.live_conflict conflict
  where conflict.reviewer_id = entry.reviewer_id and conflict.organisation_id = entry.organisation_id)`;

@Injectable()
export class PairwiseRepository {
  constructor(private readonly database: Database) {}

  find(challengeId: string, tx?: Tx): Promise<PairwiseRound | null> {
    return (tx ?? this.database.reader).findOneBy(PairwiseRound, { challengeId });
  }

  async open(tx: Tx, challengeId: string, openedAt: Date): Promise<void> {
    await tx.query(
      `insert into review.pairwise_round (challenge_id, opened_at) values ($1, $2)
       on conflict (challenge_id) do update set closed_at = null`,
      [challengeId, openedAt],
    );
  }

  async close(tx: Tx, challengeId: string, closedAt: Date): Promise<void> {
    await tx.update(PairwiseRound, { challengeId }, { closedAt });
  }

  /** What a judge knows already keeps its alias. */
  async addEntries(tx: Tx, entries: readonly PairwiseEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await tx
      .createQueryBuilder()
      .insert()
      .into(PairwiseEntry)
      .values([...entries])
      .orIgnore()
      .updateEntity(false)
      .execute();
  }

  /** The judge's own, but for what a conflict hides; by alias, an order that says nothing. */
  entriesOf(reviewerId: string, challengeId: string, tx?: Tx): Promise<PairwiseEntry[]> {
    return (tx ?? this.database.reader)
      .createQueryBuilder(PairwiseEntry, 'entry')
      .where('entry.reviewer_id = :reviewerId and entry.challenge_id = :challengeId', {
        reviewerId,
        challengeId,
      })
      .andWhere(NOT_IN_CONFLICT)
      .orderBy('entry.alias')
      .getMany();
  }

  /** The challenge of one of the judge's own; null when it is unknown or hidden. */
  async challengeOf(reviewerId: string, alias: string): Promise<string | null> {
    const entry = await this.database.reader
      .createQueryBuilder(PairwiseEntry, 'entry')
      .where('entry.reviewer_id = :reviewerId and entry.alias = :alias', { reviewerId, alias })
      .andWhere(NOT_IN_CONFLICT)
      .getOne();
    return entry?.challengeId ?? null;
  }

  async insert(tx: Tx, comparison: ComparisonRow): Promise<void> {
    await tx.insert(ComparisonRow, comparison);
  }

  /** Those that no conflict has spoilt since: both submissions are still the judge's to see. */
  comparisonsOf(challengeId: string, tx?: Tx): Promise<ComparisonRow[]> {
    return (tx ?? this.database.reader)
      .createQueryBuilder(ComparisonRow, 'comparison')
      .where('comparison.challenge_id = :challengeId', { challengeId })
      .andWhere(
        `2 = (select count(*) from review.pairwise_entry entry where entry.reviewer_id = comparison.reviewer_id
           and entry.submission_id in (comparison.winner_id, comparison.loser_id) and ${NOT_IN_CONFLICT})`,
      )
      .orderBy('comparison.compared_at')
      .addOrderBy('comparison.id')
      .getMany();
  }
}
