import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';

/** Tells who of these people judges, or has judged, in a programme. */
export type JudgesAmong = (
  tx: Tx,
  programmeId: string,
  personIds: readonly string[],
) => Promise<readonly string[]>;

/**
 * Whoever helps to write a challenge never judges in its programme. Contexts in which people judge stand after this one;
 * they say here how to ask them.
 */
@Injectable()
export class ProgrammeJudges {
  private readonly sources: JudgesAmong[] = [];

  register(judgesAmong: JudgesAmong): void {
    this.sources.push(judgesAmong);
  }

  async among(tx: Tx, programmeId: string, personIds: readonly string[]): Promise<string[]> {
    const judges: string[] = [];
    // One after the other: a transaction has one connection.
    for (const judgesAmong of this.sources) judges.push(...(await judgesAmong(tx, programmeId, personIds)));
    return [...new Set(judges)];
  }
}
