import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePairwise1796002800400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A demo day: a jury compares the submissions of a challenge two at a time.
      create table review.pairwise_round (
        challenge_id uuid primary key references challenges.challenge,
        opened_at timestamptz(3) not null,
        closed_at timestamptz(3)
      );

      -- The alias is all that the judge ever sees of the submission's identity.
      create table review.pairwise_entry (
        alias uuid primary key,
        challenge_id uuid not null references review.pairwise_round,
        reviewer_id uuid not null references review.reviewer,
        submission_id uuid not null references submissions.submission,
        organisation_id uuid not null references identity.organisation,
        unique (reviewer_id, submission_id)
      );
      create index pairwise_entry_of_judge on review.pairwise_entry (reviewer_id, challenge_id, alias);
      create index pairwise_entry_by_challenge on review.pairwise_entry (challenge_id);
      create index pairwise_entry_by_submission on review.pairwise_entry (submission_id);
      create index pairwise_entry_by_organisation on review.pairwise_entry (organisation_id);

      create table review.comparison (
        id uuid primary key,
        challenge_id uuid not null references review.pairwise_round,
        reviewer_id uuid not null references review.reviewer,
        winner_id uuid not null references submissions.submission,
        loser_id uuid not null references submissions.submission,
        compared_at timestamptz(3) not null,
        check (winner_id <> loser_id)
      );
      create unique index comparison_once
        on review.comparison (reviewer_id, least(winner_id, loser_id), greatest(winner_id, loser_id));
      create index comparison_by_challenge on review.comparison (challenge_id, compared_at, id);
      create index comparison_by_winner on review.comparison (winner_id);
      create index comparison_by_loser on review.comparison (loser_id);
      create trigger comparison_is_final before update or delete on review.comparison
        for each row execute function review.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table review.comparison, review.pairwise_entry, review.pairwise_round');
  }
}
