import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { Transactions, type Tx } from '#libs/database';
import { RuleError } from '#libs/kernel';
import { type Decision, type RankingBasis, RankingService, ReleaseDecisionService } from '#libs/review';
import { LetterDesk } from './letter-desk.js';
import { ProposalDesk, type SeenProposal } from './proposal-desk.js';
import { basisDigestOf } from './propose-decision.service.js';
import { RecordDesk } from './record-desk.js';

/** The second of the two people who decide. */
@Injectable()
export class ReleaseDecisionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: ProposalDesk,
    private readonly ranking: RankingService,
    private readonly release: ReleaseDecisionService,
    private readonly letters: LetterDesk,
    private readonly records: RecordDesk,
  ) {}

  /**
   * Releases proposed decisions of one or several challenges in one act: outcomes, letters and the beginning of the
   * standstill, and the record; all of them or none.
   * @throws RuleError `decision.second_person` to whoever proposed one of them, `decision.of_the_panel` to a reviewer,
   *   `decision.basis_changed` when a score that counts is another than when it was proposed, among others.
   */
  async releaseAll(actor: Actor, proposalIds: readonly string[]): Promise<Decision[]> {
    const ids = [...new Set(proposalIds)];
    const seen = await this.desk.seen(actor, ids, ['proposalIds']);
    const bases = new Map<string, RankingBasis>();
    for (const { challenge } of seen) bases.set(challenge.id, await this.ranking.basisOf(challenge.id));
    // In one order for everybody: two releases never wait for each other.
    const inOrder = [...seen].sort((a, b) => (a.challenge.id < b.challenge.id ? -1 : 1));
    const programmeIds = [...new Set(seen.map(({ challenge }) => challenge.programmeId))].sort();
    return this.transactions.run(async (tx) => {
      for (const programmeId of programmeIds) await this.release.hold(tx, programmeId);
      const decisions: Decision[] = [];
      for (const one of inOrder) {
        const basis = bases.get(one.challenge.id);
        if (basis) decisions.push(await this.releaseOne(tx, actor, one, basis));
      }
      return decisions;
    });
  }

  private async releaseOne(tx: Tx, actor: Actor, seen: SeenProposal, basis: RankingBasis): Promise<Decision> {
    const { challenge } = seen;
    const proposal = await this.desk.takeToRelease(tx, actor, seen);
    const { awards, rejections, tieReason, proposedBy } = proposal;
    const given = { awards, rejections, tieReason, proposedBy };
    const released = await this.release.release(tx, actor, challenge, basis, given);
    if (basisDigestOf(released.standings) !== proposal.basisDigest)
      throw RuleError.of('decision.basis_changed');
    const { decision } = released;
    await this.desk.settle(tx, actor, proposal, 'release', { decisionId: decision.id });
    await this.records.write(tx, challenge, released, proposal);
    await this.letters.issue(tx, actor, challenge, released, given);
    return decision;
  }
}
