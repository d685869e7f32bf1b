import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReviewRounds1796002800200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How the submissions of a challenge are reviewed; a challenge without a row is reviewed by the defaults.
      create table review.round (
        challenge_id uuid primary key references challenges.challenge,
        basis text not null check (basis in ('RAW', 'CALIBRATED')),
        basis_reason text,
        basis_chosen_by uuid references identity.person,
        basis_chosen_at timestamptz(3),
        due_at timestamptz(3),
        next_reminder_at timestamptz(3),
        minutes_per_review smallint check (minutes_per_review between 1 and 2880),
        check ((basis_reason is null) = (basis_chosen_at is null)),
        check (basis_chosen_by is null or basis_chosen_at is not null),
        check (basis = 'RAW' or basis_chosen_at is not null),
        check (next_reminder_at < due_at)
      );
      create index round_by_reminder on review.round (next_reminder_at);
      create index round_by_chooser on review.round (basis_chosen_by);

      -- Whether the scores of a review count: those that were given before all did.
      alter table review.assignment
        add column purpose text not null default 'COUNTED' check (purpose in ('COUNTED', 'SHADOW', 'ANCHOR'));
      alter table review.assignment alter column purpose drop default;

      -- Every set of scores that was ever handed in, with why it took the place of the one before.
      create table review.score_version (
        assignment_id uuid not null references review.assignment,
        version integer not null check (version > 0),
        scores jsonb not null check (jsonb_typeof(scores) = 'array'),
        reason text,
        recorded_by uuid references identity.person,
        recorded_at timestamptz(3) not null,
        primary key (assignment_id, version),
        check ((version = 1) = (reason is null))
      );
      create index score_version_by_recorder on review.score_version (recorded_by);
      insert into review.score_version (assignment_id, version, scores, recorded_at)
        select assignment.id, 1,
          coalesce(jsonb_agg(jsonb_build_object('criterionId', score.criterion_id, 'score', score.score,
            'rationale', score.rationale) order by score.criterion_id) filter (where score.criterion_id is not null), '[]'),
          assignment.completed_at
        from review.assignment left join review.score on score.assignment_id = assignment.id
        where assignment.completed_at is not null
        group by assignment.id;
      create trigger score_version_is_final before update or delete on review.score_version
        for each row execute function review.refuse_change();

      -- What reviewers of one submission say to each other once each has given scores.
      create table review.message (
        id uuid primary key,
        submission_id uuid not null references submissions.submission,
        assignment_id uuid not null references review.assignment,
        text text not null,
        written_at timestamptz(3) not null
      );
      create index message_by_submission on review.message (submission_id, written_at, id);
      create index message_by_assignment on review.message (assignment_id);
      create trigger message_is_final before update or delete on review.message
        for each row execute function review.refuse_change();

      alter table review.outcome add column calibrated_score double precision;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table review.outcome drop column calibrated_score;
      drop table review.message, review.score_version, review.round;
      alter table review.assignment drop column purpose;
    `);
  }
}
