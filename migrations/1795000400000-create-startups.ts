import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStartups1795000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema startups;

      create table startups.passport (
        id uuid primary key,
        organisation_id uuid not null unique references identity.organisation,
        description jsonb not null,
        website text,
        founded_year smallint check (founded_year between 1800 and 2200),
        team jsonb not null check (jsonb_typeof(team) = 'array'),
        sectors text[] not null,
        technologies text[] not null,
        -- Technology readiness levels of Horizon Europe, General Annex B: 1 basic principles to 9 proven in operation.
        trl smallint not null check (trl between 1 and 9),
        languages text[] not null,
        countries text[] not null,
        "references" jsonb not null check (jsonb_typeof("references") = 'array'),
        certificates jsonb not null check (jsonb_typeof(certificates) = 'array'),
        version integer not null check (version >= 1),
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null
      );
      create index passport_by_age on startups.passport (created_at desc, id desc);
      create index passport_by_sector on startups.passport using gin (sectors);
      create index passport_by_technology on startups.passport using gin (technologies);
      create index passport_by_country on startups.passport using gin (countries);

      create table startups.solution (
        id uuid primary key,
        organisation_id uuid not null references identity.organisation,
        title jsonb not null,
        summary jsonb not null,
        description jsonb not null,
        tags text[] not null,
        trl smallint check (trl between 1 and 9),
        state text not null check (state in ('ACTIVE', 'WITHDRAWN')),
        withdrawn_at timestamptz(3),
        withdrawal_reason text,
        -- Of imported solutions: the key in the source, the digest of the row that was taken over, the last import.
        external_id text,
        source_digest text,
        import_batch_id uuid,
        version integer not null check (version >= 1),
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        unique (organisation_id, external_id),
        check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
        check ((state = 'WITHDRAWN') = (withdrawal_reason is not null)),
        check ((external_id is null) = (source_digest is null)),
        check ((external_id is null) = (import_batch_id is null))
      );
      create index solution_by_age on startups.solution (created_at desc, id desc) where state = 'ACTIVE';
      create index solution_by_organisation on startups.solution (organisation_id, created_at desc, id desc);
      create index solution_by_tag on startups.solution using gin (tags);
      create index solution_by_batch on startups.solution (import_batch_id, id) where import_batch_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema startups cascade');
  }
}
