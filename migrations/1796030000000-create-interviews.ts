import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInterviews1796030000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decisions.interview_round (
        id uuid primary key,
        challenge_id uuid not null references challenges.challenge,
        stage_id text not null,
        state text not null check (state in ('COLLECTING', 'PUBLISHED', 'CANCELLED')),
        frame jsonb not null,
        rooms jsonb not null,
        panel_size smallint not null check (panel_size > 0),
        submission_ids uuid[] not null check (cardinality(submission_ids) > 0),
        reviewer_ids uuid[] not null check (cardinality(reviewer_ids) >= panel_size),
        answers_due_at timestamptz(3) not null,
        opened_by uuid not null references identity.person,
        opened_at timestamptz(3) not null,
        end_reason text,
        version integer not null,
        check ((state = 'CANCELLED') = (end_reason is not null))
      );
      create unique index interview_round_once on decisions.interview_round (challenge_id, stage_id)
        where state <> 'CANCELLED';
      create index interview_round_by_challenge on decisions.interview_round (challenge_id, opened_at, id);
      create index interview_round_by_opener on decisions.interview_round (opened_by);
      create index interview_round_by_reviewer on decisions.interview_round using gin (reviewer_ids)
        where state = 'COLLECTING';
      create index interview_round_by_submission on decisions.interview_round using gin (submission_ids)
        where state = 'COLLECTING';
      create table decisions.interview_availability (
        round_id uuid not null references decisions.interview_round,
        party_id uuid not null,
        zone text not null,
        free jsonb not null,
        given_by uuid not null references identity.person,
        given_at timestamptz(3) not null,
        primary key (round_id, party_id)
      );
      create index interview_availability_by_giver on decisions.interview_availability (given_by);
      create table decisions.interview (
        id uuid primary key,
        round_id uuid not null references decisions.interview_round,
        submission_id uuid not null references submissions.submission,
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3) not null,
        room smallint not null check (room >= 0),
        state text not null check (state in ('SCHEDULED', 'CANCELLED')),
        sequence integer not null check (sequence >= 0),
        reason text,
        check (ends_at > starts_at),
        check (state = 'SCHEDULED' or reason is not null),
        unique (round_id, submission_id)
      );
      create unique index interview_room_once on decisions.interview (round_id, starts_at, room)
        where state = 'SCHEDULED';
      create index interview_by_submission on decisions.interview (submission_id);
      create table decisions.interview_seat (
        id uuid primary key,
        interview_id uuid not null references decisions.interview,
        reviewer_id uuid references review.reviewer,
        left_at timestamptz(3),
        check (reviewer_id is not null or left_at is null)
      );
      create unique index interview_seat_once on decisions.interview_seat (interview_id, reviewer_id)
        nulls not distinct where left_at is null;
      create index interview_seat_by_interview on decisions.interview_seat (interview_id);
      create index interview_seat_by_reviewer on decisions.interview_seat (reviewer_id);
      create trigger interview_round_is_never_deleted before delete on decisions.interview_round
        for each row execute function decisions.refuse_change();
      create trigger interview_is_never_deleted before delete on decisions.interview
        for each row execute function decisions.refuse_change();
      create trigger interview_seat_is_never_deleted before delete on decisions.interview_seat
        for each row execute function decisions.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table decisions.interview_seat;
      drop table decisions.interview;
      drop table decisions.interview_availability;
      drop table decisions.interview_round;
    `);
  }
}
