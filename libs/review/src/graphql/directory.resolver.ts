import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { translate } from '#libs/i18n';
import { isId } from '#libs/kernel';
import { ProgrammeLoaders, ProgrammeType } from '#libs/programmes';
import { DirectoryService } from '../directory.service.js';
import { InterestRegistersService } from '../interest-registers.service.js';
import type { ReviewerInvitation } from '../reviewer-invitation.entity.js';
import { ReviewerInvitationsService } from '../reviewer-invitations.service.js';
import { TERMS_VERSION } from '../reviewer-standing.rules.js';
import {
  AnswerReviewerInvitationInput,
  FileInterestRegisterInput,
  InviteReviewerInput,
  SetReviewerCapacityInput,
  SetReviewerKindsInput,
  WithdrawReviewerInvitationInput,
} from './directory.inputs.js';
import {
  AnswerReviewerInvitationPayload,
  FileInterestRegisterPayload,
  InviteReviewerPayload,
  SetReviewerCapacityPayload,
  SetReviewerKindsPayload,
  WithdrawReviewerInvitationPayload,
} from './directory.payloads.js';
import {
  ReviewerInvitationConnection,
  ReviewerInvitationType,
  ReviewerTermsType,
} from './directory.types.js';
import { ReviewLoaders } from './review.loaders.js';
import { ReviewerType } from './reviewer.types.js';

/** The directory of reviewers: registers of interests, kinds, limits and invitations. */
@Resolver(() => ReviewerInvitationType)
export class DirectoryResolver {
  constructor(
    private readonly directory: DirectoryService,
    private readonly registers: InterestRegistersService,
    private readonly invitations: ReviewerInvitationsService,
    private readonly programmes: ProgrammeLoaders,
    private readonly loaders: ReviewLoaders,
  ) {}

  @Allow('reviewer.read')
  @Query(() => ReviewerTermsType, { description: 'The terms of reviewing in force.' })
  reviewerTerms(@CurrentActor() { locale }: Actor) {
    return { version: TERMS_VERSION, text: translate('review.terms', locale) };
  }

  @Allow('reviewer.read')
  @Query(() => ReviewerInvitationConnection, {
    description: 'Invitations to review that were sent to you, the newest first.',
  })
  async ownReviewerInvitations(@CurrentActor() actor: Actor, @Args() page: PageArgs) {
    return new ConnectionOf(await this.invitations.pageOwn(actor, page));
  }

  @Allow('reviewer.list')
  @Query(() => ReviewerInvitationConnection, {
    nullable: true,
    description: 'Invitations to review in a programme, the newest first; null unless you manage it.',
  })
  async reviewerInvitations(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
    @Args() page: PageArgs,
  ) {
    const found = isId(programmeId) ? await this.invitations.pageOf(actor, programmeId, page) : null;
    return found && new ConnectionOf(found);
  }

  @ResolveField(() => ProgrammeType, { nullable: true, description: 'Where to review.' })
  programme(@Parent() { programmeId }: ReviewerInvitation, @Context() context: RequestContext) {
    return this.programmes.programme(context).load(programmeId);
  }

  @ResolveField(() => ReviewerType, { nullable: true, description: 'Who is asked.' })
  reviewer(@Parent() { reviewerId }: ReviewerInvitation, @Context() context: RequestContext) {
    return this.loaders.reviewer(context).load(reviewerId);
  }

  @Allow('reviewer.save_profile')
  @Mutation(() => FileInterestRegisterPayload, {
    description:
      'Files your register of interests for a year and agrees to the terms. Without one that holds, you are not assigned.',
  })
  async fileInterestRegister(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The register.' }) input: FileInterestRegisterInput,
  ) {
    return { reviewer: await this.registers.file(actor, input) };
  }

  @Allow('reviewer.manage')
  @Mutation(() => SetReviewerKindsPayload, {
    description: 'Says of which kinds a reviewer is; plans can ask for some of a kind on each submission.',
  })
  async setReviewerKinds(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The reviewer and the kinds.' }) input: SetReviewerKindsInput,
  ) {
    return { reviewer: await this.directory.setKinds(actor, input.id, input.kinds, input.reason) };
  }

  @Allow('reviewer.set_capacity')
  @Mutation(() => SetReviewerCapacityPayload, {
    description: 'Limits the open reviews of a reviewer in one programme.',
  })
  async setReviewerCapacity(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The limit.' }) input: SetReviewerCapacityInput,
  ) {
    const { reviewerId, programmeId, capacity = null } = input;
    return { reviewer: await this.directory.setCapacity(actor, { reviewerId, programmeId, capacity }) };
  }

  @Allow('reviewer.manage')
  @Mutation(() => InviteReviewerPayload, {
    description: 'Asks a reviewer of the pool to review in a programme.',
  })
  async inviteReviewer(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who and where.' }) input: InviteReviewerInput,
  ) {
    return { invitation: await this.invitations.invite(actor, input) };
  }

  @Allow('reviewer.answer')
  @Mutation(() => AnswerReviewerInvitationPayload, {
    description: 'Says yes or no to an invitation, also after having said the other before.',
  })
  async answerReviewerInvitation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: AnswerReviewerInvitationInput,
  ) {
    const { id, accepts, reason = null } = input;
    return { invitation: await this.invitations.answer(actor, id, accepts, reason) };
  }

  @Allow('reviewer.manage')
  @Mutation(() => WithdrawReviewerInvitationPayload, { description: 'Takes an invitation back.' })
  async withdrawReviewerInvitation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The invitation.' }) input: WithdrawReviewerInvitationInput,
  ) {
    return { invitation: await this.invitations.withdraw(actor, input.id, input.reason) };
  }
}
