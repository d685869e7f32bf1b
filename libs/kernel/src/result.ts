/** The outcome of a pure rule: a value, or the list of everything that speaks against it. */
export type Result<T, E = Violation[]> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/**
 * One broken rule. `code` is stable and dotted; it is also the key of the message in every language.
 * `path` names the input field (`['kpis', '0', 'baseline']`), `params` fill the message.
 */
export interface Violation {
  readonly code: string;
  readonly path?: readonly string[];
  readonly params?: Readonly<Record<string, string | number>>;
}

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const refuse = (...violations: Violation[]): Result<never> => ({ ok: false, error: violations });

/**
 * A rule said no. Services throw it, so that the transaction always rolls back; the API turns it into the
 * `errors` list of the payload.
 */
export class RuleError extends Error {
  constructor(readonly violations: readonly Violation[]) {
    super(violations.map((violation) => violation.code).join(', '));
    this.name = 'RuleError';
  }

  static of(code: string, path?: readonly string[], params?: Violation['params']): RuleError {
    return new RuleError([{ code, path, params }]);
  }
}

/** Takes the value out of a result, or throws its violations as a {@link RuleError}. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RuleError(result.error);
}

/** Throws when a list of violations is not empty. */
export function requireNone(violations: readonly Violation[]): void {
  if (violations.length > 0) throw new RuleError(violations);
}
