import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFiles1795000160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema files;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema files cascade');
  }
}
