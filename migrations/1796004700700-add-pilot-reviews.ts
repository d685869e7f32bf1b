import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPilotReviews1796004700700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table pilots.pilot drop constraint pilot_state_check;
      alter table pilots.pilot add constraint pilot_state_check
        check (state in ('PLANNED', 'RUNNING', 'SUSPENDED', 'IN_MIDTERM', 'IN_REVIEW', 'DECIDED', 'TERMINATED'));

      -- What was given before there were mid-term reviews was given at the end.
      alter table pilots.pilot_review add column phase text not null default 'END' check (phase in ('MIDTERM', 'END'));
      alter table pilots.pilot_review alter column phase drop default;
      alter table pilots.pilot_review drop constraint pilot_review_once;
      alter table pilots.pilot_review add constraint pilot_review_once unique (pilot_id, round, phase, reviewer_id);

      create table pilots.judgement (
        review_id uuid not null references pilots.pilot_review,
        criterion text not null check (criterion in ('USEFULNESS', 'OPERATION', 'SCALING', 'PARTNERSHIP')),
        score double precision not null check (score between 0 and 5),
        rationale text not null,
        primary key (review_id, criterion)
      );

      alter table pilots.pilot_reviewer add column is_chair boolean not null default false;
      alter table pilots.pilot_reviewer alter column is_chair drop default;
      create unique index pilot_chair_once on pilots.pilot_reviewer (pilot_id) where is_chair and removed_at is null;

      create table pilots.midterm (
        pilot_id uuid not null references pilots.pilot,
        round smallint not null check (round > 0),
        opened_by uuid references identity.person,
        opened_at timestamptz(3) not null,
        concluded_by uuid references identity.person,
        concluded_at timestamptz(3),
        conclusion text,
        score double precision,
        attainment double precision,
        results jsonb,
        primary key (pilot_id, round),
        check ((concluded_at is null) = (conclusion is null)),
        check ((concluded_at is null) = (score is null)),
        check ((concluded_at is null) = (results is null))
      );
      create index midterm_by_opener on pilots.midterm (opened_by);
      create index midterm_by_concluder on pilots.midterm (concluded_by);

      create table pilots.consensus (
        id uuid primary key,
        pilot_id uuid not null references pilots.pilot,
        round smallint not null check (round > 0),
        phase text not null check (phase in ('MIDTERM', 'END')),
        items jsonb not null,
        score double precision not null,
        minutes text not null,
        chair_id uuid not null references review.reviewer,
        agreed_at timestamptz(3) not null,
        constraint consensus_once unique (pilot_id, round, phase)
      );
      create index consensus_by_chair on pilots.consensus (chair_id);

      alter table pilots.pilot_decision add column attainment double precision;
      alter table pilots.pilot_decision add column consensus double precision;
      alter table pilots.pilot_decision add column combined double precision;
      alter table pilots.pilot_decision add column calibrated jsonb;
      alter table pilots.pilot_decision add column exit_id text;
      alter table pilots.pilot_decision add column exit_kind text;
      alter table pilots.pilot_decision add check ((exit_id is null) = (exit_kind is null));
      alter table pilots.pilot_decision add check (exit_id is null or outcome <> 'EXTEND');

      create table pilots.lesson (
        id uuid primary key,
        pilot_id uuid not null references pilots.pilot,
        kind text not null check (kind in ('WORKED', 'FAILED', 'NEXT_TIME')),
        text text not null,
        recorded_by uuid not null references identity.person,
        recorded_at timestamptz(3) not null
      );
      create index lesson_by_pilot on pilots.lesson (pilot_id, recorded_at, id);
      create index lesson_by_person on pilots.lesson (recorded_by);

      create table pilots.follow_up (
        id uuid primary key,
        pilot_id uuid not null unique references pilots.pilot,
        due_on date not null,
        until_on date not null,
        check (until_on > due_on)
      );
      create index follow_up_due on pilots.follow_up (due_on);

      create table pilots.follow_up_answer (
        follow_up_id uuid not null references pilots.follow_up,
        side text not null check (side in ('MINISTRY', 'VENDOR')),
        has_contract boolean not null,
        is_used boolean not null,
        is_trading boolean not null,
        note text not null,
        answered_by uuid not null references identity.person,
        answered_at timestamptz(3) not null,
        primary key (follow_up_id, side)
      );
      create index follow_up_answer_by_person on pilots.follow_up_answer (answered_by);

      alter table pilots.reminder drop constraint reminder_kind_check;
      alter table pilots.reminder add constraint reminder_kind_check
        check (kind in ('REPORT_SOON', 'REPORT_LATE', 'FOLLOW_UP', 'FOLLOW_UP_AGAIN'));

      create trigger judgement_is_final before update or delete on pilots.judgement
        for each row execute function pilots.refuse_change();
      create trigger consensus_is_final before update or delete on pilots.consensus
        for each row execute function pilots.refuse_change();
      create trigger follow_up_answer_is_final before update or delete on pilots.follow_up_answer
        for each row execute function pilots.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table pilots.follow_up_answer, pilots.follow_up, pilots.lesson, pilots.consensus, pilots.midterm,
        pilots.judgement;
      alter table pilots.reminder drop constraint reminder_kind_check;
      alter table pilots.reminder add constraint reminder_kind_check check (kind in ('REPORT_SOON', 'REPORT_LATE'));
      alter table pilots.pilot_decision drop column attainment, drop column consensus, drop column combined,
        drop column calibrated, drop column exit_id, drop column exit_kind;
      alter table pilots.pilot_reviewer drop column is_chair;
      alter table pilots.pilot_review drop column phase;
      alter table pilots.pilot_review add constraint pilot_review_once unique (pilot_id, round, reviewer_id);
      alter table pilots.pilot drop constraint pilot_state_check;
      alter table pilots.pilot add constraint pilot_state_check
        check (state in ('PLANNED', 'RUNNING', 'SUSPENDED', 'IN_REVIEW', 'DECIDED', 'TERMINATED'));
    `);
  }
}
