import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStartups1795000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema startups;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema startups cascade');
  }
}
