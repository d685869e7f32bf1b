import type { Violation } from '#libs/kernel';

/** What the rules of this context need to know about an actor. */
export interface Holder {
  readonly personId: string | null;
  readonly memberships: readonly { readonly organisationId: string; readonly role: string }[];
}

interface Surroundings {
  readonly ministryId: string;
  /** Whether the actor manages the programme of the challenge. */
  readonly isManager: boolean;
}

export const holdsIn = (actor: Holder, organisationId: string, ...roles: readonly string[]): boolean =>
  actor.memberships.some((own) => own.organisationId === organisationId && roles.includes(own.role));

/** Who takes part in the decision on a challenge: managers of its programme and approvers of its ministry. */
export const takesPart = (actor: Holder, { ministryId, isManager }: Surroundings): boolean =>
  isManager || holdsIn(actor, ministryId, 'MINISTRY_APPROVER');

/**
 * What speaks against a release by this person: a decision needs two people, and none of them judged the submissions.
 * @param isOfPanel whether the person was ever assigned to a submission of the challenge
 */
export function checkRelease(
  actor: Holder,
  proposal: { readonly proposedBy: string },
  around: Surroundings & { readonly isOfPanel: boolean },
): Violation[] {
  if (!takesPart(actor, around)) return [{ code: 'access.forbidden' }];
  if (actor.personId === null || actor.personId === proposal.proposedBy)
    return [{ code: 'decision.second_person' }];
  return around.isOfPanel ? [{ code: 'decision.of_the_panel' }] : [];
}
