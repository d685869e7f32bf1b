import { InputType } from '@nestjs/graphql';
import { IdField, InputField, IntegerField, JsonField, NumberField, TextField } from '#libs/graphql';
import { type ParameterInfo, SIMULATION_PARAMETERS, type SimulationParameters } from '#libs/simulation';

/** Runs that one request may ask for; the command line allows more. */
const RUNS_PER_REQUEST = 20_000;

@InputType({
  description: 'What a simulation assumes where models are silent. What is left out has its default.',
})
export class SimulationParametersInput {}

// One field for each parameter, so that the schema says what the simulation really takes.
for (const [name, info] of Object.entries<ParameterInfo>(SIMULATION_PARAMETERS)) {
  const { min, max, value, meaning, reason } = info;
  NumberField({ description: `${meaning}. Default ${value}. ${reason}`, min, max, nullable: true })(
    SimulationParametersInput.prototype,
    name,
  );
}

@InputType({ description: 'What to simulate: a model, a version of one, or a content; and how often.' })
export class SimulateProgrammeInput {
  @TextField({
    description: 'Slug of a model of the library: its newest approved version.',
    max: 60,
    nullable: true,
  })
  modelSlug?: string | null;

  @IdField({ description: 'A version of a model of the library.', nullable: true })
  modelVersionId?: string | null;

  @JsonField({
    description: 'A model that is not in the library, in the language of models.',
    nullable: true,
  })
  content?: object | null;

  @InputField(() => SimulationParametersInput, {
    description: 'Parameters that differ from their defaults.',
    nullable: true,
  })
  parameters?: Partial<Record<keyof SimulationParameters, number | null>> | null;

  @IntegerField({
    description: 'How often it happens; null: 2,000.',
    min: 1,
    max: RUNS_PER_REQUEST,
    nullable: true,
  })
  runs?: number | null;

  @IntegerField({
    description: 'The same seed gives the same result; null: 1.',
    min: 0,
    max: 2_147_483_647,
    nullable: true,
  })
  seed?: number | null;
}
