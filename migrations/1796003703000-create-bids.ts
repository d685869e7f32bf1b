import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBids1796003703000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- While it is open, reviewers say which submissions of a challenge they would like to review.
      create table review.bidding (
        challenge_id uuid primary key references challenges.challenge,
        closes_at timestamptz(3) not null,
        opened_by uuid references identity.person,
        opened_at timestamptz(3) not null
      );
      create index bidding_by_opener on review.bidding (opened_by);

      -- What one reviewer is shown of one submission, under an alias of its own, and what the reviewer says to it.
      create table review.bid (
        alias uuid primary key,
        challenge_id uuid not null references review.bidding,
        submission_id uuid not null references submissions.submission,
        organisation_id uuid not null references identity.organisation,
        reviewer_id uuid not null references review.reviewer,
        bid text check (bid in ('EAGER', 'WILLING', 'RELUCTANT', 'NO')),
        bid_at timestamptz(3),
        unique (reviewer_id, submission_id),
        check ((bid is null) = (bid_at is null))
      );
      create index bid_by_challenge on review.bid (challenge_id, reviewer_id, alias);
      create index bid_by_submission on review.bid (submission_id);
      create index bid_by_organisation on review.bid (organisation_id);

      -- A plan of assignments that is being computed; gone when it is done. Any process can ask it to stop.
      create table review.assignment_computation (
        id uuid primary key,
        challenge_id uuid not null references challenges.challenge,
        started_by uuid references identity.person,
        started_at timestamptz(3) not null,
        seen_at timestamptz(3) not null,
        done integer not null,
        total integer not null,
        is_cancelled boolean not null
      );
      create index assignment_computation_by_challenge on review.assignment_computation (challenge_id);
      create index assignment_computation_by_starter on review.assignment_computation (started_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table review.assignment_computation; drop table review.bid; drop table review.bidding',
    );
  }
}
