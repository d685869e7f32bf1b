import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReview1795000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema review;

      create table review.reviewer (
        id uuid primary key,
        person_id uuid not null unique references identity.person,
        expertise text[] not null,
        biography text not null,
        languages text[] not null check (languages <@ array['he', 'ar', 'en']),
        capacity smallint not null check (capacity between 0 and 100),
        version integer not null check (version > 0),
        created_at timestamptz(3) not null
      );
      create index reviewer_by_age on review.reviewer (created_at desc, id desc);
      create index reviewer_by_expertise on review.reviewer using gin (expertise);

      create table review.conflict (
        id uuid primary key,
        reviewer_id uuid not null references review.reviewer,
        organisation_id uuid not null references identity.organisation,
        kind text not null check (kind in ('EMPLOYMENT', 'OWNERSHIP', 'FAMILY', 'FINANCIAL', 'SUPERVISION',
          'COLLABORATION', 'SAME_UNIT', 'PRIOR_INVOLVEMENT', 'OTHER')),
        reason text not null,
        declared_by uuid references identity.person,
        declared_at timestamptz(3) not null,
        ended_by uuid references identity.person,
        ended_at timestamptz(3),
        end_reason text,
        check ((ended_at is null) = (end_reason is null)),
        check (ended_by is null or ended_at is not null)
      );
      create unique index conflict_once on review.conflict (reviewer_id, organisation_id, kind) where ended_at is null;
      create index conflict_by_reviewer on review.conflict (reviewer_id, declared_at, id);
      create index conflict_by_organisation on review.conflict (organisation_id);
      create index conflict_by_declarer on review.conflict (declared_by);
      create index conflict_by_ender on review.conflict (ended_by);

      -- The one answer to who is in conflict with whom: what was declared and not ended, and own membership.
      create view review.live_conflict as
        select reviewer_id, organisation_id from review.conflict where ended_at is null
        union
        select reviewer.id, membership.organisation_id
        from review.reviewer join identity.membership on membership.person_id = reviewer.person_id
        where membership.ended_at is null;

      -- The alias is all that the reviewer ever sees of the submission's identity.
      create table review.assignment (
        id uuid primary key,
        alias uuid not null unique,
        challenge_id uuid not null references challenges.challenge,
        submission_id uuid not null references submissions.submission,
        organisation_id uuid not null references identity.organisation,
        reviewer_id uuid not null references review.reviewer,
        state text not null check (state in ('ASSIGNED', 'IN_PROGRESS', 'COMPLETED', 'DECLINED', 'RECUSED',
          'SUSPENDED', 'REMOVED')),
        way text not null check (way in ('BY_HAND', 'AUTOMATIC')),
        shared_topics text[] not null,
        load_before smallint not null,
        assigned_by uuid references identity.person,
        assigned_at timestamptz(3) not null,
        completed_at timestamptz(3),
        ended_at timestamptz(3),
        end_reason text,
        version integer not null check (version > 0),
        check (state <> 'COMPLETED' or completed_at is not null),
        check (state not in ('ASSIGNED', 'IN_PROGRESS') or completed_at is null),
        check ((state in ('DECLINED', 'RECUSED', 'SUSPENDED', 'REMOVED')) = (ended_at is not null)),
        check ((ended_at is null) = (end_reason is null))
      );
      create unique index assignment_once on review.assignment (reviewer_id, submission_id)
        where state in ('ASSIGNED', 'IN_PROGRESS', 'COMPLETED');
      create index assignment_queue on review.assignment (reviewer_id, alias);
      create index assignment_by_challenge on review.assignment (challenge_id, assigned_at, id);
      create index assignment_by_submission on review.assignment (submission_id);
      create index assignment_by_organisation on review.assignment (organisation_id);
      create index assignment_by_assigner on review.assignment (assigned_by);

      create table review.score (
        assignment_id uuid not null references review.assignment,
        criterion_id uuid not null references challenges.challenge_criterion,
        score double precision,
        rationale text not null,
        primary key (assignment_id, criterion_id)
      );
      create index score_by_criterion on review.score (criterion_id);

      create table review.decision (
        id uuid primary key,
        challenge_id uuid not null unique references challenges.challenge,
        decided_by uuid references identity.person,
        decided_at timestamptz(3) not null,
        tie_reason text,
        snapshot jsonb not null
      );
      create index decision_by_decider on review.decision (decided_by);

      create table review.outcome (
        submission_id uuid primary key references submissions.submission,
        decision_id uuid not null references review.decision,
        outcome text not null check (outcome in ('AWARDED', 'NOT_AWARDED')),
        reason text not null,
        score double precision not null,
        criterion_means jsonb not null
      );
      create index outcome_by_decision on review.outcome (decision_id);

      create function review.refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
        end $$;
      create trigger conflict_is_never_deleted before delete on review.conflict
        for each row execute function review.refuse_change();
      create trigger assignment_is_never_deleted before delete on review.assignment
        for each row execute function review.refuse_change();
      create trigger decision_is_final before update or delete on review.decision
        for each row execute function review.refuse_change();
      create trigger outcome_is_final before update or delete on review.outcome
        for each row execute function review.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema review cascade');
  }
}
