import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ChallengeLoaders } from '#libs/challenges';
import { RequestContext } from '#libs/graphql';
import { type BlindParticipationView, BlindRunParticipationType } from '#libs/stages';
import { blindView } from '../blind-submission.view.js';
import { BlindLoaders } from './blind.loaders.js';
import { BlindSubmissionType } from './review-task.types.js';

/** What is judged at a gate that hides applicants: the same as reviewers read, under the judge's own alias. */
@Resolver(() => BlindRunParticipationType)
export class BlindParticipationsResolver {
  constructor(
    private readonly blind: BlindLoaders,
    private readonly challenges: ChallengeLoaders,
  ) {}

  @ResolveField(() => BlindSubmissionType, {
    nullable: true,
    description: 'What it handed in, without what tells whose it is.',
  })
  async submission(@Parent() own: BlindParticipationView, @Context() context: RequestContext) {
    const found = await this.blind.content(context).load(own.submissionId);
    const questions = own.challengeId ? await this.challenges.questions(context).load(own.challengeId) : [];
    return found && blindView(own.alias, found.content, questions);
  }
}
