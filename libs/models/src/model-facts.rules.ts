import type { ProgrammeModel, Provenance } from './generated/programme-model.js';
import type { Phrase } from './model-phrase.js';
import { provenanceOf } from './model-provenance.rules.js';

/** How sure a value is, and where it is written. It goes with the value wherever that is shown. */
export interface Sourcing {
  /** As in the model's `provenance`: names of fields, ids in place of positions. */
  readonly path: string;
  readonly confidence: Provenance['confidence'];
  readonly source: string;
  readonly asOf: string | null;
}

/** A value of a model in words, with where it comes from. */
export interface Fact extends Sourcing {
  readonly value: Phrase;
}

/** A value that no entry of the provenance covers is an assumption of whoever wrote the model. */
const UNCOVERED = { confidence: 'generalKnowledge', source: '' } as const;

/**
 * Where a value comes from. A value of several parts (a range, a gate) is as sure as its least sure part, whose source is
 * named: one assumed bound makes an assumed range.
 */
export function sourcingOf(model: ProgrammeModel, path: string, value: unknown): Sourcing {
  const parts = [...partsOf(path, value)].map((part) => provenanceOf(model, part) ?? UNCOVERED);
  const weakest = parts.find(({ confidence }) => confidence === 'generalKnowledge') ?? parts[0] ?? UNCOVERED;
  const { confidence, source } = weakest;
  return { path, confidence, source, asOf: 'asOf' in weakest ? (weakest.asOf ?? null) : null };
}

/** A fact about the value at the path. */
export const factOf = (model: ProgrammeModel, path: string, value: unknown, words: Phrase): Fact => ({
  value: words,
  ...sourcingOf(model, path, value),
});

/** The paths of everything inside the value; a text in three languages is one part. */
function* partsOf(path: string, value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || isText(value)) return yield path;
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [keyOf(item, index), item])
    : Object.entries(value);
  if (entries.length === 0) return yield path;
  for (const [key, child] of entries) yield* partsOf(`${path}/${key}`, child);
}

/** How an item of a list is named in a path: by its id if it has one. */
export function keyOf(item: unknown, index: number): string {
  const id: unknown = (item as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : String(index);
}

/** A text in three languages. */
export const isText = (value: object): boolean => 'he' in value && 'ar' in value && 'en' in value;
