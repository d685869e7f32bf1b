import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePanelMeetings1796009000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decisions.meeting (
        id uuid primary key,
        challenge_id uuid not null references challenges.challenge,
        chair_id uuid not null references review.reviewer,
        present_ids uuid[] not null,
        quorum smallint not null check (quorum > 0),
        panel smallint not null check (panel > 0),
        minutes text not null,
        agreed jsonb not null,
        held_at timestamptz(3) not null,
        recorded_by uuid not null references identity.person,
        recorded_at timestamptz(3) not null,
        check (chair_id = any(present_ids)),
        check (cardinality(present_ids) >= quorum),
        check (held_at <= recorded_at)
      );
      create index meeting_by_challenge on decisions.meeting (challenge_id, recorded_at, id);
      create index meeting_by_chair on decisions.meeting (chair_id);
      create index meeting_by_recorder on decisions.meeting (recorded_by);
      create trigger meeting_is_final before update or delete on decisions.meeting
        for each row execute function decisions.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table decisions.meeting');
  }
}
