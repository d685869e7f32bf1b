import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { newId, unwrap } from '#libs/kernel';
import { mentoringMachine } from './mentoring.machine.js';
import type { PairingPlan } from './mentoring.rules.js';
import type { MentoringPair } from './mentoring-pair.entity.js';
import { MentoringPairRepository } from './mentoring-pair.repository.js';
import type { MentoringMember, MentoringRound } from './mentoring-round.entity.js';
import { MentoringRoundRepository } from './mentoring-round.repository.js';
import { MentoringRoundsService } from './mentoring-rounds.service.js';
import { type MentoringScores, MentoringSidesNow } from './mentoring-sides.js';

/** Closes a round and pairs both sides: a preview for the managers, until they publish it. */
@Injectable()
export class PairMentoringService {
  constructor(
    private readonly transactions: Transactions,
    private readonly managed: MentoringRoundsService,
    private readonly rounds: MentoringRoundRepository,
    private readonly pairs: MentoringPairRepository,
    private readonly sides: MentoringSidesNow,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Again on a closed round, the pairs are made anew with the places that are free now.
   * @throws RuleError `input.unknown_id`, `access.forbidden` unless the actor manages the programme; `edit.conflict`,
   *   `mentoring.wrong_state`, `mentoring.still_open` before the closing time while somebody has not answered.
   */
  async pair(actor: Actor, id: string, expectedVersion: number): Promise<MentoringRound> {
    const scoreOf = await this.scoresFor(actor, id);
    return this.transactions.run(async (tx) => {
      const round = await this.managed.requireManaged(tx, actor, id, expectedVersion);
      const members = await this.rounds.membersOf([id], tx);
      const pairedAt = await databaseNow(tx);
      const state = unwrap(
        mentoringMachine.transition(round.state, 'pair', {
          isOver: pairedAt >= round.closesAt,
          haveAllAnswered: members.every(({ answeredAt }) => answeredAt !== null),
          doPlacesHold: true,
        }),
      );
      const plan = await this.planFor(tx, round, members, scoreOf);
      await this.pairs.replace(tx, id, pairsOf(id, plan));
      const saved = { ...round, state, pairedAt, version: round.version + 1 };
      await this.rounds.save(tx, saved);
      await this.audit.record(tx, {
        actor,
        act: 'mentoring.pair',
        target: { type: 'mentoring_round', id },
        before: { state: round.state },
        after: { state, pairs: plan.pairs.length, unpaired: plan.unpaired.size },
      });
      return saved;
    });
  }

  /** Searched before the transaction, once it is clear that the actor may ask for it. */
  private async scoresFor(actor: Actor, id: string): Promise<MentoringScores> {
    await this.transactions.run((tx) => this.managed.requireManaged(tx, actor, id, null));
    return this.sides.scoresOf(await this.rounds.membersOf([id]));
  }

  /** Tells each member why it got nobody, and with how many places a mentor went in. */
  private async planFor(
    tx: Tx,
    round: MentoringRound,
    members: readonly MentoringMember[],
    scoreOf: MentoringScores,
  ): Promise<PairingPlan> {
    const plan = await this.sides.plan(tx, round, members, scoreOf);
    for (const member of members) {
      const unpaired = plan.unpaired.get(member.organisationId ?? member.mentorId ?? '') ?? null;
      const freePlaces = member.mentorId === null ? null : plan.freePlacesOf(member.mentorId);
      await this.rounds.saveMember(tx, { ...member, unpaired, freePlaces });
    }
    return plan;
  }
}

const pairsOf = (roundId: string, { pairs }: PairingPlan): MentoringPair[] =>
  pairs.map((pair) => ({
    ...pair,
    ...{ id: newId(), roundId, beganAt: null, endedAt: null, endedBy: null, endReason: null },
  }));
