import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { CoDefinitionSession } from './co-definition-session.entity.js';

/** What one intermediary contributed to one challenge. */
export interface Contribution {
  readonly challengeId: string;
  readonly organisationId: string;
  readonly suggestionsMade: number;
  readonly suggestionsAccepted: number;
  readonly suggestionsDeclined: number;
  readonly sessionsHeld: number;
}

/** Sessions, and the sum of what intermediaries did. */
@Injectable()
export class CoDefinitionRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, session: CoDefinitionSession): Promise<void> {
    await tx.insert(CoDefinitionSession, session);
  }

  /** Of several challenges, the oldest first. */
  sessionsOf(challengeIds: readonly string[]): Promise<CoDefinitionSession[]> {
    return this.database.reader
      .createQueryBuilder(CoDefinitionSession, 'session')
      .where('session.challenge_id = any(:ids)', { ids: [...challengeIds] })
      .orderBy('session.held_on')
      .addOrderBy('session.recorded_at')
      .addOrderBy('session.id')
      .getMany();
  }

  /** Of several challenges: one row for each intermediary that ever helped, those that helped first at the beginning. */
  contributionsTo(challengeIds: readonly string[]): Promise<Contribution[]> {
    return this.database.reader.query(
      `select helper.challenge_id as "challengeId", helper.organisation_id as "organisationId",
         made."suggestionsMade", made."suggestionsAccepted", made."suggestionsDeclined",
         (select count(*)::int from challenges.co_definition_session session
          where session.challenge_id = helper.challenge_id and session.organisation_id = helper.organisation_id)
           as "sessionsHeld"
       from (select challenge_id, organisation_id, min(assigned_at) as since from challenges.helper
             where challenge_id = any($1) group by challenge_id, organisation_id) helper
       cross join lateral (
         select count(*)::int as "suggestionsMade",
           (count(*) filter (where suggestion.state = 'ACCEPTED'))::int as "suggestionsAccepted",
           (count(*) filter (where suggestion.state = 'DECLINED'))::int as "suggestionsDeclined"
         from challenges.suggestion
         where suggestion.challenge_id = helper.challenge_id and suggestion.organisation_id = helper.organisation_id
       ) made
       order by helper.since, helper.organisation_id`,
      [[...challengeIds]],
    );
  }
}
