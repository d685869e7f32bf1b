import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { newId, requireNone, unwrap } from '#libs/kernel';
import { ConflictGraph } from './conflict-graph.js';
import { OwnershipRepository } from './ownership.repository.js';
import { type OwnershipRow, readOwnership } from './ownership-file.js';
import type { OwnershipLink } from './ownership-link.entity.js';

/** What an import has changed. */
export interface OwnershipImport {
  readonly companies: number;
  readonly added: number;
  readonly ended: number;
  readonly unchanged: number;
}

/** Takes over who owns whom from a register of companies. */
@Injectable()
export class ImportOwnershipService {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: OwnershipRepository,
    private readonly graph: ConflictGraph,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The file tells all owners of each company that it names: what it no longer tells has ended. The graph of conflicts
   * is drawn anew in the same transaction.
   * @throws RuleError with everything that is wrong, row by row, as {@link readOwnership} says, and
   *   `ownership.company_unknown`.
   */
  import(actor: Actor, csv: string): Promise<OwnershipImport> {
    const rows = unwrap(readOwnership(csv));
    return this.transactions.run(async (tx) => {
      await this.links.queue(tx);
      const wanted = await this.resolve(tx, rows);
      const companyIds = [...new Set(wanted.map(({ companyId }) => companyId))];
      const kept = await this.links.liveOf(tx, companyIds);
      const key = ({ companyId, owner, share }: Pick<OwnershipLink, 'companyId' | 'owner' | 'share'>) =>
        JSON.stringify([companyId, owner, share]);
      const had = new Set(kept.map(key));
      const has = new Set(wanted.map(key));
      const added = wanted.filter((link) => !had.has(key(link)));
      const gone = kept.filter((link) => !has.has(key(link)));
      const now = await databaseNow(tx);
      await this.links.end(
        tx,
        gone.map(({ id }) => id),
        now,
      );
      const importedBy = actor.personId;
      await this.links.insert(
        tx,
        added.map((link) => ({ id: newId(), ...link, importedBy, importedAt: now, endedAt: null })),
      );
      const counts = { companies: companyIds.length, added: added.length, ended: gone.length };
      await this.audit.record(
        tx,
        ...companyIds.map((id) => ({
          actor,
          act: 'ownership.import',
          target: { type: 'organisation', id },
          after: {
            owners: wanted
              .filter((own) => own.companyId === id)
              .map(({ owner, share }) => ({ owner, share })),
          },
        })),
      );
      await this.graph.refreshAll(tx, actor);
      return { ...counts, unchanged: wanted.length - added.length };
    });
  }

  private async resolve(tx: Tx, rows: readonly OwnershipRow[]) {
    const nameOf = ({ country, registrationNumber }: OwnershipRow) => `${country} ${registrationNumber}`;
    const ids = await this.links.companies(tx, [...new Set(rows.map(nameOf))]);
    requireNone(
      rows
        .filter((row) => !ids.has(nameOf(row)))
        .map((row) => ({
          code: 'ownership.company_unknown',
          path: ['csv', String(row.row), 'company'],
          params: { company: nameOf(row) },
        })),
    );
    return rows.map((row) => ({
      companyId: ids.get(nameOf(row)) as string,
      owner: row.owner,
      share: row.share,
    }));
  }
}
