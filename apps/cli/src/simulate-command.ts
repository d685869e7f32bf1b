import { InvalidArgumentError } from 'commander';
import { type Locale, translate } from '#libs/i18n';
import type { Result, Violation } from '#libs/kernel';
import { houseModel, type ProgrammeModel, readSoundModel, shippedModel, studiedModels } from '#libs/models';
import { type SimulationParameters, simulate } from '#libs/simulation';
import { readJson } from './models-command.js';
import { simulationReport } from './simulate-report.js';

export interface SimulateOptions {
  readonly model?: string;
  readonly file?: string;
  readonly runs: number;
  readonly seed: number;
  readonly set: Readonly<Record<string, number>>;
  readonly json: boolean;
  readonly language: Locale;
}

/**
 * `npm run simulate`: lets a programme happen many times before it does; without a database. What is refused goes to `warn`.
 * @returns the exit code: 1 when the model or the parameters are refused
 * @throws InputFileError when the file cannot be read or is not JSON
 */
export async function simulateCommand(
  options: SimulateOptions,
  print: (line: string) => void,
  warn: (line: string) => void,
): Promise<number> {
  const { language, runs, seed } = options;
  const found = await modelOf(options);
  if (!found.ok) return refuse(found.error, language, warn);
  const startedAt = performance.now();
  const result = simulate(found.value, options.set as Partial<SimulationParameters>, { runs, seed });
  if (!result.ok) return refuse(result.error, language, warn);
  const seconds = (performance.now() - startedAt) / 1000;
  for (const line of simulationReport(found.value, result.value, language, seconds)) print(line);
  if (options.json) print(JSON.stringify(result.value));
  return 0;
}

/** Reads `name=value`, many times over. */
export function settings(text: string, before: Record<string, number>): Record<string, number> {
  const [, name, value] = /^([a-zA-Z]+)=(.+)$/.exec(text) ?? [];
  const number = Number(value ?? 'none');
  if (!name || Number.isNaN(number))
    throw new InvalidArgumentError('Write it as name=number, for example dropOut=0.05.');
  return { ...before, [name]: number };
}

async function modelOf({ model, file }: SimulateOptions): Promise<Result<ProgrammeModel>> {
  if (file) return readSoundModel(await readJson(file));
  const shipped = shippedModel(model ?? '');
  if (shipped) return { ok: true, value: shipped };
  const models = [...studiedModels(), houseModel()].map(({ id }) => id).join(', ');
  return { ok: false, error: [{ code: 'simulation.unknown_model', params: { model: model ?? '', models } }] };
}

function refuse(violations: readonly Violation[], language: Locale, warn: (line: string) => void): number {
  for (const { code, params } of violations) warn(translate(code, language, params));
  return 1;
}
