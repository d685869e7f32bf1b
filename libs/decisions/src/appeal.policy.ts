import type { Violation } from '#libs/kernel';

interface Ruling {
  readonly personId: string | null;
}

interface Involved {
  /** Persons who were ever assigned to a submission of the challenge. */
  readonly panel: readonly string[];
  /** Who proposed the decision, and who released it. */
  readonly deciders: readonly (string | null)[];
}

/**
 * Nobody rules on an appeal who judged or decided what it is against. Whether the person sits in the body that hears
 * appeals, the programme's run says.
 */
export function checkRuling({ personId }: Ruling, { panel, deciders }: Involved): Violation[] {
  if (personId === null) return [{ code: 'access.unauthenticated' }];
  return panel.includes(personId) || deciders.includes(personId) ? [{ code: 'appeal.not_independent' }] : [];
}
