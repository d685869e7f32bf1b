import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RunState } from '#libs/engine';
import { requireNone } from '#libs/kernel';
import { checkImpartial } from './impartiality.policy.js';

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

  /**
   * Those who propose or agree to a decision on these organisations.
   * @throws RuleError `gate.not_impartial`, without saying who is tied to whom.
   */
  async requireImpartial(
    tx: Tx,
    personIds: readonly (string | null)[],
    organisationIds: readonly string[],
  ): Promise<void> {
    const people = personIds.filter((id) => id !== null);
    const tiesOf = await this.of(tx, people);
    requireNone(checkImpartial(people.map(tiesOf), organisationIds));
  }

  /** As {@link requireImpartial}, for one who decides on the candidates of a gate. */
  async requireImpartialAt(tx: Tx, personId: string | null, state: RunState, gate: string): Promise<void> {
    const ids = state.gates[gate]?.basis?.candidateIds ?? [];
    await this.requireImpartial(
      tx,
      [personId],
      ids.flatMap((id) => state.teams[id]?.groupId ?? []),
    );
  }
}
