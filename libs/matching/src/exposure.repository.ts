import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** What a report is about: one challenge, or all of a programme. */
export type ExposureOf = { readonly challengeId: string } | { readonly programmeId: string };

/** What happened to one start-up, in any way. */
export interface Exposed {
  readonly headcount: string | null;
  readonly region: string | null;
  readonly country: string;
  readonly isFirstTime: boolean;
  readonly isShown: boolean;
  readonly isInvited: boolean;
  readonly isApplicant: boolean;
}

@Injectable()
export class ExposureRepository {
  constructor(private readonly database: Database) {}

  /**
   * One row for each start-up with a passport. Who applied is known here from the opening on and not before: the rows
   * are written then.
   */
  startups(of: ExposureOf): Promise<Exposed[]> {
    const [column, id] = 'challengeId' in of ? ['id', of.challengeId] : ['programme_id', of.programmeId];
    return this.database.reader.query(
      `select passport.headcount, passport.region, organisation.country,
         not exists (select from submissions.submission won
           where won.organisation_id = passport.organisation_id and won.state = 'AWARDED') as "isFirstTime",
         coalesce(bool_or(event.kind = 'SHOWN' and event.direction <> 'STARTUP_TO_CHALLENGE'), false) as "isShown",
         coalesce(bool_or(event.kind = 'INVITED'), false) as "isInvited",
         coalesce(bool_or(event.kind = 'APPLIED'), false) as "isApplicant"
       from startups.passport passport
       join identity.organisation organisation on organisation.id = passport.organisation_id
       left join matching.feedback_event event on event.organisation_id = passport.organisation_id
         and event.kind in ('SHOWN', 'INVITED', 'APPLIED')
         and event.challenge_id in (select challenge.id from challenges.challenge challenge
           where challenge.${column} = $1)
       group by passport.id, organisation.id`,
      [id],
    );
  }
}
