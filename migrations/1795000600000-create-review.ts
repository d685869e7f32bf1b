import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReview1795000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema review;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema review cascade');
  }
}
