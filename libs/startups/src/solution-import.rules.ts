import { newId, type Violation } from '#libs/kernel';
import { checkImported, type ImportedSolution, sourceDigestOf } from './imported-solution.rules.js';
import { type SolutionState, solutionMachine } from './solution.machine.js';

export type ImportResult = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REFUSED';

/** What became of one row, or would become of it. */
export interface ImportOutcome {
  readonly externalId: string;
  readonly result: ImportResult;
  /** Why it was refused; paths name the column. */
  readonly violations: readonly Violation[];
}

/** Whose catalogue a row goes into: one that exists, one to be made under a name, or the reasons against it. */
export type Owner =
  | { readonly id: string }
  | { readonly create: string }
  | { readonly violations: readonly Violation[] };

/** A solution that an earlier import left. */
export interface KnownSolution {
  readonly id: string;
  readonly organisationId: string;
  readonly externalId: string;
  readonly sourceDigest: string;
  readonly state: SolutionState;
  readonly version: number;
}

/** A row that will be written. */
export interface PlannedSolution {
  readonly row: ImportedSolution;
  readonly owner: Exclude<Owner, { readonly violations: readonly Violation[] }>;
  readonly id: string;
  readonly sourceDigest: string;
  readonly version: number;
}

export interface ImportPlan {
  /** One per row, in order. */
  readonly outcomes: readonly ImportOutcome[];
  readonly writes: readonly PlannedSolution[];
}

/** The place of a row: nothing is imported twice into one catalogue. */
export const keyOf = (owner: string, externalId: string): string => `${owner}\u0000${externalId}`;

/** Decides what becomes of each row. `known` holds earlier imports by {@link keyOf}. */
export function planImport(
  rows: readonly ImportedSolution[],
  ownerOf: (row: ImportedSolution) => Owner,
  known: ReadonlyMap<string, KnownSolution>,
): ImportPlan {
  const seen = new Set<string>();
  const decisions = rows.map((row) => decide(row, ownerOf(row), seen, known));
  return {
    outcomes: decisions.map(({ row, violations, result }): ImportOutcome => {
      return { externalId: row.externalId, result, violations };
    }),
    writes: decisions.map(({ write }) => write).filter((write) => write !== undefined),
  };
}

interface Decision {
  readonly row: ImportedSolution;
  readonly result: ImportResult;
  readonly violations: readonly Violation[];
  readonly write?: PlannedSolution;
}

function decide(
  row: ImportedSolution,
  owner: Owner,
  seen: Set<string>,
  known: ReadonlyMap<string, KnownSolution>,
): Decision {
  const refused = (...violations: readonly Violation[]): Decision => ({ row, result: 'REFUSED', violations });
  const violations = checkImported(row);
  if ('violations' in owner) return refused(...violations, ...owner.violations);
  if (violations.length > 0) return refused(...violations);
  const { externalId: id } = row;
  const key = 'id' in owner ? keyOf(owner.id, id) : keyOf(`new ${owner.create}`, id);
  if (seen.has(key)) return refused({ code: 'solution_import.duplicate_id', path: ['id'], params: { id } });
  seen.add(key);
  const earlier = known.get(key);
  const sourceDigest = sourceDigestOf(row);
  if (earlier?.sourceDigest === sourceDigest) return { row, result: 'UNCHANGED', violations };
  const move = solutionMachine.transition(earlier?.state ?? solutionMachine.initial, 'edit', {});
  if (!move.ok) return refused(...move.error.map((violation) => ({ ...violation, path: ['id'] })));
  const write = {
    row,
    owner,
    id: earlier?.id ?? newId(),
    sourceDigest,
    version: (earlier?.version ?? 0) + 1,
  };
  return { row, result: earlier ? 'UPDATED' : 'CREATED', violations, write };
}
