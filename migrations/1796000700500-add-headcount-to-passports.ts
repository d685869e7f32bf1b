import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddHeadcountToPassports1796000700500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The size classes of the European Union (Recommendation 2003/361/EC, Annex, Article 2) by headcount.
      alter table startups.passport
        add column headcount text check (headcount in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
        add column region text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table startups.passport drop column headcount, drop column region');
  }
}
