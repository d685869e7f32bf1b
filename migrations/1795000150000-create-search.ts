import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSearch1795000150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema search;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema search cascade');
  }
}
