import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '#libs/access';
import { EvaluationOpened } from '#libs/challenges';
import { Transactions } from '#libs/database';
import { JobRegistry } from '#libs/events';
import { DecisionReleased } from '#libs/review';
import { SubmissionsService } from '#libs/submissions';
import { AnswerInvitationService } from './answer-invitation.service.js';
import { FeedbackRepository } from './feedback.repository.js';

/**
 * Learns who applied when the submissions are opened, and who was shortlisted when the decision is released. It does
 * not listen to what is handed in: a row that appears when somebody submits would tell what is sealed.
 */
@Injectable()
export class OutcomesSubscriber implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly transactions: Transactions,
    private readonly submissions: SubmissionsService,
    private readonly invitations: AnswerInvitationService,
    private readonly feedback: FeedbackRepository,
  ) {}

  onModuleInit(): void {
    this.registry.subscribe(
      EvaluationOpened,
      'matching.learn_applied',
      ({ challengeId }, { correlationId }) => this.learnApplied(challengeId, correlationId),
    );
    this.registry.subscribe(DecisionReleased, 'matching.learn_shortlisted', ({ challengeId }) =>
      this.learnShortlisted(challengeId),
    );
  }

  private async learnApplied(challengeId: string, correlationId: string): Promise<void> {
    // Empty before the opening, whoever asks.
    const opened = await this.submissions.listOpened(challengeId);
    const applicants = new Set(opened.map(({ organisationId }) => organisationId));
    const actor = systemActor('the submissions were opened', correlationId);
    await this.transactions.run(async (tx) => {
      await this.invitations.recordApplied(tx, actor, challengeId, applicants);
      await this.feedback.insertLearned(tx, 'APPLIED', challengeId, [...applicants]);
    });
  }

  /** The cut of a challenge is what the decision awards. */
  private async learnShortlisted(challengeId: string): Promise<void> {
    const opened = await this.submissions.listOpened(challengeId);
    const chosen = opened
      .filter(({ state }) => state === 'AWARDED')
      .map(({ organisationId }) => organisationId);
    await this.transactions.run((tx) => this.feedback.insertLearned(tx, 'SHORTLISTED', challengeId, chosen));
  }
}
