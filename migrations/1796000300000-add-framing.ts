import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddFraming1796000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How a ministry came to its challenge. One document: it is read and replaced as a whole, and never searched by.
      alter table challenges.challenge add column framing jsonb not null default '{}'
        check (jsonb_typeof(framing) = 'object');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table challenges.challenge drop column framing');
  }
}
