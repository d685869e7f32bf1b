import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSearchServerState1796006000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How far the search server that all processes share has followed search.document. One row.
      create table search.server_state (
        is_only boolean primary key default true check (is_only),
        -- SHA-256 of the file with the statistics and the model that its documents were indexed with.
        artefact text check (artefact ~ '^[0-9a-f]{64}$'),
        -- The one before it: other processes may still be reading it.
        previous_artefact text check (previous_artefact ~ '^[0-9a-f]{64}$'),
        -- Documents that the artefact was made of, and changes since.
        documents integer not null default 0 check (documents >= 0),
        changes integer not null default 0 check (changes >= 0),
        -- Every transaction below it is shown.
        horizon xid8 not null default '0',
        -- False while documents are known to be missing: searches then run elsewhere.
        is_complete boolean not null default false,
        checked_at timestamptz(3),
        -- Who makes the indexes anew, and until when nobody else may.
        builder uuid,
        building_until timestamptz(3),
        check (not is_complete or artefact is not null),
        check ((builder is null) = (building_until is null))
      );
      insert into search.server_state default values;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table search.server_state');
  }
}
