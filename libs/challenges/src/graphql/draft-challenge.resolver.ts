import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ApproveChallengeService } from '../approve-challenge.service.js';
import { DraftChallengeService } from '../draft-challenge.service.js';
import { CreateChallengeInput, UpdateChallengeInput } from './challenge.inputs.js';
import {
  ApproveChallengePayload,
  CreateChallengePayload,
  RequestChallengeChangesPayload,
  SubmitChallengeForReviewPayload,
  UpdateChallengePayload,
} from './challenge.payloads.js';
import {
  ApproveChallengeInput,
  RequestChallengeChangesInput,
  SubmitChallengeForReviewInput,
} from './challenge-acts.inputs.js';
import { draftOf } from './content-of-input.js';

/** From the first draft to the approval. */
@Resolver()
export class DraftChallengeResolver {
  constructor(
    private readonly drafts: DraftChallengeService,
    private readonly approval: ApproveChallengeService,
  ) {}

  @Allow('challenge.create')
  @Mutation(() => CreateChallengePayload, {
    description: 'Creates a draft of a challenge for your ministry.',
  })
  async createChallenge(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The draft.' }) input: CreateChallengeInput,
  ) {
    const { programmeId, ministryId } = input;
    return { challenge: await this.drafts.create(actor, programmeId, ministryId, draftOf(input)) };
  }

  @Allow('challenge.update')
  @Mutation(() => UpdateChallengePayload, {
    description:
      'Replaces the content of a draft, as long as it was neither submitted for review nor approved.',
  })
  async updateChallenge(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The whole new content.' }) input: UpdateChallengeInput,
  ) {
    const { id, expectedVersion } = input;
    return { challenge: await this.drafts.update(actor, id, expectedVersion, draftOf(input)) };
  }

  @Allow('challenge.submit_for_review')
  @Mutation(() => SubmitChallengeForReviewPayload, {
    description: 'Asks for approval. Everything that is missing is listed at once.',
  })
  async submitChallengeForReview(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The draft.' }) input: SubmitChallengeForReviewInput,
  ) {
    return { challenge: await this.drafts.submitForReview(actor, input.id, input.expectedVersion) };
  }

  @Allow('challenge.request_changes')
  @Mutation(() => RequestChallengeChangesPayload, {
    description:
      'Sends a draft back to its authors. An approval, and a scheduled publication, are void with it.',
  })
  async requestChallengeChanges(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The draft and the reason.' }) input: RequestChallengeChangesInput,
  ) {
    return { challenge: await this.approval.requestChanges(actor, input.id, input.reason) };
  }

  @Allow('challenge.approve')
  @Mutation(() => ApproveChallengePayload, {
    description: 'Approves a draft for its ministry; never by somebody who wrote on it.',
  })
  async approveChallenge(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The draft.' }) input: ApproveChallengeInput,
  ) {
    return { challenge: await this.approval.approve(actor, input.id, input.expectedVersion) };
  }
}
