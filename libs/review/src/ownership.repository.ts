import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { OwnershipLink } from './ownership-link.entity.js';

@Injectable()
export class OwnershipRepository {
  constructor(private readonly database: Database) {}

  /** Two imports of one register never mix. */
  async queue(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('review.ownership'))`);
  }

  /** Ids of the organisations that are registered so, by country and number. */
  async companies(tx: Tx, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: { name: string; id: string }[] = await tx.query(
      `select country || ' ' || upper(registration_number) as name, id from identity.organisation
       where country || ' ' || upper(registration_number) = any($1)`,
      [[...names]],
    );
    return new Map(rows.map(({ name, id }) => [name, id]));
  }

  liveOf(tx: Tx, companyIds: readonly string[]): Promise<OwnershipLink[]> {
    return tx.find(OwnershipLink, {
      where: { companyId: In([...companyIds]), endedAt: IsNull() },
      order: { id: 'ASC' },
    });
  }

  async insert(tx: Tx, links: readonly OwnershipLink[]): Promise<void> {
    if (links.length > 0) await tx.insert(OwnershipLink, [...links]);
  }

  async end(tx: Tx, ids: readonly string[], endedAt: Date): Promise<void> {
    if (ids.length > 0) await tx.update(OwnershipLink, { id: In([...ids]) }, { endedAt });
  }

  /** Of a company, the newest first, ended ones too. */
  page(companyId: string, request: PageRequest): Promise<Page<OwnershipLink>> {
    const query = this.database.reader
      .createQueryBuilder(OwnershipLink, 'link')
      .where('link.company_id = :companyId', { companyId });
    return pageByKeyset(query, request, [
      { expression: 'link.imported_at', direction: 'DESC', valueOf: (row) => row.importedAt },
      { expression: 'link.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }
}
