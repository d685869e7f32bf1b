import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { RuleError, requireNone } from '#libs/kernel';
import { type ProgrammeModel, readSoundModel } from '#libs/models';
import {
  checkSimulation,
  type SimulationParameters,
  type SimulationResult,
  Simulator,
} from '#libs/simulation';
import { ModelLibraryService } from './model-library.service.js';

/** What to simulate: exactly one of the three. */
export interface SimulatedModel {
  /** The newest approved version of this model. */
  readonly slug: string | null;
  readonly versionId: string | null;
  /** A model that is not stored, as parsed JSON. */
  readonly content: unknown;
}

/** Simulates programmes before they are run. Changes nothing. */
@Injectable()
export class SimulateProgrammeService {
  constructor(
    private readonly library: ModelLibraryService,
    private readonly simulator: Simulator,
  ) {}

  async simulate(
    actor: Actor,
    of: SimulatedModel,
    parameters: Partial<SimulationParameters>,
    settings: { readonly runs: number; readonly seed: number },
  ): Promise<{ model: ProgrammeModel; result: SimulationResult }> {
    requireNone(checkSimulation(parameters, settings));
    const model = await this.modelOf(actor, of);
    return { model, result: await this.simulator.run({ model, parameters, ...settings }) };
  }

  private async modelOf(actor: Actor, { slug, versionId, content }: SimulatedModel): Promise<ProgrammeModel> {
    if ([slug, versionId, content].filter((given) => given !== null).length !== 1)
      throw RuleError.of('simulation.one_model');
    if (slug !== null) return (await this.library.currentVersion(slug)).content;
    if (versionId === null) return soundModel(content, 'content');
    const version = await this.library.findVisible(actor, versionId);
    if (!version) throw RuleError.of('input.unknown_id', ['modelVersionId']);
    return soundModel(version.content, 'modelVersionId');
  }
}

/** What is refused is told below the argument that it came by. */
function soundModel(json: unknown, argument: string): ProgrammeModel {
  const read = readSoundModel(json);
  if (read.ok) return read.value;
  throw new RuleError(read.error.map((each) => ({ ...each, path: [argument, ...(each.path ?? [])] })));
}
