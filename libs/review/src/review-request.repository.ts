import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** What a reviewer is asked for besides reviews, about the submissions of one challenge. */
export interface ReviewRequest {
  readonly kind: 'WISHES' | 'COMPARISONS';
  readonly challengeId: string;
  /** Until when; null: until a manager ends it. */
  readonly closesAt: Date | null;
  readonly answered: number;
  readonly total: number;
}

@Injectable()
export class ReviewRequestRepository {
  constructor(private readonly database: Database) {}

  /**
   * What is open to the reviewer now, in challenges that are still evaluated. What a conflict hides is not counted: of n
   * submissions of a demo day there are n(n − 1)/2 pairs, and with fewer than two there is nothing to compare.
   */
  openTo(reviewerId: string): Promise<ReviewRequest[]> {
    return this.database.reader.query(
      `with hidden as (select organisation_id from review.live_conflict where reviewer_id = $1),
       wish as (
         select 'WISHES' as kind, bid.challenge_id, bidding.closes_at, count(bid.bid)::int as answered,
           count(*)::int as total
         from review.bid bid join review.bidding bidding on bidding.challenge_id = bid.challenge_id
         where bid.reviewer_id = $1 and bidding.closes_at > platform.clock()
           and bid.organisation_id not in (select organisation_id from hidden)
         group by bid.challenge_id, bidding.closes_at),
       seen as (
         select entry.challenge_id, entry.submission_id from review.pairwise_entry entry
         join review.pairwise_round round on round.challenge_id = entry.challenge_id
         where entry.reviewer_id = $1 and round.closed_at is null
           and entry.organisation_id not in (select organisation_id from hidden)),
       pair as (
         select 'COMPARISONS' as kind, challenge_id, null::timestamptz as closes_at,
           (select count(*)::int from review.comparison comparison
            where comparison.reviewer_id = $1 and comparison.challenge_id = seen.challenge_id
              and comparison.winner_id in (select submission_id from seen)
              and comparison.loser_id in (select submission_id from seen)) as answered,
           (count(*) * (count(*) - 1) / 2)::int as total
         from seen group by challenge_id having count(*) > 1)
       select request.kind, request.challenge_id as "challengeId", request.closes_at as "closesAt",
         request.answered, request.total
       from (select * from wish union all select * from pair) request
       join challenges.challenge challenge on challenge.id = request.challenge_id
       where challenge.state = 'IN_EVALUATION'
       order by request.closes_at nulls last, request.kind, request.challenge_id`,
      [reviewerId],
    );
  }
}
