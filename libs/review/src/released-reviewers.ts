import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '#libs/access';
import { ChallengeCancelled, ChallengeDecided } from '#libs/challenges';
import { Transactions } from '#libs/database';
import { JobRegistry } from '#libs/events';
import { SubmissionDecided, SubmissionsService } from '#libs/submissions';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentBook } from './assignment-book.js';

/** Nobody goes on owing a review that no longer leads anywhere, and it no longer counts as load. */
@Injectable()
export class ReleasedReviewers implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly transactions: Transactions,
    private readonly submissions: SubmissionsService,
    private readonly assignments: AssignmentRepository,
    private readonly book: AssignmentBook,
  ) {}

  onModuleInit(): void {
    this.registry.subscribe(
      SubmissionDecided,
      'review.release_of_disqualified',
      async ({ submissionId }, { correlationId }) => {
        const submission = await this.submissions.findOpened(submissionId);
        if (submission?.state !== 'DISQUALIFIED') return;
        await this.release({ submissionId }, 'The submission was disqualified.', correlationId);
      },
    );
    this.registry.subscribe(
      ChallengeCancelled,
      'review.release_of_cancelled',
      ({ challengeId }, { correlationId }) =>
        this.release({ challengeId }, 'The challenge was cancelled.', correlationId),
    );
    // A decision waits for every review but for those that a conflict hides.
    this.registry.subscribe(
      ChallengeDecided,
      'review.release_of_decided',
      ({ challengeId }, { correlationId }) =>
        this.release({ challengeId }, 'The challenge was decided.', correlationId),
    );
  }

  private async release(
    of: { readonly submissionId: string } | { readonly challengeId: string },
    reason: string,
    correlationId: string,
  ): Promise<void> {
    const actor = systemActor(reason, correlationId);
    await this.transactions.run(async (tx) => {
      for (const assignment of await this.assignments.openForUpdate(tx, of))
        await this.book.move(tx, actor, assignment, 'remove', { evaluationOpen: true, reason });
    });
  }
}
