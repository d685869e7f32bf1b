import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType, PersonType } from '#libs/identity';
import type { Conflict } from '../conflict.entity.js';
import { ConflictsService } from '../conflicts.service.js';
import type { Reviewer } from '../reviewer.entity.js';
import { ReviewerRepository } from '../reviewer.repository.js';
import { ReviewersService } from '../reviewers.service.js';
import { ProgrammeCapacityType } from './directory.types.js';
import {
  AddReviewerInput,
  DeclareConflictInput,
  EndConflictInput,
  SaveReviewerProfileInput,
} from './review.inputs.js';
import { ReviewLoaders } from './review.loaders.js';
import {
  AddReviewerPayload,
  DeclareConflictPayload,
  EndConflictPayload,
  SaveReviewerProfilePayload,
} from './review.payloads.js';
import { ConflictType, ReviewerConnection, ReviewerType } from './reviewer.types.js';

/** The pool of reviewers and their conflicts of interest. */
@Resolver(() => ReviewerType)
export class ReviewersResolver {
  constructor(
    private readonly reviewers: ReviewersService,
    private readonly rows: ReviewerRepository,
    private readonly conflictService: ConflictsService,
    private readonly loaders: ReviewLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @Allow('reviewer.read')
  @Query(() => ReviewerType, {
    nullable: true,
    description: 'Your own profile as a reviewer; null before the first save.',
  })
  reviewerProfile(@CurrentActor() actor: Actor) {
    return this.reviewers.reviewerOf(actor);
  }

  @Allow('reviewer.list')
  @Query(() => ReviewerConnection, {
    name: 'reviewers',
    description: 'The pool of reviewers, the newest first.',
  })
  async reviewerList(
    @Args() page: PageArgs,
    @Args('expertise', { type: () => String, nullable: true, description: 'Only those with this topic.' })
    expertise?: string | null,
  ) {
    return new ConnectionOf(await this.rows.page({ expertise: expertise?.trim().toLowerCase() }, page));
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who it is.' })
  person(@Parent() reviewer: Reviewer, @Context() context: RequestContext) {
    return this.identity.person(context).load(reviewer.personId);
  }

  @ResolveField(() => Int, { description: 'Open reviews, over all challenges.' })
  async openReviews(@Parent() reviewer: Reviewer, @Context() context: RequestContext) {
    return (await this.loaders.load(context).load(reviewer.id))?.load ?? 0;
  }

  @ResolveField(() => [ProgrammeCapacityType], { description: 'Limits in single programmes.' })
  capacities(@Parent() reviewer: Reviewer, @Context() context: RequestContext) {
    return this.loaders.capacities(context).load(reviewer.id);
  }

  @ResolveField(() => [ConflictType], { description: 'Declared conflicts of interest, ended ones too.' })
  conflicts(@Parent() reviewer: Reviewer, @Context() context: RequestContext) {
    return this.loaders.conflicts(context).load(reviewer.id);
  }

  @Allow('reviewer.save_profile')
  @Mutation(() => SaveReviewerProfilePayload, { description: 'Saves your profile as a reviewer.' })
  async saveReviewerProfile(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The profile.' }) input: SaveReviewerProfileInput,
  ) {
    return { reviewer: await this.reviewers.saveProfile(actor, input.expectedVersion, input) };
  }

  @Allow('reviewer.add')
  @Mutation(() => AddReviewerPayload, { description: 'Adds a person to the pool of reviewers.' })
  async addReviewer(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The person and the profile.' }) input: AddReviewerInput,
  ) {
    return { reviewer: await this.reviewers.add(actor, input.personId, input) };
  }

  @Allow('conflict.declare')
  @Mutation(() => DeclareConflictPayload, {
    description:
      'Declares a conflict of interest. What the organisation submitted is hidden from the reviewer at once; scores given to it no longer count.',
  })
  async declareConflict(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The conflict.' }) input: DeclareConflictInput,
  ) {
    return { conflict: await this.conflictService.declare(actor, input) };
  }

  @Allow('conflict.end')
  @Mutation(() => EndConflictPayload, {
    description: 'Ends a conflict of interest. Reviews that it suspended do not come back.',
  })
  async endConflict(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The conflict.' }) input: EndConflictInput,
  ) {
    return { conflict: await this.conflictService.end(actor, input.id, input.reason) };
  }
}

/** Fields of a conflict that stand in other tables. */
@Resolver(() => ConflictType)
export class ConflictFieldsResolver {
  constructor(private readonly identity: IdentityLoaders) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'With whom the tie is.' })
  organisation(@Parent() conflict: Conflict, @Context() context: RequestContext) {
    return this.identity.organisation(context).load(conflict.organisationId);
  }
}
