import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** Whose quality, and of which time. */
export interface QualityOf {
  /** Null: of the whole platform. */
  readonly programmeId: string | null;
  readonly from: Date;
  readonly to: Date;
}

export interface ListCounts {
  readonly lists: number;
  readonly shown: number;
  readonly viewed: number;
}

export interface RankedInvitations {
  readonly rank: 'FIRST_TO_THIRD' | 'FOURTH_TO_TENTH' | 'LATER' | 'NOT_LISTED';
  readonly invited: number;
  readonly accepted: number;
}

/** Events of lists for those who look for start-ups. */
const LOOKED = `event.occurred_at >= $2 and event.occurred_at < $3
  and event.challenge_id in (select id from challenges.challenge where $1::uuid is null or programme_id = $1)`;

/** Figures that rest on many rows; nobody is named. */
@Injectable()
export class QualityRepository {
  constructor(private readonly database: Database) {}

  /** An opened suggestion counts as shown, whether or not the client had said so. */
  async lists(of: QualityOf): Promise<ListCounts> {
    return this.one(
      `select count(distinct list_id)::int as lists, count(distinct (list_id, position))::int as shown,
         (count(distinct (list_id, position)) filter (where kind = 'VIEWED'))::int as viewed
       from matching.feedback_event event where kind in ('SHOWN', 'VIEWED') and ${LOOKED}`,
      of,
    );
  }

  /** Pairs of challenge and start-up that were shown, of challenges whose submissions are opened, and those that applied. */
  async applications(of: QualityOf): Promise<{ shown: number; applied: number }> {
    return this.one(
      `select count(*)::int as shown, (count(*) filter (where applied))::int as applied from (
         select exists (select from matching.feedback_event learned where learned.challenge_id = event.challenge_id
           and learned.organisation_id = event.organisation_id and learned.kind = 'APPLIED') as applied
         from matching.feedback_event event
         join challenges.challenge challenge on challenge.id = event.challenge_id
           and challenge.state in ('IN_EVALUATION', 'DECIDED', 'ARCHIVED')
         where event.kind = 'SHOWN' and event.direction <> 'STARTUP_TO_CHALLENGE' and ${LOOKED}
         group by event.challenge_id, event.organisation_id) pair`,
      of,
    );
  }

  invitations(of: QualityOf): Promise<RankedInvitations[]> {
    return this.all(
      `select rank, count(*)::int as invited, (count(*) filter (where accepted))::int as accepted from (
         select case when event.position is null then 'NOT_LISTED' when event.position <= 3 then 'FIRST_TO_THIRD'
           when event.position <= 10 then 'FOURTH_TO_TENTH' else 'LATER' end as rank,
           invitation.state = 'ACCEPTED' as accepted
         from matching.feedback_event event
         join matching.challenge_invitation invitation on invitation.challenge_id = event.challenge_id
           and invitation.organisation_id = event.organisation_id
         where event.kind = 'INVITED' and ${LOOKED}) ranked group by rank`,
      of,
    );
  }

  async coverage(of: QualityOf): Promise<{ startups: number; reached: number }> {
    return this.one(
      `select (select count(*)::int from startups.passport) as startups,
         (select count(distinct event.organisation_id)::int from matching.feedback_event event
           join startups.passport passport on passport.organisation_id = event.organisation_id
           where event.kind = 'SHOWN' and event.direction <> 'STARTUP_TO_CHALLENGE' and ${LOOKED}) as reached`,
      of,
    );
  }

  /** Scores of what was shown, ten thousand at most. */
  async scores(of: QualityOf): Promise<number[]> {
    const rows = await this.all<{ score: number }>(
      `select event.score from matching.feedback_event event where event.kind = 'SHOWN' and event.score is not null
         and ${LOOKED} order by event.occurred_at desc limit 10000`,
      of,
    );
    return rows.map(({ score }) => score);
  }

  private all<T>(sql: string, { programmeId, from, to }: QualityOf): Promise<T[]> {
    return this.database.reader.query(sql, [programmeId, from, to]);
  }

  private async one<T>(sql: string, of: QualityOf): Promise<T> {
    const [row] = await this.all<T>(sql, of);
    if (!row) throw new Error('an aggregate without a group has one row');
    return row;
  }
}
