import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { Language, localeOf, RequestContext } from '#libs/graphql';
import { SubmissionLoaders, SubmissionType } from '#libs/submissions';
import { DebriefsService } from '../debriefs.service.js';
import type { Letter } from '../letter.entity.js';
import { AppealType } from './appeal.types.js';
import { DecisionLoaders } from './decision.loaders.js';
import { AnswerDebriefInput, RequestDebriefInput } from './decisions.inputs.js';
import { AnswerDebriefPayload, RequestDebriefPayload } from './decisions.payloads.js';
import { DebriefType, DecisionLetterType, LetterScoreType, LetterTextType } from './letter.types.js';

/** What start-ups are told, and what they ask. */
@Resolver(() => DecisionLetterType)
export class LettersResolver {
  constructor(
    private readonly debriefs: DebriefsService,
    private readonly loaders: DecisionLoaders,
    private readonly submissions: SubmissionLoaders,
  ) {}

  @Allow('letter.list')
  @Query(() => [DecisionLetterType], {
    nullable: true,
    description:
      'The letters of a challenge, and whether they were sent: for managers of its programme; null for everybody else.',
  })
  decisionLetters(
    @CurrentActor() actor: Actor,
    @Args('challengeId', { type: () => ID, description: 'The challenge.' }) challengeId: string,
  ) {
    return this.debriefs.lettersOf(actor, challengeId);
  }

  @Allow('debrief.request')
  @Mutation(() => RequestDebriefPayload, {
    description: 'Asks about the reasons of a decision. The answer is owed within 15 days.',
  })
  async requestDebrief(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What you want to know.' }) input: RequestDebriefInput,
  ) {
    return { debrief: await this.debriefs.request(actor, input.letterId, input.question) };
  }

  @Allow('debrief.answer')
  @Mutation(() => AnswerDebriefPayload, { description: 'Answers a start-up that asked about a decision.' })
  async answerDebrief(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: AnswerDebriefInput,
  ) {
    return { debrief: await this.debriefs.answer(actor, input.id, input.answer) };
  }

  @ResolveField(() => LetterTextType, { description: 'The letter in a language.' })
  text(
    @Parent() letter: Letter,
    @Args('language', { type: () => Language, description: 'The language.' }) language: Language,
  ) {
    return letter.texts[localeOf(language)];
  }

  @ResolveField(() => LetterScoreType, { description: 'The scores that it tells.' })
  scores(@Parent() letter: Letter) {
    return letter.facts;
  }

  @ResolveField(() => Date, {
    nullable: true,
    description:
      'Until when the decision stood still when it was released; an appeal stops that. Null: at once.',
  })
  standstillEndsAt(@Parent() { facts }: Letter) {
    return facts.standstillUntil === null ? null : new Date(facts.standstillUntil);
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'Until when an appeal could be filed when it was released; null: there is none.',
  })
  appealEndsAt(@Parent() { facts }: Letter) {
    return facts.appealUntil === null ? null : new Date(facts.appealUntil);
  }

  @ResolveField(() => SubmissionType, { nullable: true, description: 'The submission.' })
  submission(@Parent() letter: Letter, @Context() context: RequestContext) {
    return this.submissions.submission(context).load(letter.submissionId);
  }

  @ResolveField(() => DebriefType, { nullable: true, description: 'What was asked about it, if anything.' })
  debrief(@Parent() letter: Letter, @Context() context: RequestContext) {
    return this.loaders.debrief(context).load(letter.id);
  }

  @ResolveField(() => AppealType, { nullable: true, description: 'The appeal against it, if there is one.' })
  appeal(@Parent() letter: Letter, @Context() context: RequestContext) {
    return this.loaders.appeal(context).load(letter.id);
  }
}

/** What this context adds to a submission. Whoever sees the submission sees what its start-up was told. */
@Resolver(() => SubmissionType)
export class LettersOfSubmissionResolver {
  constructor(private readonly loaders: DecisionLoaders) {}

  @ResolveField(() => [DecisionLetterType], {
    description: 'The letters about it, the newest first: another one follows when a decision became void.',
  })
  decisionLetters(@Parent() submission: SubmissionType, @Context() context: RequestContext) {
    return this.loaders.lettersOf(context).load(submission.id);
  }
}
