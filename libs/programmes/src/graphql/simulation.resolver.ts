import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import type { SimulationParameters } from '#libs/simulation';
import { SimulateProgrammeService } from '../simulate-programme.service.js';
import { SimulateProgrammeInput } from './simulation.inputs.js';
import { ProgrammeSimulationType } from './simulation.types.js';

const USUAL_RUNS = 2_000;

/** What a programme is likely to come to. */
@Resolver(() => ProgrammeSimulationType)
export class SimulationResolver {
  constructor(private readonly simulation: SimulateProgrammeService) {}

  @Allow('programme.simulate')
  @Query(() => ProgrammeSimulationType, {
    description:
      'Lets a programme happen many times before it does: who comes how far, how long it takes, what it costs, and which gates may stay empty.',
  })
  async simulateProgramme(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The model, the parameters, how often.' }) input: SimulateProgrammeInput,
  ) {
    const { modelSlug, modelVersionId, content, parameters, runs, seed } = input;
    const of = { slug: modelSlug ?? null, versionId: modelVersionId ?? null, content: content ?? null };
    const settings = { runs: runs ?? USUAL_RUNS, seed: seed ?? 1 };
    const { model, result } = await this.simulation.simulate(actor, of, stated(parameters), settings);
    const names = new Map(model.stages.map(({ id, name }) => [id, name]));
    return {
      ...result,
      stages: result.stages.map((stage) => ({ ...stage, name: names.get(stage.stageId) })),
    };
  }
}

/** What was left out, or is null, keeps its default. */
const stated = (parameters: SimulateProgrammeInput['parameters']): Partial<SimulationParameters> =>
  Object.fromEntries(Object.entries(parameters ?? {}).filter(([, value]) => typeof value === 'number'));
