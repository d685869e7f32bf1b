import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, isMemberOf } from '#libs/access';
import { localeOf, RequestContext } from '#libs/graphql';
import { InquiriesService } from '../inquiries.service.js';
import type { Inquiry } from '../inquiry.entity.js';
import { AnswerQuestionPayload, AskQuestionPayload, DeclineQuestionPayload } from './challenge.payloads.js';
import { AnswerQuestionInput, AskQuestionInput, DeclineQuestionInput } from './inquiry.inputs.js';
import { InquiryType } from './inquiry.type.js';

/** Public questions and answers. */
@Resolver(() => InquiryType)
export class InquiriesResolver {
  constructor(private readonly inquiries: InquiriesService) {}

  @ResolveField(() => Boolean, { description: 'Whether your own start-up asked it.' })
  isOwn(@Parent() inquiry: InquiryType, @Context() context: RequestContext): boolean {
    return isMemberOf(context.identified.actor, (inquiry as Inquiry).organisationId);
  }

  @Allow('inquiry.ask')
  @Mutation(() => AskQuestionPayload, {
    description:
      'Asks a question about a published challenge, until it closes, and again until `Challenge.questionsCloseAt`. Nobody is told who asked.',
  })
  async askQuestion(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The question.' }) input: AskQuestionInput,
  ) {
    const { challengeId, organisationId, question } = input;
    const language = localeOf(input.language);
    return { inquiry: await this.inquiries.ask(actor, { challengeId, organisationId, question, language }) };
  }

  @Allow('inquiry.answer')
  @Mutation(() => AnswerQuestionPayload, {
    description: 'Answers a question before the challenge closes; everybody reads it at once.',
  })
  async answerQuestion(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: AnswerQuestionInput,
  ) {
    return { inquiry: await this.inquiries.answer(actor, input.id, input.answer) };
  }

  @Allow('inquiry.decline')
  @Mutation(() => DeclineQuestionPayload, {
    description: 'Declines a question before the challenge closes; it stays hidden from all others.',
  })
  async declineQuestion(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The question and the reason.' }) input: DeclineQuestionInput,
  ) {
    return { inquiry: await this.inquiries.decline(actor, input.id, input.reason) };
  }
}
