import { canonicalJson } from '#libs/kernel';

type Values = Readonly<Record<string, unknown>>;

/** The values of the named properties that differ, as they were and as they are: what the audit log keeps. */
export function changedValues<T extends object>(
  before: T | null,
  after: T,
  names: readonly (keyof T & string)[],
): { readonly before: Values | undefined; readonly after: Values } {
  const differing = names.filter(
    (name) => before === null || canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null),
  );
  const pick = (row: T): Values => Object.fromEntries(differing.map((name) => [name, row[name]]));
  return { before: before === null ? undefined : pick(before), after: pick(after) };
}
