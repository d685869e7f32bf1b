import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import {
  cursorOf,
  type Database,
  type KeysetOrder,
  type Page,
  type PageRequest,
  pageByKeyset,
} from '#libs/database';
import type { HelpSight } from './help.policy.js';

/** What an intermediary did for a challenge. */
export interface Work extends ObjectLiteral {
  readonly id: string;
  readonly challengeId: string;
  readonly organisationId: string;
}

/** How much of the work on each challenge somebody sees. */
export type SightOf = readonly { readonly challengeId: string; readonly sight: HelpSight | null }[];

/** The first page of one challenge's rows. */
export interface FirstWorkPage<T> {
  readonly challengeId: string;
  readonly nodes: T[];
  readonly hasNextPage: boolean;
  readonly cursorOf: (row: T) => string;
}

/** Rows of which the ministry sees all and an intermediary its own, page by page, for many challenges at once. */
export class WorkPages<T extends Work> {
  constructor(
    private readonly database: Database,
    private readonly entity: new () => T,
    private readonly order: readonly KeysetOrder<T>[],
  ) {}

  /** The first pages of several challenges in one statement: a list of challenges costs no more than one. */
  async firstPages(sights: SightOf, first: number): Promise<FirstWorkPage<T>[]> {
    const ranked = this.visible(sights)
      .select('work.id', 'id')
      .addSelect(`row_number() over (partition by work.challenge_id order by ${this.orderSql})`, 'place');
    const rows = await this.sorted(
      this.database.reader
        .createQueryBuilder(this.entity, 'work')
        .where(`work.id in (select id from (${ranked.getQuery()}) ranked where place <= :limit)`)
        .setParameters({ ...ranked.getParameters(), limit: first + 1 }),
    ).getMany();
    return sights.map(({ challengeId }) => {
      const own = rows.filter((row) => row.challengeId === challengeId);
      return {
        challengeId,
        nodes: own.slice(0, first),
        hasNextPage: own.length > first,
        cursorOf: (row) => cursorOf(row, this.order),
      };
    });
  }

  /** A later page of one challenge. */
  page(sights: SightOf, request: PageRequest): Promise<Page<T>> {
    return pageByKeyset(this.visible(sights), request, this.order);
  }

  /** How many rows of each challenge can be seen; a challenge without any is missing. */
  counts(sights: SightOf): Promise<{ challengeId: string; count: number }[]> {
    return this.visible(sights)
      .select('work.challenge_id', 'challengeId')
      .addSelect('count(*)::int', 'count')
      .groupBy('work.challenge_id')
      .getRawMany();
  }

  private visible(sights: SightOf): SelectQueryBuilder<T> {
    const wholly = sights.flatMap(({ challengeId, sight }) => (sight?.all ? [challengeId] : []));
    const partly = sights.flatMap(({ challengeId, sight }) => (sight && !sight.all ? [challengeId] : []));
    const own = sights.flatMap(({ sight }) => (sight && !sight.all ? sight.organisationIds : []));
    return this.database.reader.createQueryBuilder(this.entity, 'work').where(
      `(work.challenge_id = any(:wholly)
          or (work.challenge_id = any(:partly) and work.organisation_id = any(:own)))`,
      { wholly, partly, own },
    );
  }

  /** Tells the pages of one kind from those of another. */
  get name(): string {
    return this.entity.name;
  }

  private get orderSql(): string {
    return this.order.map(({ expression, direction }) => `${expression} ${direction}`).join(', ');
  }

  private sorted(query: SelectQueryBuilder<T>): SelectQueryBuilder<T> {
    for (const { expression, direction } of this.order) query.addOrderBy(expression, direction);
    return query;
  }
}
