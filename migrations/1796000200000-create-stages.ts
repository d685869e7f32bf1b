import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStages1796000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null: run from the platform's own model, as the release at the opening carries it.
      alter table programmes.programme add column model_version_id uuid references programmes.model_version;
      create index programme_by_model_version on programmes.programme (model_version_id);

      -- When each stage of the model is to open and close: adjusted freely until the programme opens.
      create table programmes.planned_stage (
        programme_id uuid not null references programmes.programme,
        stage_id text not null,
        position smallint not null,
        opens_at timestamptz(3) not null,
        closes_at timestamptz(3) not null,
        grace_until timestamptz(3),
        answers_until timestamptz(3),
        cutoffs timestamptz(3)[] not null,
        primary key (programme_id, stage_id),
        unique (programme_id, position),
        check (closes_at > opens_at)
      );

      alter table challenges.challenge add column evaluation_opened_at timestamptz(3);

      create schema stages;

      -- Where a running programme stands. The state is what the acts of its log lead to, kept so that nobody has to
      -- replay them; the model is a copy, which the programme keeps whatever becomes of the library.
      create table stages.run (
        programme_id uuid primary key references programmes.programme,
        model_version_id uuid references programmes.model_version,
        model jsonb not null,
        state jsonb not null,
        status text not null check (status in ('running', 'completed', 'cancelled')),
        acts integer not null check (acts > 0),
        next_at timestamptz(3),
        started_at timestamptz(3) not null,
        check (status = 'running' or next_at is null)
      );
      create index run_by_next_instant on stages.run (next_at) where next_at is not null;
      create index run_by_model_version on stages.run (model_version_id);

      -- The acts of a run, in their order, with all that the interpreter was told.
      create table stages.act (
        programme_id uuid not null references stages.run deferrable initially deferred,
        number integer not null check (number > 0),
        kind text not null,
        act jsonb not null,
        facts jsonb not null,
        actor_id uuid references identity.person,
        takes_effect_at timestamptz(3) not null,
        recorded_at timestamptz(3) not null,
        primary key (programme_id, number)
      );
      create index act_by_actor on stages.act (actor_id);

      -- What each act led to. The key of a transition is the same however often it is tried: it happens once.
      create table stages.transition (
        programme_id uuid not null,
        key text not null,
        number integer not null,
        kind text not null,
        on_key text,
        subject_id uuid,
        primary key (programme_id, key),
        foreign key (programme_id, number) references stages.act
      );
      create index transition_by_act on stages.transition (programme_id, number);

      create function stages.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the log of a run is append-only' using errcode = 'insufficient_privilege';
      end $$;
      create trigger act_is_append_only before update or delete on stages.act
        for each row execute function stages.refuse_change();
      create trigger act_is_never_emptied before truncate on stages.act
        for each statement execute function stages.refuse_change();
      create trigger transition_is_append_only before update or delete on stages.transition
        for each row execute function stages.refuse_change();
      create trigger transition_is_never_emptied before truncate on stages.transition
        for each statement execute function stages.refuse_change();

      create table stages.stage_instance (
        programme_id uuid not null references stages.run,
        key text not null,
        stage_id text not null,
        challenge_id uuid references challenges.challenge,
        submission_id uuid references submissions.submission,
        state text not null check (state in ('open', 'closed', 'ended', 'cancelled')),
        opened_at timestamptz(3) not null,
        closes_at timestamptz(3),
        frozen_since timestamptz(3),
        primary key (programme_id, key)
      );
      create index stage_instance_by_challenge on stages.stage_instance (challenge_id);
      create index stage_instance_by_submission on stages.stage_instance (submission_id);

      -- Where each team stands, stage by stage. Nothing is here before the submissions of a challenge are opened.
      create table stages.participation (
        programme_id uuid not null references stages.run,
        submission_id uuid not null references submissions.submission,
        stage_id text not null,
        challenge_id uuid not null references challenges.challenge,
        organisation_id uuid not null references identity.organisation,
        instance_key text not null,
        outcome text not null
          check (outcome in ('in', 'passed', 'notSelected', 'reserve', 'skipped', 'left')),
        team_status text not null
          check (team_status in ('active', 'notSelected', 'withdrawn', 'disqualified', 'finished', 'exited')),
        exit_id text,
        primary key (submission_id, stage_id),
        check ((team_status = 'exited') = (exit_id is not null))
      );
      create index participation_by_programme on stages.participation (programme_id, stage_id);
      create index participation_by_challenge on stages.participation (challenge_id);
      create index participation_by_organisation on stages.participation (organisation_id);

      create table stages.gate_decision (
        programme_id uuid not null references stages.run,
        gate text not null,
        round integer not null check (round > 0),
        state text not null check (state in ('prepared', 'proposed', 'standstill', 'settled', 'void')),
        -- What the rule came to, ties included, on which scores.
        basis jsonb not null,
        selection jsonb not null,
        -- What people decided, in which order they put equals, why, and who agreed.
        decision jsonb,
        decided_at timestamptz(3),
        standstill_until timestamptz(3),
        appeal_until timestamptz(3),
        primary key (programme_id, gate, round),
        check (state not in ('proposed', 'standstill', 'settled') or decision is not null)
      );

      -- A later gate scores anew, a later score of the same person replaces the earlier one until the gate is prepared.
      create table stages.gate_score (
        programme_id uuid not null references stages.run,
        gate text not null,
        -- A submission, or where challenges compete a challenge.
        candidate_id uuid not null,
        criterion_id text not null,
        reviewer_id uuid not null references identity.person,
        score double precision not null,
        recorded_at timestamptz(3) not null,
        primary key (programme_id, gate, candidate_id, criterion_id, reviewer_id)
      );
      create index gate_score_by_candidate on stages.gate_score (candidate_id);
      create index gate_score_by_reviewer on stages.gate_score (reviewer_id);

      -- In which order a start-up wants its own submissions to be selected; 1 first.
      create table stages.wish (
        submission_id uuid primary key references submissions.submission,
        programme_id uuid not null references programmes.programme,
        organisation_id uuid not null references identity.organisation,
        rank smallint not null check (rank > 0),
        unique (programme_id, organisation_id, rank) deferrable initially deferred
      );
      create index wish_by_organisation on stages.wish (organisation_id);

      -- Who plays a part in a programme besides those whom their organisation gives it to.
      create table stages.party_member (
        programme_id uuid not null references programmes.programme,
        role text not null
          check (role in ('funder', 'procurer', 'mentor', 'intermediary', 'jury', 'panel', 'committee')),
        person_id uuid not null references identity.person,
        named_at timestamptz(3) not null,
        primary key (programme_id, role, person_id)
      );
      create index party_member_by_person on stages.party_member (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema stages cascade;
      alter table challenges.challenge drop column evaluation_opened_at;
      drop table programmes.planned_stage;
      alter table programmes.programme drop column model_version_id;
    `);
  }
}
