import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePilots1795000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema pilots;

      -- Programme, ministry and start-up are copied from the award: they decide who sees the pilot and never change.
      create table pilots.pilot (
        id uuid primary key,
        submission_id uuid not null references submissions.submission,
        challenge_id uuid not null references challenges.challenge,
        programme_id uuid not null references programmes.programme,
        ministry_id uuid not null references identity.organisation,
        organisation_id uuid not null references identity.organisation,
        state text not null check (state in ('PLANNED', 'RUNNING', 'IN_REVIEW', 'DECIDED', 'TERMINATED')),
        site text not null,
        zone text not null,
        starts_on date not null,
        ends_on date not null,
        round smallint not null check (round > 0),
        opened_by uuid references identity.person,
        opened_at timestamptz(3) not null,
        ended_at timestamptz(3),
        termination_reason text,
        version integer not null check (version > 0),
        constraint pilot_once unique (submission_id),
        check (ends_on > starts_on),
        check ((state in ('DECIDED', 'TERMINATED')) = (ended_at is not null)),
        check ((state = 'TERMINATED') = (termination_reason is not null))
      );
      create index pilot_by_age on pilots.pilot (opened_at desc, id desc);
      create index pilot_by_challenge on pilots.pilot (challenge_id);
      create index pilot_by_programme on pilots.pilot (programme_id, opened_at desc, id desc);
      create index pilot_by_ministry on pilots.pilot (ministry_id, opened_at desc, id desc);
      create index pilot_by_organisation on pilots.pilot (organisation_id, opened_at desc, id desc);
      create index pilot_by_opener on pilots.pilot (opened_by);

      create table pilots.kpi (
        id uuid primary key,
        pilot_id uuid not null references pilots.pilot,
        position smallint not null,
        name jsonb not null,
        unit text not null,
        baseline double precision not null,
        target double precision not null,
        due_on date not null,
        source text not null,
        unique (pilot_id, position)
      );

      create table pilots.measurement (
        id uuid primary key,
        kpi_id uuid not null references pilots.kpi,
        round smallint not null check (round > 0),
        value double precision not null,
        measured_on date not null,
        note text not null,
        recorded_by uuid not null references identity.person,
        recorded_at timestamptz(3) not null
      );
      create index measurement_by_kpi on pilots.measurement (kpi_id, recorded_at, id);
      create index measurement_by_recorder on pilots.measurement (recorded_by);

      create table pilots.milestone (
        id uuid primary key,
        pilot_id uuid not null references pilots.pilot,
        position smallint not null,
        title text not null,
        due_on date not null,
        success_criteria text not null,
        state text not null check (state in ('PLANNED', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
        unique (pilot_id, position)
      );

      create table pilots.evidence (
        id uuid primary key,
        milestone_id uuid not null references pilots.milestone,
        text text not null,
        link text,
        file_id uuid references files.stored_file,
        submitted_by uuid not null references identity.person,
        submitted_at timestamptz(3) not null,
        verdict text check (verdict in ('ACCEPTED', 'RETURNED')),
        verdict_reason text,
        judged_by uuid references identity.person,
        judged_at timestamptz(3),
        check (link is not null or file_id is not null),
        check ((verdict is null) = (judged_at is null)),
        check ((verdict is null) = (judged_by is null)),
        check (verdict is distinct from 'RETURNED' or verdict_reason is not null)
      );
      create index evidence_by_milestone on pilots.evidence (milestone_id, submitted_at, id);
      create index evidence_by_file on pilots.evidence (file_id);
      create index evidence_by_submitter on pilots.evidence (submitted_by);
      create index evidence_by_judge on pilots.evidence (judged_by);

      create table pilots.pilot_reviewer (
        id uuid primary key,
        pilot_id uuid not null references pilots.pilot,
        reviewer_id uuid not null references review.reviewer,
        assigned_by uuid references identity.person,
        assigned_at timestamptz(3) not null,
        removed_at timestamptz(3),
        removal_reason text,
        check ((removed_at is null) = (removal_reason is null))
      );
      create unique index pilot_reviewer_once on pilots.pilot_reviewer (pilot_id, reviewer_id)
        where removed_at is null;
      create index pilot_reviewer_by_reviewer on pilots.pilot_reviewer (reviewer_id);
      create index pilot_reviewer_by_assigner on pilots.pilot_reviewer (assigned_by);

      create table pilots.pilot_review (
        id uuid primary key,
        pilot_id uuid not null references pilots.pilot,
        reviewer_id uuid not null references review.reviewer,
        round smallint not null check (round > 0),
        submitted_at timestamptz(3) not null,
        constraint pilot_review_once unique (pilot_id, round, reviewer_id)
      );
      create index pilot_review_by_reviewer on pilots.pilot_review (reviewer_id);

      create table pilots.kpi_score (
        review_id uuid not null references pilots.pilot_review,
        kpi_id uuid not null references pilots.kpi,
        score double precision not null check (score between 0 and 5),
        rationale text not null,
        primary key (review_id, kpi_id)
      );
      create index kpi_score_by_kpi on pilots.kpi_score (kpi_id);

      create table pilots.pilot_decision (
        id uuid primary key,
        pilot_id uuid not null references pilots.pilot,
        round smallint not null check (round > 0),
        outcome text not null check (outcome in ('ADOPT', 'EXTEND', 'STOP')),
        reasons text not null,
        score double precision not null,
        results jsonb not null,
        previous_ends_on date not null,
        new_ends_on date,
        decided_by uuid references identity.person,
        decided_at timestamptz(3) not null,
        unique (pilot_id, round),
        check ((outcome = 'EXTEND') = (new_ends_on is not null))
      );
      create index pilot_decision_by_decider on pilots.pilot_decision (decided_by);

      create function pilots.refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
        end $$;
      -- A correction is another measurement, and a second thought is another round.
      create trigger measurement_is_final before update or delete on pilots.measurement
        for each row execute function pilots.refuse_change();
      create trigger pilot_review_is_final before update or delete on pilots.pilot_review
        for each row execute function pilots.refuse_change();
      create trigger kpi_score_is_final before update or delete on pilots.kpi_score
        for each row execute function pilots.refuse_change();
      create trigger pilot_decision_is_final before update or delete on pilots.pilot_decision
        for each row execute function pilots.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema pilots cascade');
  }
}
