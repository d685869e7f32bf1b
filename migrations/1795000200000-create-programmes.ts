import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProgrammes1795000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema programmes;

      create table programmes.programme (
        id uuid primary key,
        code text not null constraint programme_code_key unique,
        operator_id uuid not null references identity.organisation,
        original_language text not null check (original_language in ('he', 'ar', 'en')),
        name jsonb not null,
        summary jsonb not null,
        zone text not null,
        rules jsonb not null,
        state text not null check (state in ('DRAFT', 'OPEN', 'COMPLETED', 'CANCELLED')),
        cancellation_reason text,
        created_at timestamptz(3) not null,
        opened_at timestamptz(3),
        version integer not null check (version > 0),
        check ((state = 'CANCELLED') = (cancellation_reason is not null)),
        check (state <> 'DRAFT' or opened_at is null),
        check (state not in ('OPEN', 'COMPLETED') or opened_at is not null)
      );
      create index programme_by_age on programmes.programme (created_at, id);
      create index programme_by_operator on programmes.programme (operator_id);

      create table programmes.programme_stage (
        programme_id uuid not null references programmes.programme,
        position smallint not null,
        kind text not null check (kind in ('CALL', 'EVALUATION', 'PILOT')),
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3) not null,
        primary key (programme_id, position),
        unique (programme_id, kind),
        check (ends_at > starts_at)
      );

      create table programmes.programme_manager (
        programme_id uuid not null references programmes.programme,
        person_id uuid not null references identity.person,
        added_at timestamptz(3) not null,
        primary key (programme_id, person_id)
      );
      create index programme_manager_by_person on programmes.programme_manager (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema programmes cascade');
  }
}
