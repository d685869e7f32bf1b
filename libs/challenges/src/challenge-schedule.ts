import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import type { Challenge } from './challenge.entity.js';

export const PUBLISH_JOB = 'challenges.publish';
export const CLOSE_JOB = 'challenges.close';

/** The durable jobs of a challenge. One key per challenge and job: a moved instant moves the job. */
@Injectable()
export class ChallengeSchedule {
  constructor(private readonly outbox: Outbox) {}

  publishAt(tx: Tx, challenge: Challenge, runAt: Date, correlationId: string): Promise<void> {
    return this.schedule(tx, PUBLISH_JOB, challenge.id, runAt, correlationId);
  }

  closeAt(tx: Tx, challenge: Challenge, correlationId: string): Promise<void> {
    return this.schedule(tx, CLOSE_JOB, challenge.id, challenge.closesAt, correlationId);
  }

  private schedule(
    tx: Tx,
    job: string,
    challengeId: string,
    runAt: Date,
    correlationId: string,
  ): Promise<void> {
    const key = `${job}:${challengeId}`;
    return this.outbox.schedule(tx, job, { challengeId }, { runAt, key, correlationId });
  }
}
