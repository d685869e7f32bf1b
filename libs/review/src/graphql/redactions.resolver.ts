import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { RequestContext } from '#libs/graphql';
import { SubmissionType } from '#libs/submissions';
import { BlindContents } from '../blind-contents.js';
import { RedactSubmissionService } from '../redact-submission.service.js';
import { BlindLoaders } from './blind.loaders.js';
import { IdentifyingPassageType, RedactSubmissionInput } from './redaction.types.js';
import { RedactSubmissionPayload } from './review.payloads.js';

/** What tells who wrote a submission, for those who know it. Whoever sees the submission sees its passages. */
@Resolver(() => SubmissionType)
export class RedactionsResolver {
  constructor(
    private readonly redactions: RedactSubmissionService,
    private readonly blind: BlindContents,
    private readonly loaders: BlindLoaders,
  ) {}

  @ResolveField(() => [IdentifyingPassageType], {
    description:
      'Passages from which reviewers could recognise the author: what was found, and what a person chose. As the text is on top: a draft can still be rewritten.',
  })
  async identifyingPassages(@Parent() submission: SubmissionType, @Context() context: RequestContext) {
    return (await this.loaders.passages(context).load(submission.id))?.passages ?? [];
  }

  @Allow('submission.redact')
  @Mutation(() => RedactSubmissionPayload, {
    description:
      'Hides a passage of an opened submission from reviewers, or shows one that was found. The submission itself does not change.',
  })
  async redactSubmission(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The passage.' }) input: RedactSubmissionInput,
  ) {
    const { submissionId, ...decision } = input;
    const submission = await this.redactions.decide(actor, submissionId, decision);
    return { passages: (await this.blind.passagesOf([submission])).get(submissionId) ?? [] };
  }
}
