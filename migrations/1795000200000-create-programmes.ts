import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProgrammes1795000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema programmes;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema programmes cascade');
  }
}
