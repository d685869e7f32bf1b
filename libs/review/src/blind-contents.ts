import { Injectable } from '@nestjs/common';
import { type Submission, SubmissionsService } from '#libs/submissions';
import { type Passage, passagesOf, redacted } from './passage.rules.js';
import { RedactionRepository } from './redaction.repository.js';
import { TeamIdentities } from './team-identities.js';

/** What was handed in, without the passages that tell who did. */
export interface BlindContent {
  readonly submissionId: string;
  readonly content: Pick<Submission, 'title' | 'summary' | 'answers'>;
}

/** Looks for traces of the team in the texts of submissions, and hides them from reviewers. */
@Injectable()
export class BlindContents {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly identities: TeamIdentities,
    private readonly redactions: RedactionRepository,
  ) {}

  /** Of opened submissions; without what is unknown or sealed. */
  async of(submissionIds: readonly string[]): Promise<BlindContent[]> {
    const submissions = await this.submissions.findOpenedByIds(submissionIds);
    const passages = await this.passagesOf(submissions);
    return submissions.map((submission) => {
      const { title, summary, answers } = submission;
      const own = passages.get(submission.id) ?? [];
      return { submissionId: submission.id, content: redacted({ title, summary, answers }, own) };
    });
  }

  /** For whoever was shown the submissions: what was found in them, and what was decided about it. */
  async passagesOf(submissions: readonly Submission[]): Promise<ReadonlyMap<string, Passage[]>> {
    const identities = await this.identities.of(submissions);
    const decisions = await this.redactions.ofSubmissions(submissions.map(({ id }) => id));
    return new Map(
      submissions.map((submission) => [
        submission.id,
        passagesOf(
          submission,
          identities.get(submission.id) ?? { organisations: [], people: [], domains: [] },
          decisions.filter(({ submissionId }) => submissionId === submission.id),
        ),
      ]),
    );
  }
}
