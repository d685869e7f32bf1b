import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAlerts1796000700300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table matching.saved_search (
        id uuid primary key,
        person_id uuid not null references identity.person,
        name text not null,
        query text not null,
        tags text[] not null,
        ministry_id uuid references identity.organisation,
        frequency text not null check (frequency in ('INSTANT', 'DAILY', 'WEEKLY')),
        zone text not null,
        hour smallint not null check (hour between 0 and 23),
        -- ISO 8601: 1 Monday to 7 Sunday.
        weekday smallint not null check (weekday between 1 and 7),
        is_active boolean not null,
        last_run_at timestamptz(3) not null,
        next_run_at timestamptz(3),
        version integer not null check (version >= 1),
        created_at timestamptz(3) not null,
        check ((next_run_at is not null) = (is_active and frequency <> 'INSTANT'))
      );
      create index saved_search_by_person on matching.saved_search (person_id, created_at, id);
      create index saved_search_by_ministry on matching.saved_search (ministry_id);
      create index saved_search_due on matching.saved_search (next_run_at) where next_run_at is not null;
      create index saved_search_instant on matching.saved_search (id) where is_active and frequency = 'INSTANT';

      -- What a saved search has told: a challenge is told once.
      create table matching.alert_delivery (
        search_id uuid not null references matching.saved_search on delete cascade,
        challenge_id uuid not null references challenges.challenge,
        told_at timestamptz(3) not null,
        primary key (search_id, challenge_id)
      );
      create index alert_delivery_by_challenge on matching.alert_delivery (challenge_id);

      create table matching.challenge_follow (
        id uuid primary key,
        person_id uuid not null references identity.person,
        challenge_id uuid not null references challenges.challenge,
        created_at timestamptz(3) not null,
        unique (challenge_id, person_id)
      );
      create index challenge_follow_by_person on matching.challenge_follow (person_id, created_at desc, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table matching.challenge_follow, matching.alert_delivery, matching.saved_search',
    );
  }
}
