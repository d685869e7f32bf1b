import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '#libs/access';
import { Transactions } from '#libs/database';
import { JobRegistry } from '#libs/events';
import { SubmissionDecided, SubmissionsService } from '#libs/submissions';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentBook } from './assignment-book.js';

/** Nobody goes on reviewing what was disqualified. */
@Injectable()
export class DisqualifiedSubmissions implements OnModuleInit {
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
      'review.release_reviewers',
      ({ submissionId }, { correlationId }) => this.release(submissionId, correlationId),
    );
  }

  private async release(submissionId: string, correlationId: string): Promise<void> {
    const submission = await this.submissions.findOpened(submissionId);
    if (submission?.state !== 'DISQUALIFIED') return;
    const reason = 'The submission was disqualified.';
    const actor = systemActor(reason, correlationId);
    await this.transactions.run(async (tx) => {
      for (const assignment of await this.assignments.openOfSubmissionForUpdate(tx, submissionId))
        await this.book.move(tx, actor, assignment, 'remove', { evaluationOpen: true, reason });
    });
  }
}
