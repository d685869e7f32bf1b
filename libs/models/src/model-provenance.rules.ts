import type { ProgrammeModel, Provenance } from './generated/programme-model.js';
import type { Fault } from './model-finding.rules.js';

/** Names and texts of the model itself: they claim nothing about a practice. */
const NOT_A_CLAIM: ReadonlySet<string> = new Set([
  'format',
  'id',
  'name',
  'summary',
  'adaptations',
  'provenance',
]);

/**
 * Where a value comes from: the entry with the longest path that begins like the path of the value, name by name.
 * @param path slash-separated names of fields, with ids in place of positions: `stages/pilot/durationWeeks/typical`
 */
export function provenanceOf(
  model: Pick<ProgrammeModel, 'provenance'>,
  path: string,
): Provenance | undefined {
  let best: Provenance | undefined;
  let longest = -1;
  for (const entry of model.provenance)
    for (const prefix of entry.paths)
      if (prefix.length > longest && leadsTo(prefix, path)) {
        best = entry;
        longest = prefix.length;
      }
  return best;
}

const leadsTo = (prefix: string, path: string): boolean =>
  prefix === '' || path === prefix || path.startsWith(`${prefix}/`);

/** The path of every value that says something about a practice, in the order of the model. */
export function valuePaths(model: ProgrammeModel): string[] {
  return Object.entries(model)
    .filter(([field]) => !NOT_A_CLAIM.has(field))
    .flatMap(([field, value]) => below(value, field));
}

function below(value: unknown, path: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((entry, place) => below(entry, `${path}/${nameOf(entry, place)}`));
  if (typeof value !== 'object' || value === null || isText(value)) return [path];
  return Object.entries(value)
    .filter(([field]) => field !== 'id' && !(field === 'name' && /^stages\/[^/]+$/.test(path)))
    .flatMap(([field, inner]) => below(inner, `${path}/${field}`));
}

const isText = (value: object): boolean => 'he' in value && 'ar' in value && 'en' in value;

function nameOf(entry: unknown, place: number): string {
  const id: unknown = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? id : String(place);
}

/** Every value has a source, each path names something, and no two entries claim the same path. */
export function checkProvenance(model: ProgrammeModel): Fault[] {
  const paths = valuePaths(model);
  const claimed = model.provenance.flatMap((entry) => entry.paths);
  return [
    ...paths
      .filter((path) => !provenanceOf(model, path))
      .map((path) => at(path, { code: 'model.source_missing', mend: 'model.mend_source_missing' })),
    ...[...new Set(claimed.filter((path, place) => claimed.indexOf(path) !== place))].map((path) =>
      at(path, { code: 'model.source_twice', mend: 'model.mend_source_twice' }),
    ),
    ...claimed
      .filter((prefix) => !paths.some((path) => leadsTo(prefix, path)))
      .map((path) => ({
        ...at(path, { code: 'model.source_of_nothing', mend: 'model.mend_source_of_nothing' }),
        advice: true as const,
      })),
  ];
}

function at(path: string, codes: Pick<Fault, 'code' | 'mend'>): Fault {
  const stage = /^stages\/([^/]+)/.exec(path)?.[1];
  return { ...codes, path, ...(stage === undefined ? {} : { stage }), params: { field: path } };
}
