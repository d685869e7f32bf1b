import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Challenge, ChallengeLoaders, ChallengeType } from '#libs/challenges';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType } from '#libs/identity';
import type { Receipt } from '../receipt.entity.js';
import type { Answer } from '../submission.rules.js';
import type { Submission } from '../submission.view.js';
import { SubmissionLoaders } from './submission.loaders.js';
import {
  SubmissionAnswerType,
  SubmissionConnection,
  SubmissionFileType,
  SubmissionReceiptType,
  SubmissionType,
} from './submission.type.js';

/** Fields of a submission that stand in other tables. */
@Resolver(() => SubmissionType)
export class SubmissionFieldsResolver {
  constructor(
    private readonly loaders: SubmissionLoaders,
    private readonly challenges: ChallengeLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @ResolveField(() => ChallengeType, { nullable: true, description: 'The challenge that it answers.' })
  challenge(@Parent() submission: Submission, @Context() context: RequestContext) {
    return this.challenges.challenge(context).load(submission.challengeId);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The start-up.' })
  organisation(@Parent() submission: Submission, @Context() context: RequestContext) {
    return this.identity.organisation(context).load(submission.organisationId);
  }

  @ResolveField(() => [SubmissionReceiptType], {
    description: 'One for each time that content was handed in, the oldest first.',
  })
  async receipts(@Parent() submission: Submission, @Context() context: RequestContext) {
    const receipts: Receipt[] = await this.loaders.receiptsOf(context).load(submission.id);
    return submission.isOwn ? receipts : receipts.map((receipt) => ({ ...receipt, content: null }));
  }
}

@Resolver(() => SubmissionAnswerType)
export class SubmissionAnswerResolver {
  constructor(private readonly loaders: SubmissionLoaders) {}

  @ResolveField(() => SubmissionFileType, {
    nullable: true,
    description: 'The file of a question of kind FILE.',
  })
  file(@Parent() answer: Answer, @Context() context: RequestContext) {
    return answer.fileId ? this.loaders.file(context).load(answer.fileId) : null;
  }
}

/** What this context adds to a challenge. */
@Resolver(() => ChallengeType)
export class ChallengeSubmissionsResolver {
  constructor(private readonly loaders: SubmissionLoaders) {}

  @ResolveField(() => SubmissionConnection, {
    description:
      "Submissions to the challenge, the oldest first. Before the opening only your own start-up's, whoever you are.",
  })
  async submissions(
    @Parent() challenge: Challenge,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ) {
    return new ConnectionOf(await this.loaders.pageOfChallenge(context, challenge.id, page));
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'When the decision about its submissions was released; null while there is none.',
  })
  async decidedAt(@Parent() { id, state }: Challenge, @Context() context: RequestContext) {
    if (state !== 'DECIDED' && state !== 'ARCHIVED') return null;
    return (await this.loaders.lastDecision(context).load(id))?.decidedAt ?? null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Currency in which a submission has to say how much it asks for; null where it need not, because no gate selects by a budget.',
  })
  async askCurrency(@Parent() challenge: Challenge, @Context() context: RequestContext) {
    return (await this.loaders.askCurrency(context).load(challenge.programmeId))?.currency ?? null;
  }
}
