import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDecisions1796008800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A decision that became void is followed by another one; which one stands is said by review.reopening.
      alter table review.decision drop constraint decision_challenge_id_key;
      alter table review.decision add column round smallint not null default 1 check (round > 0);
      alter table review.decision alter column round drop default;
      alter table review.decision add column proposed_by uuid references identity.person;
      alter table review.decision add constraint decision_of_two check (proposed_by <> decided_by);
      create unique index decision_once on review.decision (challenge_id, round);
      create index decision_by_proposer on review.decision (proposed_by);

      alter table review.outcome drop constraint outcome_pkey;
      alter table review.outcome add primary key (decision_id, submission_id);
      drop index review.outcome_by_decision;
      create index outcome_by_submission on review.outcome (submission_id);

      create table review.reopening (
        decision_id uuid primary key references review.decision,
        reopened_by uuid references identity.person,
        reopened_at timestamptz(3) not null,
        reason text not null
      );
      create index reopening_by_person on review.reopening (reopened_by);
      create trigger reopening_is_final before update or delete on review.reopening
        for each row execute function review.refuse_change();

      -- What was judged may be judged again without the window of its challenge, as it was handed in.
      create or replace function submissions.guard_window() returns trigger language plpgsql as $$
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
          -- Its decision became void: nothing is handed in, it is judged once more.
          if tg_op = 'UPDATE' and old.state in ('AWARDED', 'NOT_AWARDED')
              and (new.submitted_content, new.content_version, new.content_hash, new.revision, new.submitted_at)
                is not distinct from
                (old.submitted_content, old.content_version, old.content_hash, old.revision, old.submitted_at)
              and exists (select from challenges.challenge
                where id = new.challenge_id and challenges.challenge.state = 'IN_EVALUATION') then
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

      create schema decisions;

      -- Known to those who decide and to nobody else until a second person releases it.
      create table decisions.proposal (
        id uuid primary key,
        challenge_id uuid not null references challenges.challenge,
        state text not null check (state in ('PROPOSED', 'RELEASED', 'RETURNED')),
        awards jsonb not null,
        rejections jsonb not null,
        tie_reason text,
        basis_digest char(64) not null check (basis_digest ~ '^[0-9a-f]{64}$'),
        proposed_by uuid not null references identity.person,
        proposed_at timestamptz(3) not null,
        settled_by uuid references identity.person,
        settled_at timestamptz(3),
        return_reason text,
        decision_id uuid references review.decision,
        check ((state = 'PROPOSED') = (settled_at is null)),
        check ((state = 'PROPOSED') = (settled_by is null)),
        check ((state = 'RETURNED') = (return_reason is not null)),
        check ((state = 'RELEASED') = (decision_id is not null)),
        check (state <> 'RELEASED' or settled_by <> proposed_by)
      );
      create unique index proposal_open on decisions.proposal (challenge_id) where state = 'PROPOSED';
      create index proposal_by_challenge on decisions.proposal (challenge_id, proposed_at desc, id desc);
      create index proposal_by_proposer on decisions.proposal (proposed_by);
      create index proposal_by_settler on decisions.proposal (settled_by);
      create index proposal_by_decision on decisions.proposal (decision_id);

      create table decisions.letter (
        id uuid primary key,
        decision_id uuid not null references review.decision,
        challenge_id uuid not null references challenges.challenge,
        submission_id uuid not null references submissions.submission,
        organisation_id uuid not null references identity.organisation,
        facts jsonb not null,
        texts jsonb not null,
        issued_at timestamptz(3) not null,
        sent_at timestamptz(3),
        unique (decision_id, submission_id)
      );
      create index letter_by_submission on decisions.letter (submission_id, issued_at desc, id desc);
      create index letter_by_challenge on decisions.letter (challenge_id, issued_at desc, submission_id);
      create index letter_by_organisation on decisions.letter (organisation_id);

      create table decisions.debrief (
        id uuid primary key,
        letter_id uuid not null references decisions.letter,
        question text not null,
        requested_by uuid not null references identity.person,
        requested_at timestamptz(3) not null,
        due_at timestamptz(3) not null,
        answer text,
        answered_by uuid references identity.person,
        answered_at timestamptz(3),
        constraint debrief_once unique (letter_id),
        check (due_at > requested_at),
        check ((answer is null) = (answered_at is null)),
        check ((answer is null) = (answered_by is null))
      );
      create index debrief_by_requester on decisions.debrief (requested_by);
      create index debrief_by_answerer on decisions.debrief (answered_by);

      create table decisions.appeal (
        id uuid primary key,
        letter_id uuid not null references decisions.letter unique,
        decision_id uuid not null references review.decision,
        challenge_id uuid not null references challenges.challenge,
        submission_id uuid not null references submissions.submission,
        organisation_id uuid not null references identity.organisation,
        state text not null check (state in ('FILED', 'UPHELD', 'REJECTED')),
        grounds text not null,
        filed_by uuid not null references identity.person,
        filed_at timestamptz(3) not null,
        reasons text,
        ruled_by uuid references identity.person,
        ruled_at timestamptz(3),
        check ((state = 'FILED') = (reasons is null)),
        check ((state = 'FILED') = (ruled_by is null)),
        check ((state = 'FILED') = (ruled_at is null))
      );
      create index appeal_by_challenge on decisions.appeal (challenge_id, filed_at, id);
      create index appeal_by_decision on decisions.appeal (decision_id);
      create index appeal_by_submission on decisions.appeal (submission_id);
      create index appeal_by_organisation on decisions.appeal (organisation_id);
      create index appeal_by_filer on decisions.appeal (filed_by);
      create index appeal_by_judge on decisions.appeal (ruled_by);

      create function decisions.refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
        end $$;
      create function decisions.refuse_rewriting() returns trigger language plpgsql as $$
        begin
          if new.facts is distinct from old.facts or new.texts is distinct from old.texts
            or (old.sent_at is not null and new.sent_at is distinct from old.sent_at) then
            raise exception 'a letter is never rewritten' using errcode = 'insufficient_privilege';
          end if;
          return new;
        end $$;
      create trigger proposal_is_never_deleted before delete on decisions.proposal
        for each row execute function decisions.refuse_change();
      create trigger letter_is_never_deleted before delete on decisions.letter
        for each row execute function decisions.refuse_change();
      create trigger letter_is_never_rewritten before update on decisions.letter
        for each row execute function decisions.refuse_rewriting();
      create trigger debrief_is_never_deleted before delete on decisions.debrief
        for each row execute function decisions.refuse_change();
      create trigger appeal_is_never_deleted before delete on decisions.appeal
        for each row execute function decisions.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema decisions cascade;
      create or replace function submissions.guard_window() returns trigger language plpgsql as $$
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
      drop table review.reopening;
      drop index review.outcome_by_submission;
      create index outcome_by_decision on review.outcome (decision_id);
      alter table review.outcome drop constraint outcome_pkey;
      alter table review.outcome add primary key (submission_id);
      drop index review.decision_by_proposer;
      drop index review.decision_once;
      alter table review.decision drop constraint decision_of_two, drop column proposed_by, drop column round;
      alter table review.decision add constraint decision_challenge_id_key unique (challenge_id);
    `);
  }
}
