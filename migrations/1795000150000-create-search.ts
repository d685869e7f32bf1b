import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSearch1795000150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema search;

      -- What each process holds in memory is filled from this table, by the transaction that changed a row last.
      create table search.document (
        id uuid primary key,
        kind text not null,
        version integer not null,
        fields jsonb not null,
        facets jsonb not null,
        numbers jsonb not null,
        is_removed boolean not null default false,
        changed_xid xid8 not null default pg_current_xact_id(),
        check (not is_removed or (fields = '{}' and facets = '{}' and numbers = '{}'))
      );
      create index document_by_change on search.document (changed_xid, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema search cascade');
  }
}
