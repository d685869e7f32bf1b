import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ConnectionOf, PageArgs } from '#libs/graphql';
import { ChallengeOrder } from '../challenge.states.js';
import { ChallengesService } from '../challenges.service.js';
import { CoDefinitionService } from '../co-definition.service.js';
import { HelpersService } from '../helpers.service.js';
import { ChallengeConnection } from './challenge.type.js';
import { ChallengeFilter } from './challenge-acts.inputs.js';
import { AssignHelperInput, EndHelperInput, RecordCoDefinitionSessionInput } from './help.inputs.js';
import { AssignHelperPayload, EndHelperPayload, RecordCoDefinitionSessionPayload } from './help.payloads.js';

/** Intermediaries: who helps, and what they do together with the ministry. */
@Resolver()
export class HelpersResolver {
  constructor(
    private readonly helpers: HelpersService,
    private readonly challenges: ChallengesService,
    private readonly sessions: CoDefinitionService,
  ) {}

  @Allow('helper.list_own')
  @Query(() => ChallengeConnection, {
    description: 'Challenges that your intermediary helps to define now, drafts included.',
  })
  async helpedChallenges(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('order', {
      type: () => ChallengeOrder,
      defaultValue: ChallengeOrder.NEWEST,
      description: 'Order of the list.',
    })
    order: ChallengeOrder,
    @Args('filter', { type: () => ChallengeFilter, nullable: true, description: 'Narrows the list.' })
    filter?: ChallengeFilter,
  ) {
    return new ConnectionOf(await this.challenges.pageHelped(actor, filter ?? {}, order, page));
  }

  @Allow('helper.assign')
  @Mutation(() => AssignHelperPayload, {
    description:
      'Asks an intermediary to help with a challenge: it reads the draft and suggests wordings. None of its people may judge or decide in the programme.',
  })
  async assignHelper(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who helps with what.' }) input: AssignHelperInput,
  ) {
    return { helper: await this.helpers.assign(actor, input.challengeId, input.organisationId) };
  }

  @Allow('helper.assign')
  @Mutation(() => EndHelperPayload, {
    description: 'Ends the help of an intermediary: it reads the draft no more. What it did stays on record.',
  })
  async endHelper(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The help and the reason.' }) input: EndHelperInput,
  ) {
    return { helper: await this.helpers.end(actor, input.id, input.reason) };
  }

  @Allow('helper.record_session')
  @Mutation(() => RecordCoDefinitionSessionPayload, {
    description: 'Records a session in which a ministry and an intermediary defined a challenge together.',
  })
  async recordCoDefinitionSession(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The session.' }) input: RecordCoDefinitionSessionInput,
  ) {
    const { organisationId } = input;
    return {
      session: await this.sessions.record(actor, { ...input, organisationId: organisationId ?? null }),
    };
  }
}
