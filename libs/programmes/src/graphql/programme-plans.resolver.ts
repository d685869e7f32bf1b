import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { localeOf, RequestContext } from '#libs/graphql';
import { ProgrammeFromModelService } from '../programme-from-model.service.js';
import { AdjustProgrammePlanInput, CreateProgrammeFromModelInput } from './programme.inputs.js';
import { ProgrammeLoaders } from './programme.loaders.js';
import { AdjustProgrammePlanPayload, CreateProgrammeFromModelPayload } from './programme.payloads.js';
import { PlannedStageType, ProgrammeType } from './programme.type.js';

/** Programmes that are run from a model, and their dates. */
@Resolver(() => ProgrammeType)
export class ProgrammePlansResolver {
  constructor(
    private readonly fromModel: ProgrammeFromModelService,
    private readonly loaders: ProgrammeLoaders,
  ) {}

  @ResolveField(() => [PlannedStageType], {
    description: 'When the stages of its model are planned to open and close.',
  })
  plan(@Parent() programme: ProgrammeType, @Context() context: RequestContext) {
    return this.loaders.plan(context).load(programme.id);
  }

  @Allow('programme.create')
  @Mutation(() => CreateProgrammeFromModelPayload, {
    description:
      "Creates a programme as a draft that is run from a model. Its dates are laid out from the model's durations on the working calendar of its jurisdiction.",
  })
  async createProgrammeFromModel(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The programme and its model.' }) input: CreateProgrammeFromModelInput,
  ) {
    const originalLanguage = localeOf(input.originalLanguage);
    return { programme: await this.fromModel.create(actor, { ...input, originalLanguage }) };
  }

  @Allow('programme.update')
  @Mutation(() => AdjustProgrammePlanPayload, {
    description: 'Adjusts the dates of a draft stage by stage. Once the programme is open they are frozen.',
  })
  async adjustProgrammePlan(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new dates.' }) input: AdjustProgrammePlanInput,
  ) {
    const { id, expectedVersion, stages } = input;
    return { programme: await this.fromModel.adjustPlan(actor, id, expectedVersion, stages) };
  }
}
