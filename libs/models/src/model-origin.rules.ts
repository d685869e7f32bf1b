import type { Violation } from '#libs/kernel';
import type { ProgrammeModel } from './generated/programme-model.js';
import { keyOf } from './model-facts.rules.js';
import { provenanceOf, valuePaths } from './model-provenance.rules.js';

/**
 * Values of a derived model that differ from the model it was derived from and still claim the source of the original.
 * What a ministry decides for itself is not what the source says: it names a source of its own, or says that it is an
 * assumption.
 */
export function checkOrigin(origin: ProgrammeModel, derived: ProgrammeModel): Violation[] {
  return valuePaths(derived).flatMap((path) => {
    const now = provenanceOf(derived, path);
    if (now?.confidence !== 'sourced') return [];
    const claims = origin.provenance.some(({ source }) => source === now.source);
    if (!claims || sameText(valueAt(origin, path), valueAt(derived, path))) return [];
    const params = { field: path, source: now.source };
    return [{ code: 'programme_model.source_of_the_original', path: path.split('/'), params }];
  });
}

function valueAt(model: ProgrammeModel, path: string): unknown {
  let value: unknown = model;
  for (const part of path.split('/')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Array.isArray(value)
      ? value.find((item, index) => keyOf(item, index) === part)
      : (value as Record<string, unknown>)[part];
  }
  return value;
}

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
