import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMentoringRounds1797000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Start-ups of a programme and mentors rank each other until it closes, and are paired.
      create table matching.mentoring_round (
        id uuid primary key,
        programme_id uuid not null references programmes.programme,
        state text not null check (state in ('OPEN', 'CLOSED', 'PUBLISHED', 'CANCELLED')),
        -- Whose wishes are served first.
        favours text not null check (favours in ('STARTUP', 'MENTOR')),
        closes_at timestamptz(3) not null,
        opened_by uuid references identity.person,
        opened_at timestamptz(3) not null,
        paired_at timestamptz(3),
        published_at timestamptz(3),
        cancelled_at timestamptz(3),
        cancellation_reason text,
        version integer not null check (version >= 1),
        check (state not in ('CLOSED', 'PUBLISHED') or paired_at is not null),
        check ((state = 'PUBLISHED') = (published_at is not null)),
        check ((state = 'CANCELLED') = (cancelled_at is not null)),
        check ((state = 'CANCELLED') = (cancellation_reason is not null))
      );
      create unique index mentoring_round_once on matching.mentoring_round (programme_id)
        where state in ('OPEN', 'CLOSED');
      create index mentoring_round_by_age on matching.mentoring_round (opened_at desc, id desc);
      create index mentoring_round_by_programme on matching.mentoring_round (programme_id, opened_at desc, id desc);
      create index mentoring_round_by_person on matching.mentoring_round (opened_by);

      -- One who takes part, with the own ranking. Only its owner reads it; the other side never does.
      create table matching.mentoring_member (
        id uuid primary key,
        round_id uuid not null references matching.mentoring_round,
        organisation_id uuid references identity.organisation,
        mentor_id uuid references matching.mentor,
        -- Ids of the other side, the best first.
        ranked uuid[] not null,
        is_abstaining boolean not null,
        answered_at timestamptz(3),
        -- Of a mentor, when the pairs were made.
        free_places smallint check (free_places >= 0),
        unpaired text check (unpaired in ('WANTS_NOBODY', 'NO_FREE_PLACE', 'NOT_MUTUAL', 'OTHERS_PREFERRED')),
        version integer not null check (version >= 1),
        constraint mentoring_member_startup_once unique (round_id, organisation_id),
        constraint mentoring_member_mentor_once unique (round_id, mentor_id),
        check (num_nonnulls(organisation_id, mentor_id) = 1),
        check (mentor_id is not null or free_places is null),
        check (not is_abstaining or ranked = '{}'),
        check (ranked = '{}' or answered_at is not null)
      );
      create index mentoring_member_by_startup on matching.mentoring_member (organisation_id);
      create index mentoring_member_by_mentor on matching.mentoring_member (mentor_id);

      -- A start-up and its mentor: a preview until the round is published, then a place of the mentor until it ends.
      create table matching.mentoring_pair (
        id uuid primary key,
        round_id uuid not null references matching.mentoring_round,
        organisation_id uuid not null references identity.organisation,
        mentor_id uuid not null references matching.mentor,
        startup_rank smallint not null check (startup_rank >= 1),
        startup_basis text not null check (startup_basis in ('RANKED', 'SCORE')),
        mentor_rank smallint not null check (mentor_rank >= 1),
        mentor_basis text not null check (mentor_basis in ('RANKED', 'SCORE')),
        score double precision not null check (score between 0 and 1),
        began_at timestamptz(3),
        ended_at timestamptz(3),
        ended_by uuid references identity.person,
        end_reason text,
        constraint mentoring_pair_once unique (round_id, organisation_id),
        check (ended_at is null or began_at is not null),
        check ((ended_at is null) = (end_reason is null))
      );
      create index mentoring_pair_running on matching.mentoring_pair (mentor_id)
        where began_at is not null and ended_at is null;
      create index mentoring_pair_by_mentor on matching.mentoring_pair (mentor_id);
      create index mentoring_pair_by_startup on matching.mentoring_pair (organisation_id);
      create index mentoring_pair_by_person on matching.mentoring_pair (ended_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table matching.mentoring_pair, matching.mentoring_member, matching.mentoring_round',
    );
  }
}
