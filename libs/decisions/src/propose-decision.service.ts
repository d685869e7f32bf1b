import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type Challenge, ChallengesService } from '#libs/challenges';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { digestOf, newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { RankingService, ReleaseDecisionService, type Standings } from '#libs/review';
import type { DecisionProposal, ProposedOutcome } from './decision-proposal.entity.js';
import { proposalMachine } from './decision-proposal.machine.js';
import { checkReasons } from './named.rules.js';
import { NamesAround } from './names-around.js';
import { ProposalDesk } from './proposal-desk.js';

export interface DecisionToPropose {
  readonly challengeId: string;
  readonly awards: readonly ProposedOutcome[];
  readonly rejections: readonly ProposedOutcome[];
  readonly tieReason?: string | null;
}

/** Of what a decision rests on: every score that counts. */
export const basisDigestOf = ({ ranking, reviews }: Standings): string => digestOf({ ranking, reviews });

/** The first of the two people who decide. */
@Injectable()
export class ProposeDecisionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly ranking: RankingService,
    private readonly release: ReleaseDecisionService,
    private readonly names: NamesAround,
    private readonly desk: ProposalDesk,
  ) {}

  /**
   * Prepares the decision on every submission of a challenge at once. Nobody but those who take part in the decision
   * knows of it before a second person releases it.
   * @throws RuleError with everything that speaks against it: `decision.not_by_ranking`, `decision.tie_needs_reason`,
   *   `decision.reason_names_others`, `decision.already_proposed`, `gate.not_impartial` among others.
   */
  async propose(actor: Actor, given: DecisionToPropose): Promise<DecisionProposal> {
    const challenge = await this.requireManaged(actor, given.challengeId);
    const proposedBy = actor.personId;
    if (!proposedBy) throw RuleError.of('access.unauthenticated');
    const basis = await this.ranking.basisOf(challenge.id);
    const awards = given.awards.map(plain);
    const rejections = given.rejections.map(plain);
    return this.transactions.run(async (tx) => {
      await this.requireUndecided(tx, actor, challenge);
      const standings = await this.release.checked(tx, basis, { ...given, awards, rejections });
      requireNone(checkReasons({ awards, rejections }, await this.names.of(tx, challenge.id)));
      const proposal: DecisionProposal = {
        id: newId(),
        challengeId: challenge.id,
        state: proposalMachine.initial,
        ...{ awards, rejections, proposedBy },
        tieReason: given.tieReason ?? null,
        basisDigest: basisDigestOf(standings),
        proposedAt: await databaseNow(tx),
        ...{ settledBy: null, settledAt: null, returnReason: null, decisionId: null },
      };
      await this.desk.open(tx, actor, proposal);
      return proposal;
    });
  }

  /** Takes a proposal back, or gives it back to its author, with a reason. */
  async giveBack(actor: Actor, id: string, reason: string): Promise<DecisionProposal> {
    await this.desk.seen(actor, [id], ['proposalId']);
    return this.transactions.run(async (tx) => {
      const locked = await this.desk.requireLocked(tx, id);
      unwrap(proposalMachine.transition(locked.state, 'giveBack', {}));
      return this.desk.settle(tx, actor, locked, 'giveBack', { returnReason: reason });
    });
  }

  private async requireManaged(actor: Actor, challengeId: string): Promise<Challenge> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge?.publishedAt) throw RuleError.of('input.unknown_id', ['challengeId']);
    if (!(await this.programmes.isManager(actor, challenge.programmeId)))
      throw RuleError.of('access.forbidden');
    return challenge;
  }

  private async requireUndecided(tx: Tx, actor: Actor, { id, programmeId }: Challenge): Promise<void> {
    await this.release.hold(tx, programmeId);
    await this.names.requireNoHelper(tx, actor, programmeId);
    await this.names.requireImpartial(tx, [actor.personId], id);
    const locked = await this.challenges.findForShare(tx, id);
    if (locked?.state !== 'IN_EVALUATION')
      throw RuleError.of('challenge.wrong_state', undefined, { state: locked?.state ?? '', act: 'decide' });
  }
}

/** What is stored is what was meant, and nothing else that came along. */
const plain = ({ submissionId, reason }: ProposedOutcome): ProposedOutcome => ({ submissionId, reason });
