import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { ChallengesService } from '#libs/challenges';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { isId, newId, RuleError, requireNone } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { AgreedScores } from '#libs/review';
import type { Meeting } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';
import { checkMeeting, type MeetingGiven, majorityOf } from './meeting.rules.js';
import { MeetingFactsReader } from './meeting-facts.js';

export interface MeetingToRecord extends MeetingGiven {
  readonly challengeId: string;
  readonly heldAt: Date;
  readonly minutes: string;
}

/** Those who judged meet, and agree on scores. What each of them gave stays as it is. */
@Injectable()
export class MeetingsService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly meetings: MeetingRepository,
    private readonly facts: MeetingFactsReader,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly agreed: AgreedScores,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.agreed.register(async (challengeId, tx) =>
      agreedIn(await this.meetings.ofChallenge(challengeId, tx)),
    );
  }

  /**
   * Records a meeting with its minutes, attendance and what it agreed on, by a manager of the programme. From then on
   * the ranking counts with the agreed scores.
   * @throws RuleError `meeting.no_quorum`, `meeting.chair_absent`, `meeting.reason_missing`, `meeting.in_future`,
   *   `review.not_in_evaluation` among others.
   */
  async record(actor: Actor, given: MeetingToRecord): Promise<Meeting> {
    const { challengeId, chairId, heldAt, minutes, agreed } = given;
    const recordedBy = actor.personId;
    const challenge = await this.challenges.find(challengeId);
    const isManager = challenge && (await this.programmes.isManager(actor, challenge.programmeId));
    if (!challenge || !isManager || !recordedBy) throw RuleError.of('input.unknown_id', ['challengeId']);
    return this.transactions.run(async (tx) => {
      const locked = await this.challenges.findForShare(tx, challengeId);
      if (locked?.state !== 'IN_EVALUATION') throw RuleError.of('review.not_in_evaluation');
      const facts = await this.facts.of(tx, challengeId, given.presentIds);
      requireNone(checkMeeting(given, facts));
      const recordedAt = await databaseNow(tx);
      if (heldAt > recordedAt) throw RuleError.of('meeting.in_future', ['heldAt']);
      const panel = facts.panelIds.length;
      const quorum = Math.max(given.quorum ?? 0, majorityOf(panel));
      const presentIds = [...new Set(given.presentIds)];
      const people = { chairId, presentIds, quorum, panel };
      const scores = agreed.map(({ submissionId, criterionId, score, reason }) => ({
        ...{ submissionId, criterionId, score, reason },
      }));
      const meeting: Meeting = {
        ...{ id: newId(), challengeId, ...people, minutes, agreed: scores, heldAt, recordedBy, recordedAt },
      };
      await this.meetings.insert(tx, meeting);
      await this.note(tx, actor, meeting);
      return meeting;
    });
  }

  /** Meetings about a challenge for a manager of its programme; null for everybody else. */
  async ofChallenge(actor: Actor, challengeId: string): Promise<Meeting[] | null> {
    const challenge = isId(challengeId) ? await this.challenges.find(challengeId) : null;
    if (!challenge || !(await this.programmes.isManager(actor, challenge.programmeId))) return null;
    return this.meetings.ofChallenge(challengeId);
  }

  private note(
    tx: Tx,
    actor: Actor,
    { id, challengeId, quorum, presentIds, agreed }: Meeting,
  ): Promise<void> {
    return this.audit.record(tx, {
      actor,
      act: 'meeting.record',
      target: { type: 'challenge', id: challengeId },
      after: { meetingId: id, quorum, present: presentIds.length, agreed },
    });
  }
}

/** What counts now: of several meetings on one score the last. */
export function agreedIn(meetings: readonly Meeting[]): Meeting['agreed'] {
  const last = new Map(
    meetings.flatMap(({ agreed }) =>
      agreed.map((own) => [`${own.submissionId}/${own.criterionId}`, own] as const),
    ),
  );
  return [...last.values()];
}
