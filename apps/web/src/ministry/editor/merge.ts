/** Where two people changed the same thing differently. */
export interface Clash {
  readonly path: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged<Value> {
  /** Both people's changes; where they clash, mine. */
  readonly value: Value;
  readonly clashes: readonly Clash[];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Joins two edits of one draft. Texts are joined language by language and fields one by one; a list is one thing, as its
 * rows have no names.
 */
export function merge<Value>(base: Value, mine: Value, theirs: Value): Merged<Value> {
  const clashes: Clash[] = [];
  const value = mergeAt('', base, mine, theirs, clashes) as Value;
  return { value, clashes };
}

function mergeAt(path: string, base: unknown, mine: unknown, theirs: unknown, clashes: Clash[]): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (isRecord(mine) && isRecord(theirs) && isRecord(base))
    return Object.fromEntries(
      Object.keys(mine).map((key) => [
        key,
        mergeAt(path ? `${path}.${key}` : key, base[key], mine[key], theirs[key], clashes),
      ]),
    );
  clashes.push({ path, mine, theirs });
  return mine;
}

/** The value with something else at a path of records. */
export function withAt<Value>(value: Value, path: string, part: unknown): Value {
  const [key, ...rest] = path.split('.');
  if (!key) return part as Value;
  const record = value as Record<string, unknown>;
  return { ...record, [key]: rest.length ? withAt(record[key], rest.join('.'), part) : part } as Value;
}
