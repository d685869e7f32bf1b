import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGateAliases1796400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stages.gate_alias (
        person_id uuid not null references identity.person,
        submission_id uuid not null references submissions.submission,
        programme_id uuid not null references programmes.programme,
        alias uuid not null unique,
        primary key (person_id, submission_id)
      );
      create index gate_alias_by_submission on stages.gate_alias (submission_id);
      create index gate_alias_by_programme on stages.gate_alias (programme_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table stages.gate_alias');
  }
}
