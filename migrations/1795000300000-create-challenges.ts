import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChallenges1795000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema challenges;

      -- The last number given in a year. Its row lock keeps two challenges from getting one number.
      create table challenges.counter (
        year integer primary key,
        last integer not null
      );

      create table challenges.challenge (
        id uuid primary key,
        number text not null unique,
        programme_id uuid not null references programmes.programme,
        ministry_id uuid not null references identity.organisation,
        owner_id uuid references identity.person,
        author_ids uuid[] not null,
        external_id text,
        state text not null check (state in ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'PUBLISHED',
          'CLOSED', 'IN_EVALUATION', 'DECIDED', 'ARCHIVED', 'CANCELLED')),
        original_language text not null check (original_language in ('he', 'ar', 'en')),
        title jsonb not null,
        problem jsonb not null,
        affected_users jsonb not null,
        evidence jsonb not null,
        desired_outcome jsonb not null,
        constraints jsonb not null,
        data_offered jsonb not null,
        budget_amount numeric(15, 2) check (budget_amount >= 0),
        budget_currency char(3),
        exit_to_procurement text check (exit_to_procurement in ('FOLLOW_ON_CONTRACT', 'TENDER', 'FRAMEWORK',
          'EXEMPTION', 'NONE_PLANNED')),
        opens_at timestamptz(3) not null,
        closes_at timestamptz(3) not null,
        zone text not null,
        tags text[] not null,
        minimum_trl smallint check (minimum_trl between 1 and 9),
        content_version integer not null check (content_version > 0),
        version integer not null check (version > 0),
        review_note text,
        approved_by uuid references identity.person,
        approved_at timestamptz(3),
        publish_at timestamptz(3),
        published_at timestamptz(3),
        closed_at timestamptz(3),
        cancellation_reason text,
        created_at timestamptz(3) not null,
        listed_at timestamptz(3) not null,
        constraint challenge_external_id_key unique (ministry_id, external_id),
        check (closes_at > opens_at),
        check ((budget_amount is null) = (budget_currency is null)),
        check ((approved_by is null) = (approved_at is null)),
        check ((state = 'CANCELLED') = (cancellation_reason is not null)),
        check (state not in ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED') or published_at is null),
        check (state not in ('PUBLISHED', 'CLOSED', 'IN_EVALUATION', 'DECIDED', 'ARCHIVED')
          or (published_at is not null and approved_by is not null)),
        check (state not in ('CLOSED', 'IN_EVALUATION', 'DECIDED', 'ARCHIVED') or closed_at is not null)
      );
      create index challenge_by_age on challenges.challenge (listed_at desc, id desc);
      create index challenge_by_closing on challenges.challenge
        ((case when state = 'PUBLISHED' then 0 else 1 end), closes_at, id);
      create index challenge_by_ministry on challenges.challenge (ministry_id, listed_at desc, id desc);
      create index challenge_by_programme on challenges.challenge (programme_id, listed_at desc, id desc);
      create index challenge_by_owner on challenges.challenge (owner_id);
      create index challenge_by_approver on challenges.challenge (approved_by);
      create index challenge_by_tag on challenges.challenge using gin (tags);
      create index challenge_to_publish on challenges.challenge (publish_at) where state = 'APPROVED';
      create index challenge_to_close on challenges.challenge (closes_at) where state = 'PUBLISHED';

      create table challenges.challenge_kpi (
        id uuid primary key,
        challenge_id uuid not null references challenges.challenge,
        position smallint not null,
        name jsonb not null,
        unit text not null,
        baseline double precision not null,
        target double precision not null,
        due_on date not null,
        source text not null,
        unique (challenge_id, position),
        check (target <> baseline)
      );

      create table challenges.challenge_criterion (
        id uuid primary key,
        challenge_id uuid not null references challenges.challenge,
        position smallint not null,
        name jsonb not null,
        description jsonb not null,
        weight smallint not null check (weight between 1 and 100),
        scale_min double precision not null,
        scale_max double precision not null,
        scale_step double precision not null check (scale_step > 0),
        unique (challenge_id, position),
        check (scale_max > scale_min)
      );

      create table challenges.challenge_question (
        id uuid primary key,
        challenge_id uuid not null references challenges.challenge,
        position smallint not null,
        kind text not null check (kind in ('TEXT', 'CHOICE', 'NUMBER', 'FILE')),
        prompt jsonb not null,
        is_required boolean not null,
        max_length integer check (max_length > 0),
        choices jsonb not null,
        minimum double precision,
        maximum double precision,
        unique (challenge_id, position)
      );

      -- What was published, word for word. Submissions bind to a row of it by challenge and content version.
      create table challenges.challenge_version (
        id uuid primary key,
        challenge_id uuid not null references challenges.challenge,
        content_version integer not null check (content_version > 0),
        content jsonb not null,
        changes jsonb not null,
        reason text,
        published_at timestamptz(3) not null,
        published_by uuid references identity.person,
        unique (challenge_id, content_version),
        check ((content_version = 1) = (reason is null))
      );
      create index challenge_version_by_publisher on challenges.challenge_version (published_by);

      create table challenges.inquiry (
        id uuid primary key,
        challenge_id uuid not null references challenges.challenge,
        organisation_id uuid not null references identity.organisation,
        asked_by uuid not null references identity.person,
        language text not null check (language in ('he', 'ar', 'en')),
        question text not null,
        state text not null check (state in ('OPEN', 'ANSWERED', 'DECLINED')),
        answer jsonb,
        decline_reason text,
        asked_at timestamptz(3) not null,
        resolved_at timestamptz(3),
        resolved_by uuid references identity.person,
        check ((state = 'ANSWERED') = (answer is not null)),
        check ((state = 'DECLINED') = (decline_reason is not null)),
        check ((state = 'OPEN') = (resolved_at is null))
      );
      create index inquiry_by_challenge on challenges.inquiry (challenge_id, asked_at, id);
      create index inquiry_by_organisation on challenges.inquiry (organisation_id);
      create index inquiry_by_asker on challenges.inquiry (asked_by);
      create index inquiry_by_resolver on challenges.inquiry (resolved_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema challenges cascade');
  }
}
