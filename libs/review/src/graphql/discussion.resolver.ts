import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { isId } from '#libs/kernel';
import { ReviewDiscussionService } from '../review-discussion.service.js';
import { PostReviewMessagePayload } from './review.payloads.js';
import { ReviewMessageType } from './review-task.types.js';
import { PostReviewMessageInput } from './round.inputs.js';

/** What reviewers of one submission say to each other. */
@Resolver()
export class DiscussionResolver {
  constructor(private readonly discussion: ReviewDiscussionService) {}

  @Allow('review.read')
  @Query(() => [ReviewMessageType], {
    nullable: true,
    description:
      'What the reviewers of the submission wrote to each other, the oldest first; null until your review is submitted.',
  })
  reviewMessages(
    @CurrentActor() actor: Actor,
    @Args('alias', { type: () => ID, description: 'The alias of the task.' }) alias: string,
  ) {
    return isId(alias) ? this.discussion.threadOf(actor, alias) : null;
  }

  @Allow('review.write')
  @Mutation(() => PostReviewMessagePayload, {
    description: 'Writes to the other reviewers of the submission, once your own review is submitted.',
  })
  async postReviewMessage(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The message.' }) input: PostReviewMessageInput,
  ) {
    await this.discussion.post(actor, input.alias, input.text);
    return { messages: await this.discussion.threadOf(actor, input.alias) };
  }
}
