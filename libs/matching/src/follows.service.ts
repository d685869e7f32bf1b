import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { ChallengesService } from '#libs/challenges';
import { databaseNow, type Page, type PageRequest, Transactions, type Tx } from '#libs/database';
import { newId, RuleError } from '#libs/kernel';
import type { ChallengeFollow } from './challenge-follow.entity.js';
import { ChallengeFollowRepository } from './challenge-follow.repository.js';
import type { NoticeKind } from './notice.entity.js';
import { NoticesService } from './notices.service.js';

/** Two working days: enough to finish a submission, too little to begin one. */
const DEADLINE_HOURS = 48;
const FOLLOWS_A_SCAN = 1_000;

/** Who wants to hear what happens to a challenge, and what they are told. */
@Injectable()
export class FollowsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesService,
    private readonly follows: ChallengeFollowRepository,
    private readonly notices: NoticesService,
    private readonly audit: AuditLog,
  ) {}

  /** Twice, it is once. @throws RuleError `input.unknown_id` when the actor cannot see the challenge. */
  async follow(actor: Actor, challengeId: string): Promise<ChallengeFollow> {
    const { personId } = actor;
    if (!personId) throw RuleError.of('access.unauthenticated');
    if (!(await this.challenges.findVisible(actor, { id: challengeId })))
      throw RuleError.of('input.unknown_id', ['challengeId']);
    return this.transactions.run(async (tx) => {
      const follow = { id: newId(), personId, challengeId, createdAt: await databaseNow(tx) };
      if (!(await this.follows.insertUnlessKnown(tx, follow)))
        return (await this.follows.find(tx, challengeId, personId)) ?? follow;
      await this.record(tx, actor, 'matching.follow', follow);
      return follow;
    });
  }

  /** Twice does no harm. */
  unfollow(actor: Actor, challengeId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const follow = await this.follows.find(tx, challengeId, actor.personId ?? '');
      if (follow) await this.end(tx, actor, follow);
    });
  }

  /** From the link in a mail. @param actor the system, with the reason. */
  endByLink(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const follow = await this.follows.findById(tx, id);
      if (follow) await this.end(tx, actor, follow);
    });
  }

  page(actor: Actor, request: PageRequest): Promise<Page<ChallengeFollow>> {
    if (!actor.personId) throw RuleError.of('access.unauthenticated');
    return this.follows.pageOf(actor.personId, request);
  }

  /**
   * Something happened to a challenge. @param news what it is, the same for each run of the job, and since when it is
   * known, if it is not new: who began to follow later has read it.
   */
  tellFollowers(
    challengeId: string,
    kind: NoticeKind,
    news: { readonly name: string; readonly subjectId: string; readonly knownAt?: Date },
    correlationId: string,
  ): Promise<void> {
    return this.transactions.run(async (tx) => {
      const knownAt = news.knownAt ?? (await databaseNow(tx));
      const followers = await this.follows.allOf(tx, challengeId, knownAt);
      const notices = followers.map((follow) => ({
        key: `follow-${follow.id}-${news.name}`,
        kind,
        personId: follow.personId,
        challengeIds: [challengeId],
        subjectId: news.subjectId,
      }));
      await this.notices.tell(tx, notices, correlationId);
    });
  }

  /** Deadlines that come within two days. Run twice, each is told once; a moved one is told again. */
  async tellDeadlines(correlationId: string): Promise<void> {
    const due = await this.follows.dueForDeadline(DEADLINE_HOURS, FOLLOWS_A_SCAN);
    if (due.length === 0) return;
    await this.transactions.run((tx) =>
      this.notices.tell(
        tx,
        due.map(({ id, personId, challengeId, closesAt }) => ({
          key: `follow-${id}-deadline-${closesAt.getTime()}`,
          kind: 'DEADLINE_SOON' as const,
          personId,
          challengeIds: [challengeId],
          subjectId: id,
        })),
        correlationId,
      ),
    );
  }

  private async end(tx: Tx, actor: Actor, follow: ChallengeFollow): Promise<void> {
    await this.follows.delete(tx, follow.id);
    await this.record(tx, actor, 'matching.unfollow', follow);
  }

  private record(tx: Tx, actor: Actor, act: string, { id, challengeId }: ChallengeFollow): Promise<void> {
    const target = { type: 'challenge_follow', id };
    return this.audit.record(tx, { actor, act, target, after: { challengeId }, reason: actor.reason });
  }
}
