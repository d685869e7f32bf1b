import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '#libs/access';
import { EvaluationOpened } from '#libs/challenges';
import { Transactions } from '#libs/database';
import { JobRegistry } from '#libs/events';
import { DecisionReleased } from '#libs/review';
import { GateSettled, RunsService } from '#libs/stages';
import { SubmissionsService } from '#libs/submissions';
import { AnswerInvitationService } from './answer-invitation.service.js';
import { FeedbackRepository } from './feedback.repository.js';

/**
 * Learns who applied when the submissions are opened, and who was shortlisted when the decision of a blind review is
 * released, or that of a gate has taken effect. It does not listen to what is handed in: a row that appears when
 * somebody submits would tell what is sealed.
 */
@Injectable()
export class OutcomesSubscriber implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly transactions: Transactions,
    private readonly submissions: SubmissionsService,
    private readonly invitations: AnswerInvitationService,
    private readonly feedback: FeedbackRepository,
    private readonly runs: RunsService,
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
    this.registry.subscribe(GateSettled, 'matching.learn_passed', ({ programmeId, gate }) =>
      this.learnPassed(programmeId, gate),
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

  private async learnPassed(programmeId: string, gate: string): Promise<void> {
    const passed = await this.runs.passedAt(programmeId, gate);
    await this.transactions.run(async (tx) => {
      for (const [challengeId, organisationIds] of passed)
        await this.feedback.insertLearned(tx, 'SHORTLISTED', challengeId, organisationIds);
    });
  }
}
