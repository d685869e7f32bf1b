import type { ValidationError } from 'class-validator';
import type { Violation } from '#libs/kernel';

/** Input that does not fit its class: every violation with its path. */
export class InvalidInputError extends Error {
  constructor(readonly violations: readonly Violation[]) {
    super('invalid input');
    this.name = 'InvalidInputError';
  }
}

/** Flattens what class-validator found; see `input-fields.ts` for how a check travels. */
export function violationsOf(errors: readonly ValidationError[], path: readonly string[] = []): Violation[] {
  return errors.flatMap((error) => {
    const here = [...path, error.property];
    const own = Object.values(error.constraints ?? {}).map((message) => violationOf(message, here));
    return [...own, ...violationsOf(error.children ?? [], here)];
  });
}

function violationOf(message: string, path: readonly string[]): Violation {
  if (!message.startsWith('{')) return { code: 'input.invalid', path };
  const violation = JSON.parse(message) as Violation;
  return { ...violation, path: [...path, ...(violation.path ?? [])] };
}
