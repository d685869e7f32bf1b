import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChallenges1795000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema challenges;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema challenges cascade');
  }
}
