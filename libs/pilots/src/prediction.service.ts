import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '#libs/access';
import { PilotSightService } from './pilot-sight.service.js';
import type { PredictedResult, PredictionScope } from './prediction.kinds.js';
import { type EndedPilot, PredictionRepository } from './prediction.repository.js';
import { LEAST_PAIRS, type Prediction, predictionOf, withinGroups } from './prediction.scoring.js';

export interface PredictionReport {
  readonly programmes: number;
  readonly pilots: number;
  readonly adopted: number;
  readonly stopped: number;
  readonly terminated: number;
  readonly leastPairs: number;
  readonly relations: readonly (Prediction & {
    readonly result: `${PredictedResult}`;
    readonly scope: `${PredictionScope}`;
  })[];
  readonly csv: string;
}

/** What a result of a pilot is in numbers, the greater the better; null where it is not known. */
const RESULTS: Readonly<Record<`${PredictedResult}`, (pilot: EndedPilot) => number | null>> = {
  ADOPTED: ({ outcome }) => (outcome === 'ADOPT' ? 1 : 0),
  PILOT_SCORE: ({ combined }) => combined,
  ATTAINMENT: ({ attainment }) => attainment,
  CONTRACT: ({ hasContract }) => (hasContract === null ? null : Number(hasContract)),
};

/** Whether the scores by which submissions were chosen say anything about how their pilots did. */
@Injectable()
export class PredictionService {
  constructor(
    private readonly sight: PilotSightService,
    private readonly rows: PredictionRepository,
  ) {}

  /** Over the programmes that the actor runs, or all for an auditor. @param wanted only these of them */
  async report(actor: Actor, wanted: readonly string[] | null): Promise<PredictionReport> {
    const { all, programmes } = await this.sight.sightOf(actor);
    const own = all ? wanted : programmes.filter((id) => wanted?.includes(id) ?? true);
    const pilots = await this.rows.ended(own);
    const ended = (outcome: EndedPilot['outcome']) =>
      pilots.filter((pilot) => pilot.outcome === outcome).length;
    return {
      programmes: new Set(pilots.map(({ programmeId }) => programmeId)).size,
      pilots: pilots.length,
      adopted: ended('ADOPT'),
      stopped: ended('STOP'),
      terminated: ended('TERMINATED'),
      leastPairs: LEAST_PAIRS,
      relations: relationsOf(pilots),
      csv: csvOf(pilots),
    };
  }
}

function relationsOf(pilots: readonly EndedPilot[]): PredictionReport['relations'] {
  return (Object.keys(RESULTS) as PredictedResult[]).flatMap((result) => {
    const pairs = pilots.flatMap((pilot) => {
      const value = RESULTS[result](pilot);
      return value === null ? [] : [{ group: pilot.programmeId, score: pilot.reviewScore, result: value }];
    });
    const within = withinGroups(pairs);
    return [
      { result, scope: 'ALL' as const, ...predictionOf(pairs) },
      { result, scope: 'WITHIN_PROGRAMMES' as const, ...predictionOf(within.pairs, within.spent) },
    ];
  });
}

/** The pairs behind the report, without names: whoever doubts it can compute it again. */
const csvOf = (pilots: readonly EndedPilot[]): string =>
  stringify(
    pilots.map(({ programmeCode, pilotId, reviewScore, outcome, combined, attainment, hasContract }) => [
      ...[programmeCode, pilotId, reviewScore, outcome, combined, attainment],
      hasContract === null ? '' : String(hasContract),
    ]),
    {
      header: true,
      columns: ['programme', 'pilot', 'reviewScore', 'outcome', 'pilotScore', 'attainment', 'contract'],
    },
  );
