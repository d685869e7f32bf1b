import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type Challenge, ChallengesService } from '#libs/challenges';
import { RuleError } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { StartupsService } from '#libs/startups';
import { type Submission, SubmissionsService } from '#libs/submissions';

/** The submissions of a challenge as those who run its evaluation see them. */
@Injectable()
export class SubmissionPool {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly startups: StartupsService,
  ) {}

  /** Opened submissions that wait for an outcome; none before the opening. */
  async waiting(challengeId: string): Promise<Submission[]> {
    const opened = await this.submissions.listOpened(challengeId);
    return opened.filter((submission) => submission.state === 'SUBMITTED');
  }

  /** Everything that a plan of assignments needs to know before it begins. Empty for an unknown challenge. */
  async of(challengeId: string): Promise<{
    submissions: Submission[];
    topics: ReadonlyMap<string, readonly string[]>;
    reviewersPerSubmission: number;
  }> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge) return { submissions: [], topics: new Map(), reviewersPerSubmission: 0 };
    const submissions = await this.waiting(challengeId);
    const { reviewersPerSubmission } = await this.programmes.rulesOf(challenge.programmeId);
    return { submissions, topics: await this.topicsOf(challenge, submissions), reviewersPerSubmission };
  }

  /** An opened submission to a challenge of a programme that the actor manages. @throws RuleError `input.unknown_id`. */
  async requireManaged(
    actor: Actor,
    submissionId: string,
  ): Promise<{ submission: Submission; challenge: Challenge }> {
    const submission = await this.submissions.findOpened(submissionId);
    const challenge = submission && (await this.challenges.find(submission.challengeId));
    if (!challenge || !(await this.programmes.isManager(actor, challenge.programmeId)))
      throw RuleError.of('input.unknown_id', ['submissionId']);
    return { submission, challenge };
  }

  async isManagedBy(actor: Actor, challengeId: string): Promise<boolean> {
    const challenge = await this.challenges.find(challengeId);
    return challenge !== null && this.programmes.isManager(actor, challenge.programmeId);
  }

  /** What each submission is about: the tags of the challenge, and what the start-up says that it works on. */
  async topicsOf(
    challenge: Challenge,
    submissions: readonly Submission[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const passports = await this.startups.findPassports(submissions.map((own) => own.organisationId));
    const fields = new Map(
      passports.map(({ organisationId, sectors, technologies }) => [
        organisationId,
        [...sectors, ...technologies],
      ]),
    );
    return new Map(
      submissions.map(({ id, organisationId }) => [
        id,
        [...new Set([...challenge.tags, ...(fields.get(organisationId) ?? [])])],
      ]),
    );
  }
}
