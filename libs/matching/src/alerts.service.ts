import { Injectable } from '@nestjs/common';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { SearchIndex } from '#libs/search';
import { nextRunAfter } from './alert-schedule.rules.js';
import { CHALLENGE_KIND } from './challenge.search.js';
import { NoticesService } from './notices.service.js';
import type { SavedSearch } from './saved-search.entity.js';
import { SavedSearchRepository } from './saved-search.repository.js';
import { worthAnAlert } from './saved-search.rules.js';

const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';
const SEARCHES_A_READ = 200;
/** Far more challenges than are ever open at once. */
const HITS = 500;

/** Finds what saved searches have to tell, and tells each challenge once. */
@Injectable()
export class AlertsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly searches: SavedSearchRepository,
    private readonly index: SearchIndex,
    private readonly notices: NoticesService,
  ) {}

  /** Digests that are due. Run twice, nothing is told twice. */
  async runDue(correlationId: string): Promise<void> {
    for (const search of await this.searches.due(SEARCHES_A_READ)) await this.digest(search, correlationId);
  }

  /** Searches that tell at once, about a challenge that has just come into the index. */
  async tellAtOnce(challengeId: string, correlationId: string): Promise<void> {
    // The event may be quicker than a search server.
    await this.index.refresh();
    let after: string | undefined = BEFORE_ALL_IDS;
    while (after !== undefined) {
      const searches: SavedSearch[] = await this.searches.instantFor(challengeId, after, SEARCHES_A_READ);
      for (const search of searches)
        if ((await this.found(search, [challengeId])).length > 0)
          await this.transactions.run((tx) => this.tell(tx, search, [challengeId], correlationId));
      after = searches.length === SEARCHES_A_READ ? searches.at(-1)?.id : undefined;
    }
  }

  /** The search itself runs before the transaction, which holds its row no longer than it has to. */
  private async digest(search: SavedSearch, correlationId: string): Promise<void> {
    const found = await this.found(search, await this.searches.newsFor(search.id));
    await this.transactions.run(async (tx) => {
      const row = await this.searches.findForUpdate(tx, search.id);
      const now = await databaseNow(tx);
      if (!row?.nextRunAt || row.nextRunAt > now || row.version !== search.version) return;
      const { frequency } = row;
      if (frequency === 'INSTANT') return;
      await this.tell(tx, row, found, correlationId);
      await this.searches.save(tx, {
        ...row,
        lastRunAt: now,
        nextRunAt: nextRunAfter(now, { ...row, frequency }),
      });
    });
  }

  /** Those of the challenges that the words of the search find, the best first. */
  private async found(search: SavedSearch, challengeIds: readonly string[]): Promise<string[]> {
    if (challengeIds.length === 0 || search.query === '') return [...challengeIds];
    const hits = await this.index.search({
      kind: CHALLENGE_KIND,
      fields: { text: search.query },
      where: { state: ['PUBLISHED'] },
      limit: HITS,
    });
    const news = new Set(challengeIds);
    const sharedWords = hits.map(({ id, parts }) => ({
      id,
      terms: parts.filter(({ feature }) => feature === 'TERMS').flatMap(({ terms }) => terms),
    }));
    return worthAnAlert(sharedWords).filter((id) => news.has(id));
  }

  private async tell(
    tx: Tx,
    search: SavedSearch,
    challengeIds: readonly string[],
    correlationId: string,
  ): Promise<void> {
    const untold = await this.searches.markTold(tx, search.id, challengeIds);
    const news = challengeIds.filter((id) => untold.has(id));
    const [first] = news;
    if (first === undefined) return;
    const { id: subjectId, personId } = search;
    // A challenge is told once, so the first one names the mail.
    const key = `alert-${subjectId}-${first}`;
    const notice = { key, kind: 'ALERT' as const, personId, challengeIds: news, subjectId };
    await this.notices.tell(tx, [notice], correlationId);
  }
}
