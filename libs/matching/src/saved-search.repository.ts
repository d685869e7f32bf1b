import { Injectable } from '@nestjs/common';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { SavedSearch } from './saved-search.entity.js';

/** Published, open, in no mail of the search before, and new since the search was saved. */
const NEWS = `challenge.state = 'PUBLISHED' and challenge.closes_at > platform.clock()
  and challenge.published_at > search.created_at
  and (search.tags = '{}' or challenge.tags && search.tags)
  and (search.ministry_id is null or challenge.ministry_id = search.ministry_id)
  and not exists (select from matching.alert_delivery told
    where told.search_id = search.id and told.challenge_id = challenge.id)`;

@Injectable()
export class SavedSearchRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, search: SavedSearch): Promise<void> {
    await tx.insert(SavedSearch, search);
  }

  async save(tx: Tx, { id, ...values }: SavedSearch): Promise<void> {
    await tx.update(SavedSearch, id, values);
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.delete(SavedSearch, id);
  }

  find(id: string): Promise<SavedSearch | null> {
    return this.database.reader.findOneBy(SavedSearch, { id });
  }

  findForUpdate(tx: Tx, id: string): Promise<SavedSearch | null> {
    return tx.findOne(SavedSearch, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Whoever saves waits for the same person's other tab: the limit is never passed. */
  async countForUpdate(tx: Tx, personId: string): Promise<number> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`saved-searches:${personId}`]);
    return tx.countBy(SavedSearch, { personId });
  }

  /** The oldest first. */
  pageOf(personId: string, request: PageRequest): Promise<Page<SavedSearch>> {
    const query = this.database.reader
      .createQueryBuilder(SavedSearch, 'search')
      .where('search.person_id = :personId', { personId });
    return pageByKeyset(query, request, [
      { expression: 'search.created_at', direction: 'ASC', valueOf: (row) => row.createdAt },
      { expression: 'search.id', direction: 'ASC', valueOf: (row) => row.id },
    ]);
  }

  /** Those whose digest is due, the longest overdue first. */
  due(limit: number): Promise<SavedSearch[]> {
    return this.database.reader
      .createQueryBuilder(SavedSearch, 'search')
      .where('search.next_run_at <= platform.clock()')
      .orderBy('search.next_run_at')
      .limit(limit)
      .getMany();
  }

  /** Searches that tell at once and whose filters a challenge passes, by id. */
  instantFor(challengeId: string, afterId: string, limit: number): Promise<SavedSearch[]> {
    return this.database.reader
      .createQueryBuilder(SavedSearch, 'search')
      .where(`search.is_active and search.frequency = 'INSTANT' and search.id > :afterId`, { afterId })
      .andWhere(
        `exists (select from challenges.challenge challenge where challenge.id = :challengeId and ${NEWS})`,
        { challengeId },
      )
      .orderBy('search.id')
      .limit(limit)
      .getMany();
  }

  /** Challenges that pass the filters of a search and were not told yet, the first published first. */
  async newsFor(id: string): Promise<string[]> {
    const rows: { id: string }[] = await this.database.reader.query(
      `select challenge.id from matching.saved_search search join challenges.challenge challenge on ${NEWS}
       where search.id = $1 order by challenge.published_at, challenge.id limit 200`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** @returns those that were not told before. */
  async markTold(tx: Tx, id: string, challengeIds: readonly string[]): Promise<Set<string>> {
    const rows: { challenge_id: string }[] = await tx.query(
      `insert into matching.alert_delivery (search_id, challenge_id, told_at)
       select $1, challenge_id, platform.clock() from unnest($2::uuid[]) as news (challenge_id)
       on conflict do nothing returning challenge_id`,
      [id, [...challengeIds]],
    );
    return new Set(rows.map((row) => row.challenge_id));
  }
}
