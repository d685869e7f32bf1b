import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { RequestContext } from '#libs/graphql';
import { isId } from '#libs/kernel';
import { SubmissionLoaders, SubmissionType } from '#libs/submissions';
import type { Appeal } from '../appeal.entity.js';
import { AppealDesk } from '../appeal-desk.js';
import { AppealsService } from '../appeals.service.js';
import { AppealType } from './appeal.types.js';
import { FileAppealInput, RuleOnAppealInput } from './decisions.inputs.js';
import { FileAppealPayload, RuleOnAppealPayload } from './decisions.payloads.js';

/** Appeals against decisions. */
@Resolver(() => AppealType)
export class AppealsResolver {
  constructor(
    private readonly service: AppealsService,
    private readonly desk: AppealDesk,
    private readonly submissions: SubmissionLoaders,
  ) {}

  @Allow('appeal.list')
  @Query(() => [AppealType], {
    nullable: true,
    description:
      'Appeals against decisions on a challenge, the oldest first: for managers of its programme and those who hear appeals in it; null for everybody else.',
  })
  appeals(
    @CurrentActor() actor: Actor,
    @Args('challengeId', { type: () => ID, description: 'The challenge.' }) challengeId: string,
  ) {
    return isId(challengeId) ? this.desk.ofChallenge(actor, challengeId) : null;
  }

  @Allow('appeal.file')
  @Mutation(() => FileAppealPayload, {
    description:
      'Appeals against the decision on your submission while the window is open. Its standstill stops until the appeal is ruled on.',
  })
  async fileAppeal(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The appeal.' }) input: FileAppealInput,
  ) {
    return { appeal: await this.service.file(actor, input.letterId, input.grounds) };
  }

  @Allow('appeal.rule')
  @Mutation(() => RuleOnAppealPayload, {
    description:
      'Rules on an appeal, by somebody of the body that hears them who neither judged nor decided. Upheld, the decision is void and the challenge is evaluated once more.',
  })
  async ruleOnAppeal(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The ruling.' }) input: RuleOnAppealInput,
  ) {
    return { appeal: await this.service.rule(actor, input.id, input.isUpheld, input.reasons) };
  }

  @ResolveField(() => SubmissionType, { nullable: true, description: 'The submission, if you see it.' })
  submission(@Parent() appeal: Appeal, @Context() context: RequestContext) {
    return this.submissions.submission(context).load(appeal.submissionId);
  }
}
