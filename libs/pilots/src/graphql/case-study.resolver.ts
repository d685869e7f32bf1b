import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, Public } from '#libs/access';
import { ChallengeLoaders, ChallengeType } from '#libs/challenges';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType } from '#libs/identity';
import type { PublicCase } from '../case-study.policy.js';
import { CaseStudyService } from '../case-study.service.js';
import type { Pilot } from '../pilot.entity.js';
import {
  NameStartupInCaseStudyInput,
  PublishCaseStudyInput,
  WithdrawCaseStudyInput,
} from './case-study.inputs.js';
import { CaseStudyConnection, CaseStudyType } from './case-study.types.js';
import {
  NameStartupInCaseStudyPayload,
  PublishCaseStudyPayload,
  WithdrawCaseStudyPayload,
} from './pilot.payloads.js';
import { PilotType } from './pilot.types.js';

/** Decided pilots, as everybody reads them. */
@Resolver(() => CaseStudyType)
export class CaseStudyResolver {
  constructor(
    private readonly studies: CaseStudyService,
    private readonly challenges: ChallengeLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @Public()
  @Query(() => CaseStudyConnection, {
    description: 'What came of decided pilots, as far as it was published, the newest first.',
  })
  async caseStudies(
    @Args() page: PageArgs,
    @Args('challengeId', { type: () => ID, nullable: true, description: 'Only of this challenge.' })
    challengeId?: string | null,
  ) {
    return new ConnectionOf(await this.studies.page(challengeId ?? null, page));
  }

  @ResolveField(() => ChallengeType, { nullable: true, description: 'The challenge that it answered.' })
  challenge(@Parent() study: PublicCase, @Context() context: RequestContext) {
    return this.challenges.challenge(context).load(study.challengeId);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The ministry that hosted it.' })
  ministry(@Parent() study: PublicCase, @Context() context: RequestContext) {
    return this.identity.organisation(context).load(study.ministryId);
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'The start-up that ran it; null unless it has agreed to be named.',
  })
  startup(@Parent() study: PublicCase, @Context() context: RequestContext) {
    return study.startupId ? this.identity.organisation(context).load(study.startupId) : null;
  }
}

/** Publishing and taking back. */
@Resolver(() => PilotType)
export class CaseStudyActsResolver {
  constructor(private readonly studies: CaseStudyService) {}

  @ResolveField(() => CaseStudyType, {
    nullable: true,
    description: 'As everybody reads it; null until it is published.',
  })
  async caseStudy(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    const loader = context.loader(
      'pilots.case_study',
      (ids: readonly string[]) => this.studies.ofPilots(ids),
      (row) => row.pilotId,
    );
    return (await loader.load(pilot.id))?.study ?? null;
  }

  @Allow('pilot.publish_case')
  @Mutation(() => PublishCaseStudyPayload, {
    description:
      'Tells everybody what came of a decided pilot: its challenge, ministry, days, outcome, figures and lessons. Once more, to tell lessons recorded since.',
  })
  async publishCaseStudy(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The pilot.' }) input: PublishCaseStudyInput,
  ) {
    return { pilot: await this.studies.publish(actor, input.pilotId) };
  }

  @Allow('pilot.publish_case')
  @Mutation(() => WithdrawCaseStudyPayload, { description: 'Takes a published case study back.' })
  async withdrawCaseStudy(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The pilot.' }) input: WithdrawCaseStudyInput,
  ) {
    return { pilot: await this.studies.withdraw(actor, input.pilotId) };
  }

  @Allow('pilot.name_in_case')
  @Mutation(() => NameStartupInCaseStudyPayload, {
    description: 'Lets a published case study name your start-up, or leave its name out again.',
  })
  async nameStartupInCaseStudy(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The pilot, and your choice.' }) input: NameStartupInCaseStudyInput,
  ) {
    return { pilot: await this.studies.nameStartup(actor, input.pilotId, input.isNamed) };
  }
}
