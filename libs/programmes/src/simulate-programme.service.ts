import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { Role } from '#libs/identity';
import { RuleError, requireNone } from '#libs/kernel';
import type { ProgrammeModel } from './generated/programme-model.js';
import { ModelLibraryService } from './model-library.service.js';
import { parseModel } from './model-parsing.js';
import type { SimulationResult } from './simulation.rules.js';
import { checkSimulation, type SimulationParameters } from './simulation-parameters.rules.js';
import { Simulator } from './simulator.js';

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
    if (versionId === null) return readContent(content);
    const version = await this.library.version(versionId);
    // What is being written is shown to those who run programmes, and absent for all others.
    const isHidden =
      version.approvedAt === null && !actor.memberships.some(({ role }) => WRITERS.includes(role));
    if (isHidden) throw RuleError.of('input.unknown_id', ['modelVersionId']);
    return version.content;
  }
}

function readContent(content: unknown): ProgrammeModel {
  const parsed = parseModel(content);
  if (parsed.ok) return parsed.value;
  throw new RuleError(parsed.error.map((each) => ({ ...each, path: ['content', ...(each.path ?? [])] })));
}

const WRITERS: readonly string[] = [Role.PROGRAMME_MANAGER, Role.PLATFORM_ADMINISTRATOR];
