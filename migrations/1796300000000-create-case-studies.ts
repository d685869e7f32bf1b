import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told to everybody of a pilot that has been decided; nothing of a pilot is public without it. */
export class CreateCaseStudies1796300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pilots.case_study (
        id uuid primary key,
        pilot_id uuid not null references pilots.pilot,
        names_startup boolean not null,
        published_by uuid not null references identity.person,
        published_at timestamptz(3) not null,
        constraint case_study_once unique (pilot_id)
      );
      create index case_study_by_publisher on pilots.case_study (published_by);
      create index case_study_by_day on pilots.case_study (published_at desc, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table pilots.case_study');
  }
}
