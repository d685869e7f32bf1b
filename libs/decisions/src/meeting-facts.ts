import { Injectable } from '@nestjs/common';
import { ChallengesService } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { PanelService, ReviewersService } from '#libs/review';
import { SubmissionsService } from '#libs/submissions';
import type { MeetingFacts } from './meeting.rules.js';

/** What has to be known before a meeting is recorded. */
@Injectable()
export class MeetingFactsReader {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly submissions: SubmissionsService,
    private readonly panel: PanelService,
    private readonly reviewers: ReviewersService,
  ) {}

  async of(tx: Tx, challengeId: string, presentIds: readonly string[]): Promise<MeetingFacts> {
    const judged = await this.panel.judgedIn(tx, challengeId);
    const submissions = await this.submissions.listOpened(challengeId, tx);
    const excluded: { submissionId: string; reviewerId: string }[] = [];
    for (const { id: submissionId, organisationId } of submissions) {
      const conflicted = await this.reviewers.conflictedAmong(tx, presentIds, organisationId);
      for (const reviewerId of conflicted) excluded.push({ submissionId, reviewerId });
    }
    return {
      panelIds: [...new Set(judged.map(({ reviewerId }) => reviewerId))],
      submissionIds: [...new Set(judged.map(({ submissionId }) => submissionId))],
      criteria: await this.challenges.criteriaOf([challengeId], tx),
      excluded,
    };
  }
}
