import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSubmissions1795000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema submissions;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema submissions cascade');
  }
}
