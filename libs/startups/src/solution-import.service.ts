import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId, unwrap } from '#libs/kernel';
import { ImportOwners } from './import-owners.js';
import type { ImportedSolution } from './imported-solution.rules.js';
import { SolutionImportRepository } from './solution-import.repository.js';
import {
  type ImportOutcome,
  keyOf,
  type Owner,
  type PlannedSolution,
  planImport,
} from './solution-import.rules.js';
import { type ImportTarget, importTargetOf } from './startup.policy.js';
import { SolutionsImported } from './startups.events.js';

export interface ImportOptions {
  /** Says what would become of each row and changes nothing. */
  readonly dryRun: boolean;
  /** Imports the good rows although others are bad; otherwise one bad row keeps all out. */
  readonly skipBadRows?: boolean;
  /** The start-up that imports, for people who work for several. */
  readonly organisationId?: string | null;
}

/** Imports a batch of solutions in one transaction, with a few statements whatever its size. */
@Injectable()
export class SolutionImportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: SolutionImportRepository,
    private readonly owners: ImportOwners,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Idempotent: a row whose key is known and whose content is unchanged is left alone.
   * @returns what became of each row, in order.
   * @throws RuleError `access.forbidden`; bad rows are outcomes, not errors.
   */
  importSolutions(
    actor: Actor,
    rows: readonly ImportedSolution[],
    options: ImportOptions,
  ): Promise<ImportOutcome[]> {
    const target = unwrap(importTargetOf(actor, options.organisationId ?? null));
    return this.transactions.run(async (tx) => {
      await this.imports.lockImports(tx);
      const ownerOf = await this.ownersOf(tx, target, rows);
      const { outcomes, writes } = planImport(rows, ownerOf, await this.known(tx, rows, ownerOf));
      const isRefused = !options.skipBadRows && outcomes.some(({ result }) => result === 'REFUSED');
      if (!options.dryRun && !isRefused && writes.length > 0) await this.write(tx, actor, writes);
      return [...outcomes];
    });
  }

  private async ownersOf(
    tx: Tx,
    target: ImportTarget,
    rows: readonly ImportedSolution[],
  ): Promise<(row: ImportedSolution) => Owner> {
    if (target === 'named') return this.owners.named(tx, rows);
    const own: Owner = { id: target.organisationId };
    const foreign: Owner = {
      violations: [{ code: 'solution_import.organisation_named', path: ['organisation'] }],
    };
    return (row) => (row.organisation === null ? own : foreign);
  }

  private async known(tx: Tx, rows: readonly ImportedSolution[], ownerOf: (row: ImportedSolution) => Owner) {
    const owners = new Set(rows.map(ownerOf).map((owner) => ('id' in owner ? owner.id : null)));
    const organisationIds = [...owners].filter((id) => id !== null);
    const externalIds = rows.map((row) => row.externalId);
    const found = await this.imports.findKnown(tx, organisationIds, externalIds);
    return new Map(found.map((known) => [keyOf(known.organisationId, known.externalId), known]));
  }

  private async write(tx: Tx, actor: Actor, writes: readonly PlannedSolution[]): Promise<void> {
    const created = await this.owners.create(tx, actor, writes);
    const ownerOf = ({ owner }: PlannedSolution): string =>
      'id' in owner ? owner.id : (created.get(owner.create) ?? '');
    const batch = { id: newId(), now: await databaseNow(tx) };
    await this.imports.write(tx, writes, ownerOf, batch);
    await this.audit.record(
      tx,
      ...writes.map((write) => ({
        actor,
        act: 'solution.import',
        target: { type: 'solution', id: write.id },
        after: {
          organisationId: ownerOf(write),
          externalId: write.row.externalId,
          version: write.version,
          sourceDigest: write.sourceDigest,
          batchId: batch.id,
        },
        reason: actor.reason,
      })),
    );
    await this.outbox.publish(tx, SolutionsImported, { batchId: batch.id }, actor.correlationId);
  }
}
