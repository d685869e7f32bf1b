import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIntermediaries1796000310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which intermediary helps with which challenge. Ended, never deleted: whoever helped once does not judge later.
      create table challenges.helper (
        id uuid primary key,
        challenge_id uuid not null references challenges.challenge,
        organisation_id uuid not null references identity.organisation,
        assigned_by uuid references identity.person,
        assigned_at timestamptz(3) not null,
        ended_by uuid references identity.person,
        ended_at timestamptz(3),
        end_reason text,
        check ((ended_at is null) = (end_reason is null)),
        check (ended_at is not null or ended_by is null)
      );
      create unique index helper_once on challenges.helper (challenge_id, organisation_id) where ended_at is null;
      create index helper_by_challenge on challenges.helper (challenge_id, assigned_at, id);
      create index helper_by_organisation on challenges.helper (organisation_id);
      create index helper_by_assigner on challenges.helper (assigned_by);
      create index helper_by_ender on challenges.helper (ended_by);

      -- A better wording of one text of a draft.
      create table challenges.suggestion (
        id uuid primary key,
        challenge_id uuid not null references challenges.challenge,
        organisation_id uuid not null references identity.organisation,
        author_id uuid not null references identity.person,
        field_path text not null,
        based_on jsonb not null,
        proposed jsonb not null,
        state text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
        decline_reason text,
        created_at timestamptz(3) not null,
        resolved_at timestamptz(3),
        resolved_by uuid references identity.person,
        check ((state = 'DECLINED') = (decline_reason is not null)),
        check ((state = 'OPEN') = (resolved_at is null)),
        check ((state = 'OPEN') = (resolved_by is null))
      );
      create index suggestion_by_challenge on challenges.suggestion (challenge_id, created_at, id);
      create index suggestion_by_organisation on challenges.suggestion (organisation_id);
      create index suggestion_by_author on challenges.suggestion (author_id);
      create index suggestion_by_resolver on challenges.suggestion (resolved_by);

      create table challenges.suggestion_comment (
        id uuid primary key,
        suggestion_id uuid not null references challenges.suggestion,
        author_id uuid not null references identity.person,
        text text not null,
        written_at timestamptz(3) not null
      );
      create index suggestion_comment_by_suggestion on challenges.suggestion_comment (suggestion_id, written_at, id);
      create index suggestion_comment_by_author on challenges.suggestion_comment (author_id);

      -- A meeting in which a ministry and its intermediary defined the challenge together.
      create table challenges.co_definition_session (
        id uuid primary key,
        challenge_id uuid not null references challenges.challenge,
        organisation_id uuid not null references identity.organisation,
        held_on date not null,
        attendees jsonb not null check (jsonb_typeof(attendees) = 'array' and jsonb_array_length(attendees) > 0),
        notes text not null,
        recorded_by uuid not null references identity.person,
        recorded_at timestamptz(3) not null
      );
      create index co_definition_session_by_challenge
        on challenges.co_definition_session (challenge_id, held_on, id);
      create index co_definition_session_by_organisation on challenges.co_definition_session (organisation_id);
      create index co_definition_session_by_recorder on challenges.co_definition_session (recorded_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table challenges.co_definition_session, challenges.suggestion_comment,
        challenges.suggestion, challenges.helper
    `);
  }
}
