import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSubmissions1795000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema submissions;

      -- What the team works on (draft_content) and what counts (submitted_content) are kept apart: whoever goes on
      -- editing and forgets to submit again has lost nothing.
      create table submissions.submission (
        id uuid primary key,
        challenge_id uuid not null references challenges.challenge,
        organisation_id uuid not null references identity.organisation,
        started_by uuid references identity.person,
        state text not null check (state in ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'AWARDED', 'NOT_AWARDED',
          'DISQUALIFIED')),
        draft_content jsonb not null,
        submitted_content jsonb,
        content_version integer check (content_version > 0),
        content_hash char(64) check (content_hash ~ '^[0-9a-f]{64}$'),
        revision integer not null check (revision >= 0),
        version integer not null check (version > 0),
        created_at timestamptz(3) not null,
        edited_at timestamptz(3) not null,
        submitted_at timestamptz(3),
        withdrawn_at timestamptz(3),
        withdrawal_reason text,
        decided_at timestamptz(3),
        decision_reason text,
        check ((revision = 0) = (submitted_content is null)),
        check ((revision = 0) = (content_version is null)),
        check ((revision = 0) = (content_hash is null)),
        check ((revision = 0) = (submitted_at is null)),
        check (state not in ('SUBMITTED', 'AWARDED', 'NOT_AWARDED', 'DISQUALIFIED') or revision > 0),
        check (state <> 'DRAFT' or revision = 0),
        check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
        check ((state = 'WITHDRAWN') = (withdrawal_reason is not null)),
        check ((state in ('AWARDED', 'NOT_AWARDED', 'DISQUALIFIED')) = (decided_at is not null)),
        check ((state in ('AWARDED', 'NOT_AWARDED', 'DISQUALIFIED')) = (decision_reason is not null)),
        foreign key (challenge_id, content_version)
          references challenges.challenge_version (challenge_id, content_version)
      );
      create unique index submission_once on submissions.submission (challenge_id, organisation_id)
        where state <> 'WITHDRAWN';
      create index submission_by_challenge on submissions.submission (challenge_id, created_at, id);
      create index submission_by_version on submissions.submission (challenge_id, content_version);
      create index submission_by_organisation on submissions.submission (organisation_id, created_at desc, id desc);
      create index submission_by_starter on submissions.submission (started_by);

      -- One row for each time that content was handed in, with the very text that was hashed.
      create table submissions.receipt (
        id uuid primary key,
        submission_id uuid not null references submissions.submission,
        revision integer not null check (revision > 0),
        challenge_number text not null,
        content_version integer not null check (content_version > 0),
        content text not null,
        content_hash char(64) not null,
        received_at timestamptz(3) not null,
        unique (submission_id, revision),
        check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
      );

      -- What was answered to a key of a client, for ever: a retry gets the same answer and has no second effect.
      create table submissions.idempotency (
        organisation_id uuid not null references identity.organisation,
        act text not null,
        key text not null,
        request_hash char(64) not null,
        response jsonb not null,
        created_at timestamptz(3) not null,
        primary key (organisation_id, act, key)
      );

      create function submissions.refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
        end $$;
      create trigger receipt_is_append_only before update or delete on submissions.receipt
        for each row execute function submissions.refuse_change();
      create trigger receipt_is_never_truncated before truncate on submissions.receipt
        for each statement execute function submissions.refuse_change();
      create trigger idempotency_is_append_only before update or delete on submissions.idempotency
        for each row execute function submissions.refuse_change();
      create trigger idempotency_is_never_truncated before truncate on submissions.idempotency
        for each statement execute function submissions.refuse_change();

      -- The seal: whether anybody but the team may know of the submissions of a challenge.
      create function submissions.is_opened(challenge uuid) returns boolean language sql stable
        as $$ select exists (select from challenges.challenge
          where id = $1 and state in ('IN_EVALUATION', 'DECIDED', 'ARCHIVED')) $$;

      -- Once more, below every service: nothing is handed in, nor is what was handed in touched, outside the window.
      -- The shared lock makes this wait for a closing that is under way, and a closing wait for this.
      create function submissions.guard_window() returns trigger language plpgsql as $$
        declare
          challenge record;
        begin
          if tg_op = 'UPDATE' and (new.id, new.challenge_id, new.organisation_id)
              is distinct from (old.id, old.challenge_id, old.organisation_id) then
            raise exception 'a submission belongs to its challenge and its start-up for ever'
              using errcode = 'integrity_constraint_violation', constraint = 'submission_stays_where_it_is';
          end if;
          if new.state <> 'SUBMITTED' then
            if (new.submitted_content, new.content_version, new.content_hash, new.revision, new.submitted_at)
                is distinct from
                (old.submitted_content, old.content_version, old.content_hash, coalesce(old.revision, 0),
                 old.submitted_at) then
              raise exception 'content is handed in by submitting only'
                using errcode = 'integrity_constraint_violation', constraint = 'submission_content_is_final';
            end if;
            return new;
          end if;
          select state, opens_at, closes_at into challenge
            from challenges.challenge where id = new.challenge_id for share;
          -- A statement of its own: the select list above is computed before its lock is there.
          if challenge.state = 'PUBLISHED'
              and platform.clock() >= challenge.opens_at and platform.clock() < challenge.closes_at
              and new.submitted_at >= challenge.opens_at and new.submitted_at < challenge.closes_at then
            return new;
          end if;
          raise exception 'the window of the challenge is not open'
            using errcode = 'integrity_constraint_violation', constraint = 'submission_window_is_open';
        end $$;
      create trigger submission_window before insert or update on submissions.submission
        for each row execute function submissions.guard_window();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema submissions cascade');
  }
}
