import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, type Page, type PageRequest, Transactions, type Tx } from '#libs/database';
import { OrganisationKind, OrganisationsService } from '#libs/identity';
import { isZone, newId, RuleError } from '#libs/kernel';
import { nextRunAfter } from './alert-schedule.rules.js';
import type { SavedSearch } from './saved-search.entity.js';
import { SavedSearchRepository } from './saved-search.repository.js';

/** What a person chooses. */
export type SearchWish = Pick<
  SavedSearch,
  'name' | 'query' | 'tags' | 'ministryId' | 'frequency' | 'zone' | 'hour' | 'weekday'
>;

const MAX_SEARCHES = 50;

/** Searches for challenges that tell their owner what is new. */
@Injectable()
export class SavedSearchesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly searches: SavedSearchRepository,
    private readonly organisations: OrganisationsService,
    private readonly audit: AuditLog,
  ) {}

  /** Challenges that are published from now on are told. @throws RuleError `matching.too_many_searches`. */
  add(actor: Actor, wish: SearchWish): Promise<SavedSearch> {
    return this.transactions.run(async (tx) => {
      const personId = personOf(actor);
      await this.check(tx, wish);
      if ((await this.searches.countForUpdate(tx, personId)) >= MAX_SEARCHES)
        throw RuleError.of('matching.too_many_searches', undefined, { max: MAX_SEARCHES });
      const now = await databaseNow(tx);
      const search: SavedSearch = {
        ...wish,
        id: newId(),
        personId,
        isActive: true,
        lastRunAt: now,
        nextRunAt: dueOf(wish, now),
        version: 1,
        createdAt: now,
      };
      await this.searches.insert(tx, search);
      await this.record(tx, actor, 'matching.save_search', search);
      return search;
    });
  }

  /** It tells again, also when a link in its mails had ended that. @throws RuleError `edit.conflict`. */
  change(actor: Actor, id: string, expectedVersion: number, wish: SearchWish): Promise<SavedSearch> {
    return this.transactions.run(async (tx) => {
      const known = await this.take(tx, actor, id);
      if (known.version !== expectedVersion)
        throw RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion: known.version });
      await this.check(tx, wish);
      const version = known.version + 1;
      const nextRunAt = dueOf(wish, await databaseNow(tx));
      const search: SavedSearch = { ...known, ...wish, isActive: true, nextRunAt, version };
      await this.searches.save(tx, search);
      await this.record(tx, actor, 'matching.change_search', search);
      return search;
    });
  }

  delete(actor: Actor, id: string): Promise<SavedSearch> {
    return this.transactions.run(async (tx) => {
      const search = await this.take(tx, actor, id);
      await this.searches.delete(tx, id);
      await this.record(tx, actor, 'matching.delete_search', search);
      return search;
    });
  }

  /** From the link in a mail. @param actor the system, with the reason. */
  endByLink(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const search = await this.searches.findForUpdate(tx, id);
      if (!search?.isActive) return;
      await this.searches.save(tx, { ...search, isActive: false, nextRunAt: null });
      await this.record(tx, actor, 'matching.end_search_mails', search);
    });
  }

  page(actor: Actor, request: PageRequest): Promise<Page<SavedSearch>> {
    return this.searches.pageOf(personOf(actor), request);
  }

  private async take(tx: Tx, actor: Actor, id: string): Promise<SavedSearch> {
    const search = await this.searches.findForUpdate(tx, id);
    if (!search || search.personId !== actor.personId) throw RuleError.of('input.unknown_id', ['id']);
    return search;
  }

  private async check(tx: Tx, { zone, ministryId }: SearchWish): Promise<void> {
    if (!isZone(zone)) throw RuleError.of('window.unknown_zone', ['zone'], { zone });
    if (ministryId === null) return;
    const ministry = await this.organisations.find(ministryId, tx);
    if (ministry?.kind !== OrganisationKind.MINISTRY) throw RuleError.of('input.unknown_id', ['ministryId']);
  }

  /** What somebody looks for is theirs: the log says that, not what. */
  private record(tx: Tx, actor: Actor, act: string, { id, frequency }: SavedSearch): Promise<void> {
    const target = { type: 'saved_search', id };
    return this.audit.record(tx, { actor, act, target, after: { frequency }, reason: actor.reason });
  }
}

function personOf(actor: Actor): string {
  if (!actor.personId) throw RuleError.of('access.unauthenticated');
  return actor.personId;
}

function dueOf(wish: SearchWish, now: Date): Date | null {
  const { frequency } = wish;
  return frequency === 'INSTANT' ? null : nextRunAfter(now, { ...wish, frequency });
}
