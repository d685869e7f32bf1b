import { ok, type Result, refuse } from '#libs/kernel';
import type { ProgrammeModel } from './generated/programme-model.js';
import { legalBases } from './legal-bases.js';
import { parseModel } from './model-parsing.js';
import { checkModel } from './model-soundness.rules.js';

/**
 * A model of which programmes can be run, from parsed JSON.
 * @returns or everything that departs from the schema, else every error that the checker finds, each with its path
 */
export function readSoundModel(json: unknown): Result<ProgrammeModel> {
  const parsed = parseModel(json);
  if (!parsed.ok) return parsed;
  const errors = checkModel(parsed.value, legalBases()).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return ok(parsed.value);
  return refuse(...errors.map(({ code, path, params }) => ({ code, path: path.split('/'), params })));
}
