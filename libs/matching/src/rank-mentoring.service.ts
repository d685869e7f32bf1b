import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { RuleError, requireNone, unwrap } from '#libs/kernel';
import { isOfTeam } from './challenge-invitation.policy.js';
import { mentoringMachine } from './mentoring.machine.js';
import { checkRanking } from './mentoring.rules.js';
import type { MentoringMember } from './mentoring-round.entity.js';
import { MentoringRoundRepository } from './mentoring-round.repository.js';
import { MentorsService } from './mentors.service.js';

/** The own ranking, in place of the one before. */
export interface MentoringAnswer {
  readonly roundId: string;
  readonly expectedVersion: number;
  /** The other side, the best first. Empty: ranks nobody. */
  readonly ranked: readonly string[];
  /** Wants nobody in this round. */
  readonly isAbstaining: boolean;
}

/**
 * Both sides rank each other until the round closes. What somebody ranked is told to nobody else: the audit log says
 * that it was done, not what it says.
 */
@Injectable()
export class RankMentoringService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rounds: MentoringRoundRepository,
    private readonly mentors: MentorsService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws RuleError `access.forbidden` unless the actor works for the start-up; `input.unknown_id` when it does not
   *   take part; `edit.conflict`, `mentoring.wrong_state`, `mentoring.over`, and the violations of {@link checkRanking}.
   */
  async rankMentors(actor: Actor, organisationId: string, answer: MentoringAnswer): Promise<MentoringMember> {
    if (!isOfTeam(actor, organisationId)) throw RuleError.of('access.forbidden');
    return this.rank(actor, { organisationId }, answer, 'mentorIds');
  }

  /** As {@link rankMentors}, by a mentor who takes part. */
  async rankStartups(actor: Actor, answer: MentoringAnswer): Promise<MentoringMember> {
    const mentor = await this.mentors.own(actor);
    if (!mentor) throw RuleError.of('input.unknown_id', ['roundId']);
    return this.rank(actor, { mentorId: mentor.id }, answer, 'organisationIds');
  }

  private rank(
    actor: Actor,
    by: { readonly organisationId: string } | { readonly mentorId: string },
    answer: MentoringAnswer,
    path: 'mentorIds' | 'organisationIds',
  ): Promise<MentoringMember> {
    const { roundId, expectedVersion, ranked, isAbstaining } = answer;
    return this.transactions.run(async (tx) => {
      const round = await this.rounds.findForShare(tx, roundId);
      const member = round && (await this.rounds.findMemberForUpdate(tx, roundId, by));
      if (!member) throw RuleError.of('input.unknown_id', ['roundId']);
      const now = await databaseNow(tx);
      const facts = { isOver: now >= round.closesAt, haveAllAnswered: false, doPlacesHold: true };
      unwrap(mentoringMachine.transition(round.state, 'rank', facts));
      if (member.version !== expectedVersion)
        throw RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion: member.version });
      requireNone(checkRanking(answer, await this.others(tx, roundId, path), path));
      const version = member.version + 1;
      const saved = { ...member, ranked: [...ranked], isAbstaining, answeredAt: now, version };
      await this.rounds.saveMember(tx, saved);
      await this.audit.record(tx, {
        actor,
        act: 'mentoring.rank',
        target: { type: 'mentoring_member', id: member.id },
        after: { roundId },
      });
      return saved;
    });
  }

  /** Ids of the other side. */
  private async others(
    tx: Tx,
    roundId: string,
    path: 'mentorIds' | 'organisationIds',
  ): Promise<ReadonlySet<string>> {
    const members = await this.rounds.membersOf([roundId], tx);
    return new Set(
      members.flatMap(({ mentorId, organisationId }) =>
        path === 'mentorIds' ? (mentorId ?? []) : (organisationId ?? []),
      ),
    );
  }
}
