import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType, PersonType } from '#libs/identity';
import { ResolveSuggestionService } from '../resolve-suggestion.service.js';
import type { Suggestion } from '../suggestion.entity.js';
import { SuggestionsService } from '../suggestions.service.js';
import {
  AcceptSuggestionInput,
  CommentOnSuggestionInput,
  DeclineSuggestionInput,
  SuggestTextInput,
  WithdrawSuggestionInput,
} from './help.inputs.js';
import { HelpLoaders } from './help.loaders.js';
import {
  AcceptSuggestionPayload,
  CommentOnSuggestionPayload,
  DeclineSuggestionPayload,
  SuggestTextPayload,
  WithdrawSuggestionPayload,
} from './help.payloads.js';
import { SuggestionCommentType, SuggestionType } from './help.types.js';

/** Suggested wordings and what becomes of them. */
@Resolver(() => SuggestionType)
export class SuggestionsResolver {
  constructor(
    private readonly suggestions: SuggestionsService,
    private readonly answers: ResolveSuggestionService,
    private readonly loaders: HelpLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The intermediary.' })
  organisation(@Parent() suggestion: SuggestionType, @Context() context: RequestContext) {
    return this.identity.organisation(context).load((suggestion as Suggestion).organisationId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who made it.' })
  author(@Parent() suggestion: SuggestionType, @Context() context: RequestContext) {
    return this.identity.person(context).load((suggestion as Suggestion).authorId);
  }

  @ResolveField(() => [SuggestionCommentType], { description: 'The thread, the oldest remark first.' })
  comments(@Parent() suggestion: SuggestionType, @Context() context: RequestContext) {
    return this.loaders.comments(context).load(suggestion.id);
  }

  @Allow('suggestion.make')
  @Mutation(() => SuggestTextPayload, {
    description: 'Suggests a better wording of one text of a draft that your intermediary helps with.',
  })
  async suggestText(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The suggestion.' }) input: SuggestTextInput,
  ) {
    const { challengeId, fieldPath, text } = input;
    const [organisationId, comment] = [input.organisationId ?? null, input.comment ?? null];
    const given = { challengeId, organisationId, fieldPath, text, comment };
    return { suggestion: await this.suggestions.suggest(actor, given) };
  }

  @Allow('suggestion.comment')
  @Mutation(() => CommentOnSuggestionPayload, { description: 'Adds a remark to the thread of a suggestion.' })
  async commentOnSuggestion(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The remark.' }) input: CommentOnSuggestionInput,
  ) {
    return { suggestion: await this.suggestions.comment(actor, input.id, input.text) };
  }

  @Allow('suggestion.resolve')
  @Mutation(() => AcceptSuggestionPayload, {
    description: 'Writes a suggested text into the draft. Whoever wrote it may not approve the challenge.',
  })
  async acceptSuggestion(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The suggestion.' }) input: AcceptSuggestionInput,
  ) {
    return this.answers.accept(actor, input.id, input.expectedVersion);
  }

  @Allow('suggestion.resolve')
  @Mutation(() => DeclineSuggestionPayload, { description: 'Declines a suggestion, with the reason.' })
  async declineSuggestion(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The suggestion and the reason.' }) input: DeclineSuggestionInput,
  ) {
    return { suggestion: await this.answers.decline(actor, input.id, input.reason) };
  }

  @Allow('suggestion.make')
  @Mutation(() => WithdrawSuggestionPayload, { description: 'Takes an own suggestion back.' })
  async withdrawSuggestion(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The suggestion.' }) input: WithdrawSuggestionInput,
  ) {
    return { suggestion: await this.suggestions.withdraw(actor, input.id) };
  }
}
