/** One field that differs between two versions. `path` counts list positions from 0: `kpis.0.target`. */
export interface FieldChange {
  readonly path: string;
  /** Null when the field was not there. */
  readonly before: string | null;
  /** Null when the field is gone. */
  readonly after: string | null;
}

/**
 * What changed from one content to another, field by field: the fields in their order, what is inside them by name,
 * lists of objects (KPIs) by position, files by their ids: `documents.<id>` is the name of a file that came or went. A
 * list of words (tags) is one field; nothing and an empty text are the same.
 */
export function diffContent(before: object, after: object): FieldChange[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields.flatMap((field) =>
    [...new Set([...pathsIn(old, field), ...pathsIn(now, field)])]
      .sort(byName)
      .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
      .filter((change) => change.before !== change.after),
  );
}

const pathsIn = (leaves: ReadonlyMap<string, string>, field: string): string[] =>
  [...leaves.keys()].filter((path) => path === field || path.startsWith(`${field}.`));

/** `kpis.2` before `kpis.10`, whatever the locale of the machine. */
const byName = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

function leavesOf(value: unknown, path: readonly string[] = []): Map<string, string> {
  const text = textOf(value);
  if (text === null) return new Map();
  if (text !== undefined) return new Map([[path.join('.'), text]]);
  return new Map(partsOf(value as object).flatMap(([key, child]) => [...leavesOf(child, [...path, key])]));
}

/** The bytes of a file never change: it came, it went, or it is the same, wherever it stands. */
const partsOf = (value: object): [string, unknown][] =>
  Array.isArray(value) && value.every(isFile)
    ? value.map(({ fileId, name }): [string, unknown] => [fileId, name])
    : Object.entries(value);

const isFile = (item: unknown): item is { readonly fileId: string; readonly name: string } =>
  typeof item === 'object' && item !== null && 'fileId' in item && 'name' in item;

/** The text of a leaf, null for nothing, undefined for what has parts of its own. */
function textOf(value: unknown): string | null | undefined {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.length > 0 ? value.join(', ') : null;
  return typeof value === 'object' ? undefined : String(value);
}
