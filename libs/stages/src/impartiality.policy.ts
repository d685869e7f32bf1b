import type { Violation } from '#libs/kernel';

/**
 * Nobody proposes or agrees to a decision on organisations of which one leads to a tie of the own (Directive 2014/24/EU
 * art. 24). What is said against it names neither the tie nor the organisation: a conflict of interest hides that it
 * takes part at all.
 * @param ties of each person who takes part in the decision
 * @param organisationIds on which it is decided
 */
export function checkImpartial(
  ties: readonly ReadonlySet<string>[],
  organisationIds: readonly string[],
): Violation[] {
  const isTied = ties.some((own) => organisationIds.some((id) => own.has(id)));
  return isTied ? [{ code: 'gate.not_impartial' }] : [];
}
