import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** A pilot that has ended, beside the score of the submission from which it came. */
export interface EndedPilot {
  readonly pilotId: string;
  readonly programmeId: string;
  readonly programmeCode: string;
  /** Weighted review score of the submission, 0 to 100. */
  readonly reviewScore: number;
  readonly outcome: 'ADOPT' | 'STOP' | 'TERMINATED';
  /** Attainment and judgement together, 0 to 5; null where it was never decided, or before it was computed. */
  readonly combined: number | null;
  readonly attainment: number | null;
  /** Whether a side said at the follow-up that a contract was signed; null without an answer. */
  readonly hasContract: boolean | null;
}

/** How pilots ended, and how their submissions had been scored. */
@Injectable()
export class PredictionRepository {
  constructor(private readonly database: Database) {}

  /** In an order that says nothing. @param programmeIds null for all */
  async ended(programmeIds: readonly string[] | null): Promise<EndedPilot[]> {
    return (await this.database.reader.query(
      `select pilot.id as "pilotId", pilot.programme_id as "programmeId", programme.code as "programmeCode",
         outcome.score as "reviewScore", coalesce(decision.outcome, 'TERMINATED') as outcome,
         decision.combined, decision.attainment, later.has_contract as "hasContract"
       from pilots.pilot pilot
       join programmes.programme programme on programme.id = pilot.programme_id
       join review.outcome outcome on outcome.submission_id = pilot.submission_id
       left join pilots.pilot_decision decision on decision.pilot_id = pilot.id and decision.outcome <> 'EXTEND'
       left join lateral (select bool_or(answer.has_contract) as has_contract
         from pilots.follow_up follow_up
         join pilots.follow_up_answer answer on answer.follow_up_id = follow_up.id
         where follow_up.pilot_id = pilot.id) later on true
       where pilot.state in ('DECIDED', 'TERMINATED') and ($1::uuid[] is null or pilot.programme_id = any($1))
       order by pilot.id`,
      [programmeIds && [...programmeIds]],
    )) as EndedPilot[];
  }
}
