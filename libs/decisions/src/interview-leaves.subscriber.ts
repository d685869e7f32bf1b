import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions } from '#libs/database';
import { JobRegistry, Outbox } from '#libs/events';
import { ConflictFound, ReviewerRecused } from '#libs/review';
import { InterviewChanged } from './decisions.events.js';
import { InterviewRepository } from './interview.repository.js';

/** Whose interviews a reviewer may no longer attend: those of a start-up, or of one submission. */
type Left = Parameters<InterviewRepository['seatsWith']>[2];

/**
 * Takes reviewers out of interviews that were laid out before a conflict of interest was found or they stepped back: the
 * chair is free, the panel lacks somebody, and the appointment is called off. Run twice, it finds nothing the second time.
 */
@Injectable()
export class InterviewLeavesSubscriber implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly transactions: Transactions,
    private readonly interviews: InterviewRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.jobs.subscribe(
      ConflictFound,
      'decisions.leave_of_conflict',
      ({ reviewerId, organisationId }, { correlationId }) =>
        this.leave(reviewerId, { organisationId }, 'A conflict of interest was found.', correlationId),
    );
    this.jobs.subscribe(
      ReviewerRecused,
      'decisions.leave_of_recused',
      ({ reviewerId, submissionId }, { correlationId }) =>
        this.leave(reviewerId, { submissionId }, 'The reviewer stepped back.', correlationId),
    );
  }

  private leave(reviewerId: string, from: Left, reason: string, correlationId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const seats = await this.interviews.seatsWith(tx, reviewerId, from);
      if (seats.length === 0) return;
      await this.interviews.leave(
        tx,
        seats.map(({ id }) => id),
        await databaseNow(tx),
      );
      for (const { id: seatId, interviewId, roundId, challengeId } of seats) {
        await this.audit.record(tx, {
          actor: systemActor(reason, correlationId),
          act: 'interview.leave',
          target: { type: 'challenge', id: challengeId },
          after: { roundId, interviewId, reviewerId },
          reason,
        });
        await this.outbox.publish(tx, InterviewChanged, { seatId }, correlationId);
      }
    });
  }
}
