import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePilots1795000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema pilots;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema pilots cascade');
  }
}
