import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOpenCalls1796007700800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The call of a programme without challenges is a row of the same table: what keeps the window, the seal and the
      -- receipts of a challenge keeps those of a call. A programme with cut-offs has one for each batch.
      alter table challenges.challenge
        add column kind text not null default 'CHALLENGE' check (kind in ('CHALLENGE', 'OPEN_CALL')),
        add column batch smallint check (batch > 0),
        add check ((kind = 'OPEN_CALL') = (batch is not null));
      create unique index open_call_once on challenges.challenge (programme_id, batch)
        where kind = 'OPEN_CALL' and state <> 'CANCELLED';

      -- Null: whoever applied to the programme itself answers no challenge.
      alter table stages.participation alter column challenge_id drop not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table stages.participation alter column challenge_id set not null;
      drop index challenges.open_call_once;
      alter table challenges.challenge drop column kind, drop column batch;
    `);
  }
}
