import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReopenChallenges1796007700700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Until when questions are allowed although the window has closed: the challenge was framed anew.
      alter table challenges.challenge add column questions_until timestamptz(3);

      -- What entries of the audit log about submissions are sealed in since the window opened once more. The first
      -- opening has broken the seal that is named after the challenge, for good.
      alter table challenges.challenge add column seal_id uuid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table challenges.challenge drop column questions_until, drop column seal_id');
  }
}
