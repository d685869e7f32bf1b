import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { brokenConstraint, databaseNow, type Tx } from '#libs/database';
import { newId, RuleError } from '#libs/kernel';
import { FollowUpRepository } from './follow-up.repository.js';
import { followUpWindow } from './follow-up.rules.js';
import type { Pilot } from './pilot.entity.js';
import type { LessonKind } from './pilot.kinds.js';
import { sideOf } from './pilot.policy.js';
import { dayIn } from './pilot.rules.js';
import { PilotDesk } from './pilot-desk.js';

export interface FollowUpGiven {
  readonly pilotId: string;
  readonly hasContract: boolean;
  readonly isUsed: boolean;
  readonly isTrading: boolean;
  readonly note: string;
}

/** What is learned from a pilot when it has ended, and what became of it a year and a half later. */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly followUps: FollowUpRepository,
  ) {}

  /** With the decision that ends a pilot. */
  async schedule(tx: Tx, pilot: Pilot, decidedAt: Date): Promise<void> {
    const days = followUpWindow(dayIn(pilot.zone, decidedAt));
    await this.followUps.insert(tx, { id: newId(), pilotId: pilot.id, ...days });
  }

  recordLesson(actor: Actor, pilotId: string, kind: LessonKind, text: string): Promise<Pilot> {
    return this.desk.takeFor(actor, 'recordLesson', pilotId, 'pilotId', async (tx, pilot) => {
      const { personId } = actor;
      if (!personId) throw RuleError.of('access.unauthenticated');
      const lesson = { id: newId(), pilotId, kind, text };
      const recordedAt = await databaseNow(tx);
      await this.followUps.insertLesson(tx, { ...lesson, recordedBy: personId, recordedAt });
      return this.desk.save(tx, actor, 'record_lesson', pilot, {}, { after: { lessonId: lesson.id, kind } });
    });
  }

  /** Answers for one's own side, once. @throws RuleError `pilot.follow_up_not_due`, `pilot.follow_up_answered`. */
  answer(actor: Actor, { pilotId, ...given }: FollowUpGiven): Promise<Pilot> {
    return this.desk.takeFor(actor, 'answerFollowUp', pilotId, 'pilotId', async (tx, pilot) => {
      const side = sideOf(actor, pilot);
      const { personId } = actor;
      const followUp = await this.followUps.findOf(tx, pilotId);
      if (!side || !personId || !followUp) throw RuleError.of('access.forbidden');
      const answeredAt = await databaseNow(tx);
      const { dueOn: day, id: followUpId } = followUp;
      if (dayIn(pilot.zone, answeredAt) < day)
        throw RuleError.of('pilot.follow_up_not_due', undefined, { day });
      try {
        await this.followUps.insertAnswer(tx, {
          followUpId,
          side,
          ...given,
          answeredBy: personId,
          answeredAt,
        });
      } catch (error) {
        if (brokenConstraint(error) === 'follow_up_answer_pkey')
          throw RuleError.of('pilot.follow_up_answered');
        throw error;
      }
      return this.desk.save(tx, actor, 'answer_follow_up', pilot, {}, { after: { side, ...given } });
    });
  }
}
