import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentity1795000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema identity;

      create table identity.organisation (
        id uuid primary key,
        kind text not null check (kind in ('MINISTRY', 'STARTUP', 'INTERMEDIARY', 'PARTNER', 'OPERATOR')),
        name jsonb not null,
        country char(2) not null,
        registration_number text,
        created_at timestamptz(3) not null,
        unique (country, registration_number)
      );
      create index organisation_by_kind on identity.organisation (kind, created_at, id);

      create table identity.person (
        id uuid primary key,
        email text not null unique check (email = lower(email)),
        display_name text not null,
        locale text not null check (locale in ('he', 'ar', 'en')),
        password_hash text,
        state text not null check (state in ('ACTIVE', 'DISABLED')),
        created_at timestamptz(3) not null
      );

      create table identity.membership (
        id uuid primary key,
        person_id uuid not null references identity.person,
        organisation_id uuid not null references identity.organisation,
        role text not null,
        started_at timestamptz(3) not null,
        ended_at timestamptz(3)
      );
      create unique index membership_once on identity.membership (person_id, organisation_id, role) where ended_at is null;
      create index membership_by_organisation on identity.membership (organisation_id) where ended_at is null;

      create table identity.session (
        id uuid primary key,
        token_hash text not null unique,
        person_id uuid not null references identity.person,
        user_agent text not null,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        revoked_at timestamptz(3)
      );
      create index session_by_person on identity.session (person_id);

      create table identity.api_token (
        id uuid primary key,
        token_hash text not null unique,
        person_id uuid not null references identity.person,
        name text not null,
        hint text not null,
        scopes text[] not null,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        revoked_at timestamptz(3),
        last_used_at timestamptz(3)
      );
      create index api_token_by_person on identity.api_token (person_id, created_at, id);

      create table identity.invitation (
        id uuid primary key,
        token_hash text not null unique,
        email text not null,
        organisation_id uuid not null references identity.organisation,
        role text not null,
        invited_by uuid not null references identity.person,
        state text not null check (state in ('PENDING', 'ACCEPTED', 'REVOKED')),
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        accepted_by uuid references identity.person,
        check ((state = 'ACCEPTED') = (accepted_by is not null))
      );
      create index invitation_by_organisation on identity.invitation (organisation_id, created_at, id);

      -- Layout of rate-limiter-flexible: points per key until the expiry, in milliseconds since 1970.
      create table identity.sign_in_attempt (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema identity cascade');
  }
}
