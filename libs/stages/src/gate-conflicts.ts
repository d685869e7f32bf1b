import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';

/** Tells with which organisations people are in a conflict of interest now. */
export type TiesOfJudges = (
  tx: Tx,
  personIds: readonly string[],
) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;

const NO_TIES: ReadonlySet<string> = new Set();

/**
 * Nobody judges an organisation to which a tie leads, at a later gate no more than in a review. Ties are kept by a
 * context that stands after this one; it says here how to ask.
 */
@Injectable()
export class GateConflicts {
  private readonly sources: TiesOfJudges[] = [];

  register(tiesOf: TiesOfJudges): void {
    this.sources.push(tiesOf);
  }

  /** @returns for each person the organisations that are hidden from, and never judged by, that person. */
  async of(tx: Tx, personIds: readonly string[]): Promise<(personId: string) => ReadonlySet<string>> {
    const ties = new Map<string, Set<string>>();
    if (personIds.length > 0)
      for (const tiesOf of this.sources)
        for (const [personId, organisations] of await tiesOf(tx, personIds))
          ties.set(personId, new Set([...(ties.get(personId) ?? []), ...organisations]));
    return (personId) => ties.get(personId) ?? NO_TIES;
  }
}
