import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { contentOf } from './imported-solution.rules.js';
import type { KnownSolution, PlannedSolution } from './solution-import.rules.js';

/** Any number, the same in every process: imports run one after the other. */
const LOCK = 7_270_041;

/** The statements of an import: each takes a whole batch. */
@Injectable()
export class SolutionImportRepository {
  /** Waits until no other import runs; held until the transaction ends. */
  async lockImports(tx: Tx): Promise<void> {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
  }

  /** Start-ups by name in any language, letter case aside. A name can belong to several. */
  startupsNamed(tx: Tx, names: readonly string[]): Promise<{ name: string; id: string }[]> {
    return tx.query(
      `select distinct wanted.name, organisation.id
       from unnest($1::text[]) as wanted (name)
         join (select id, value from identity.organisation cross join jsonb_each_text(name)
               where kind = 'STARTUP') as organisation on lower(organisation.value) = lower(wanted.name)`,
      [names],
    );
  }

  /** Earlier imports into the organisations under the given keys; the rows are locked. */
  findKnown(
    tx: Tx,
    organisationIds: readonly string[],
    externalIds: readonly string[],
  ): Promise<KnownSolution[]> {
    return tx.query(
      `select id, organisation_id as "organisationId", external_id as "externalId",
         source_digest as "sourceDigest", state, version
       from startups.solution
       where organisation_id = any($1::uuid[]) and external_id = any($2::text[])
       order by id for update`,
      [organisationIds, externalIds],
    );
  }

  /** Adds and changes solutions in one statement. `ownerOf` gives the organisation of each. */
  async write(
    tx: Tx,
    writes: readonly PlannedSolution[],
    ownerOf: (write: PlannedSolution) => string,
    batch: { readonly id: string; readonly now: Date },
  ): Promise<void> {
    const rows = writes.map((write) => ({
      ...contentOf(write.row),
      id: write.id,
      organisation_id: ownerOf(write),
      external_id: write.row.externalId,
      source_digest: write.sourceDigest,
      version: write.version,
    }));
    await tx.query(
      `insert into startups.solution (id, organisation_id, title, summary, description, tags, trl, state,
         external_id, source_digest, import_batch_id, version, created_at, updated_at)
       select id, organisation_id, title, summary, description, tags, trl, 'ACTIVE',
         external_id, source_digest, $2, version, $3, $3
       from jsonb_to_recordset($1::jsonb) as imported (id uuid, organisation_id uuid, title jsonb, summary jsonb,
         description jsonb, tags text[], trl smallint, external_id text, source_digest text, version integer)
       on conflict (id) do update set title = excluded.title, summary = excluded.summary,
         description = excluded.description, tags = excluded.tags, trl = excluded.trl,
         source_digest = excluded.source_digest, import_batch_id = excluded.import_batch_id,
         version = excluded.version, updated_at = excluded.updated_at`,
      [JSON.stringify(rows), batch.id, batch.now],
    );
  }
}
