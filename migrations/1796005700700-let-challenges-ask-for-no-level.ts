import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetChallengesAskForNoLevel1796005700700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A challenge that asks for no readiness level is found by who looks for those up to one. Later ones are written so.
      update search.document set numbers = '{"minimumTrl": 0}'::jsonb || numbers, changed_xid = pg_current_xact_id()
      where kind = 'challenge' and not is_removed and not numbers ? 'minimumTrl'
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update search.document set numbers = numbers - 'minimumTrl', changed_xid = pg_current_xact_id()
      where kind = 'challenge' and numbers->'minimumTrl' = '0'
    `);
  }
}
