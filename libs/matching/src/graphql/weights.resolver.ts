import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ConnectionOf, PageArgs } from '#libs/graphql';
import { isId } from '#libs/kernel';
import type { MatchWeightsVersion } from '../match-weights.entity.js';
import { MatchWeightsService, type WeightsInUse } from '../match-weights.service.js';
import type { Weights } from '../refit.scoring.js';
import {
  AdoptMatchWeightsInput,
  AdoptMatchWeightsPayload,
  MatchWeightsInUseType,
  MatchWeightsVersionConnection,
  MatchWeightsVersionType,
  MatchWeightType,
  ProposeMatchWeightsInput,
  ProposeMatchWeightsPayload,
  RefitMatchWeightsInput,
  RefitMatchWeightsPayload,
} from './weights.types.js';

const PROGRAMME = {
  type: () => ID,
  nullable: true,
  description: 'The programme that you manage; left out: the whole platform, for its administrators.',
};

/** Weights of suggestions: written, fitted, and put to use by a person. */
@Resolver(() => MatchWeightsVersionType)
export class MatchWeightsResolver {
  constructor(private readonly service: MatchWeightsService) {}

  @Allow('matching.manage')
  @Query(() => MatchWeightsInUseType, {
    nullable: true,
    description: 'The weights by which suggestions are scored now; null when you do not decide about them.',
  })
  async matchWeights(@CurrentActor() actor: Actor, @Args('programmeId', PROGRAMME) programmeId?: string) {
    if (programmeId && !isId(programmeId)) return null;
    const inUse = await this.service.inUseFor(actor, programmeId ?? null);
    return inUse && shownInUse(inUse);
  }

  @Allow('matching.manage')
  @Query(() => MatchWeightsVersionConnection, {
    nullable: true,
    description: 'Versions of the weights, the newest first; null when you do not decide about them.',
  })
  async matchWeightsVersions(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('programmeId', PROGRAMME) programmeId?: string,
  ) {
    if (programmeId && !isId(programmeId)) return null;
    const found = await this.service.page(actor, programmeId ?? null, page);
    return found && new ConnectionOf(found);
  }

  @Allow('matching.manage')
  @Mutation(() => ProposeMatchWeightsPayload, {
    description: 'Writes weights. They change nothing before they are adopted.',
  })
  async proposeMatchWeights(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The weights.' }) input: ProposeMatchWeightsInput,
  ) {
    const weights = Object.fromEntries(input.weights.map(({ part, weight }) => [part, weight]));
    return { version: await this.service.propose(actor, input.programmeId ?? null, weights, input.reason) };
  }

  @Allow('matching.manage')
  @Mutation(() => RefitMatchWeightsPayload, {
    description:
      'Fits weights to what became of suggestions and tests them on later ones. They change nothing before they are adopted.',
  })
  async refitMatchWeights(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'For whom, and why.' }) { programmeId, reason }: RefitMatchWeightsInput,
  ) {
    return { version: await this.service.refit(actor, programmeId ?? null, reason) };
  }

  @Allow('matching.manage')
  @Mutation(() => AdoptMatchWeightsPayload, {
    description:
      'Puts weights to use, or takes that back by adopting earlier ones. A person decides, and says why.',
  })
  async adoptMatchWeights(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and why.' }) input: AdoptMatchWeightsInput,
  ) {
    const { programmeId, id, reason } = input;
    return { inUse: shownInUse(await this.service.adopt(actor, programmeId ?? null, id ?? null, reason)) };
  }

  @ResolveField(() => [MatchWeightType], { description: 'The weights.' })
  weights(@Parent() version: MatchWeightsVersionType): MatchWeightType[] {
    return listOf((version as unknown as MatchWeightsVersion).weights);
  }
}

const listOf = (weights: Weights): MatchWeightType[] =>
  Object.entries(weights).map(([part, weight]) => ({ part, weight }));

const shownInUse = ({ id, weights }: WeightsInUse) => ({ versionId: id, weights: listOf(weights) });
