import { ok, type Result, refuse } from '#libs/kernel';

/** What the rules of this context need to know about an actor. */
interface Holder {
  readonly memberships: readonly { readonly organisationId: string; readonly role: string }[];
}

/** What an actor has to do with a challenge besides the roles in its ministry. */
export interface InviterFacts {
  /** Whether the actor manages the challenge's programme. */
  readonly manages: boolean;
  /** An intermediary of the actor that was assigned to the challenge; null when there is none. */
  readonly intermediaryId: string | null;
}

const OFFICERS = ['MINISTRY_OFFICER', 'MINISTRY_APPROVER'];

const organisationWith = (actor: Holder, roles: readonly string[]): string | undefined =>
  actor.memberships.find(({ role }) => roles.includes(role))?.organisationId;

/**
 * May the actor invite start-ups to look at a challenge, and in whose name? The people of its ministry, the managers
 * of its programme, and intermediaries that were assigned to it.
 * @returns the organisation that invites.
 */
export function mayInvite(
  actor: Holder,
  challenge: { readonly ministryId: string },
  { manages, intermediaryId }: InviterFacts,
): Result<string> {
  const isOfficer = actor.memberships.some(
    ({ organisationId, role }) => organisationId === challenge.ministryId && OFFICERS.includes(role),
  );
  const inviter =
    (isOfficer ? challenge.ministryId : undefined) ??
    (manages ? organisationWith(actor, ['PROGRAMME_MANAGER', 'PLATFORM_ADMINISTRATOR']) : undefined) ??
    intermediaryId;
  return inviter ? ok(inviter) : refuse({ code: 'access.forbidden' });
}

/** Whether the actor works for the start-up: sees its invitations and answers them. */
export const isOfTeam = (actor: Holder, organisationId: string): boolean =>
  actor.memberships.some(
    (membership) =>
      membership.organisationId === organisationId &&
      ['STARTUP_OWNER', 'STARTUP_MEMBER'].includes(membership.role),
  );

/** Only an owner says for the start-up that it wants no more invitations. */
export const mayOptOut = (actor: Holder, organisationId: string): Result<true> =>
  actor.memberships.some(
    (membership) => membership.organisationId === organisationId && membership.role === 'STARTUP_OWNER',
  )
    ? ok(true)
    : refuse({ code: 'access.forbidden' });
