import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMatchFeedback1796000700200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What became of suggestions. Append-only: a second thought is another row.
      create table matching.feedback_event (
        id uuid primary key,
        kind text not null check (kind in
          ('SHOWN', 'VIEWED', 'INVITED', 'APPLIED', 'SHORTLISTED', 'DISMISSED', 'RESTORED')),
        direction text check (direction in ('CHALLENGE_TO_STARTUP', 'CHALLENGE_TO_SOLUTION', 'STARTUP_TO_CHALLENGE')),
        challenge_id uuid not null references challenges.challenge,
        organisation_id uuid not null references identity.organisation,
        solution_id uuid references startups.solution,
        -- Who acted; null for what the platform learned from the opening and the decision.
        viewer_id uuid references identity.person,
        -- The list in which it stood, as it was served: absent when there was none.
        list_id uuid,
        position smallint check (position between 1 and 1000),
        score double precision,
        -- The addends of the score by feature.
        contributions jsonb,
        -- The weights that made it; null for those that the platform ships with.
        weights_id uuid,
        reason text check (reason in
          ('NOT_RELEVANT', 'KNOWN_ALREADY', 'NOT_READY', 'WRONG_PLACE', 'TOO_LARGE', 'OTHER')),
        note text,
        restores_id uuid unique references matching.feedback_event,
        occurred_at timestamptz(3) not null,
        check ((kind = 'DISMISSED') = (reason is not null)),
        check ((kind = 'RESTORED') = (restores_id is not null)),
        check ((kind in ('APPLIED', 'SHORTLISTED')) = (viewer_id is null))
      );
      create index feedback_by_challenge on matching.feedback_event (challenge_id, organisation_id, occurred_at);
      create index feedback_by_startup on matching.feedback_event (organisation_id);
      create index feedback_by_solution on matching.feedback_event (solution_id);
      create index feedback_by_time on matching.feedback_event (occurred_at);
      create index feedback_dismissed on matching.feedback_event (viewer_id, challenge_id) where kind = 'DISMISSED';
      create index feedback_by_viewer on matching.feedback_event (viewer_id, occurred_at, id);
      -- A client that sends twice is counted once.
      create unique index feedback_seen_once on matching.feedback_event (list_id, position, kind)
        where kind in ('SHOWN', 'VIEWED');
      create unique index feedback_learned_once on matching.feedback_event (challenge_id, organisation_id, kind)
        where kind in ('APPLIED', 'SHORTLISTED');

      create function matching.refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
        end $$;
      create trigger feedback_is_final before update or delete on matching.feedback_event
        for each row execute function matching.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table matching.feedback_event; drop function matching.refuse_change');
  }
}
