import { Injectable } from '@nestjs/common';
import { type Submission, SubmissionsService } from '#libs/submissions';
import type { Match } from './match.scoring.js';
import { MatchSubjectsService } from './match-subjects.service.js';
import { MatchingService } from './matching.service.js';

/** Open challenges for what a start-up handed in elsewhere without success. */
@Injectable()
export class OtherChallenges {
  constructor(
    private readonly matching: MatchingService,
    private readonly subjects: MatchSubjectsService,
    private readonly submissions: SubmissionsService,
  ) {}

  /** The best first; null unless the submission was not awarded, and the decision is released. */
  async forSubmission(submissionId: string, first: number): Promise<Match[] | null> {
    const submission = await this.submissions.findOpened(submissionId);
    return submission?.state === 'NOT_AWARDED' ? this.like(submission, first) : null;
  }

  /** By what the submission says, and by what is known of its start-up. */
  async like({ organisationId, title, summary, answers }: Submission, first: number): Promise<Match[]> {
    const { subject } = await this.subjects.ofStartup(organisationId);
    const fields = { title, text: [summary, ...answers.map(({ text }) => text ?? '')].join('\n') };
    return this.matching.openChallengesFor(fields, subject, first);
  }
}
