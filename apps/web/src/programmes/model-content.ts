/** A model in the language of models: JSON whose shape the server's checker judges. */
export type Content = Readonly<Record<string, unknown>>;

/** From the whole down to a value: names of fields, and places in lists. */
export type Path = readonly (string | number)[];

const isHolder = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

/** What stands there; undefined where nothing does. */
export const valueAt = (content: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (isHolder(value) ? value[key] : undefined), content);

/**
 * A copy with another value there. What is missing on the way is made; `undefined` takes the value away, and what has
 * become empty by it stays.
 */
export function withValue<Whole>(content: Whole, [key, ...rest]: Path, value: unknown): Whole {
  if (key === undefined) return value as Whole;
  const copy: Record<string | number, unknown> = Array.isArray(content)
    ? ([...content] as unknown as Record<number, unknown>)
    : { ...(isHolder(content) ? content : {}) };
  const next =
    rest.length === 0 ? value : withValue(isHolder(content) ? content[key] : undefined, rest, value);
  if (next === undefined && !Array.isArray(content)) delete copy[key];
  else copy[key] = next;
  return copy as Whole;
}

export interface StageInContent {
  readonly id: string;
  readonly path: Path;
}

/** The stages in the order in which the model names them. */
export function stagesOf(content: Content): readonly StageInContent[] {
  const { stages } = content;
  return (Array.isArray(stages) ? stages : []).flatMap((stage, index) => {
    const id = valueAt(stage, ['id']);
    return typeof id === 'string' ? [{ id, path: ['stages', index] }] : [];
  });
}

/** What somebody typed as a number; nothing for an empty field. What is no number stays, for the checker to complain of. */
export function numberOf(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : trimmed;
}

/** The text as a model; null when it is no JSON, or not a thing with fields. */
export function parsed(text: string): Content | null {
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) && !Array.isArray(value) ? (value as Content) : null;
  } catch {
    return null;
  }
}
