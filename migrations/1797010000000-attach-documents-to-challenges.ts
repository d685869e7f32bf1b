import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AttachDocumentsToChallenges1797010000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Files that a challenge is published with: what is known of each, in their order. Like the framing they are read and
      -- replaced as a whole; files are never deleted, so an id without a foreign key stays right.
      alter table challenges.challenge add column documents jsonb not null default '[]'
        check (jsonb_typeof(documents) = 'array');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table challenges.challenge drop column documents');
  }
}
