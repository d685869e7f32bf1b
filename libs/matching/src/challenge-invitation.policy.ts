import { ok, type Result, refuse } from '#libs/kernel';

/** What the rules of this context need to know about an actor. */
interface Holder {
  readonly memberships: readonly { readonly organisationId: string; readonly role: string }[];
}

/** What an actor has to do with a challenge besides the roles in its ministry. */
export interface InviterFacts {
  /** Whether the actor manages the challenge's programme. */
  readonly manages: boolean;
  /** Those of the actor's intermediaries that help with the challenge now. */
  readonly intermediaryIds: readonly string[];
}

/** What the rules need to know about a challenge. */
interface InvitedTo {
  readonly ministryId: string;
}

const OFFICERS = ['MINISTRY_OFFICER', 'MINISTRY_APPROVER'];
const MANAGERS = ['PROGRAMME_MANAGER', 'PLATFORM_ADMINISTRATOR'];

/** Whose invitations to a challenge somebody reads: everybody's, or those of these intermediaries. */
export type InvitationSight =
  | { readonly all: true }
  | { readonly all: false; readonly inviterIds: readonly string[] };

const isOfficer = (actor: Holder, { ministryId }: InvitedTo): boolean =>
  actor.memberships.some(
    ({ organisationId, role }) => organisationId === ministryId && OFFICERS.includes(role),
  );

/** In whose names the actor may invite: the ministry, the operator of the programme, intermediaries, in this order. */
function invitersOf(actor: Holder, challenge: InvitedTo, facts: InviterFacts): string[] {
  const operator = actor.memberships.find(({ role }) => MANAGERS.includes(role))?.organisationId;
  return [
    ...(isOfficer(actor, challenge) ? [challenge.ministryId] : []),
    ...(facts.manages && operator ? [operator] : []),
    ...facts.intermediaryIds,
  ];
}

/**
 * May the actor invite start-ups to look at a challenge, and in whose name? The people of its ministry, the managers
 * of its programme, and intermediaries that help with it at this moment.
 * @param wanted in whose name by choice; null: the first of those for whom the actor may.
 * @returns the organisation that invites.
 */
export function mayInvite(
  actor: Holder,
  challenge: InvitedTo,
  facts: InviterFacts,
  wanted: string | null = null,
): Result<string> {
  const inviter = invitersOf(actor, challenge, facts).find((id) => wanted === null || id === wanted);
  return inviter ? ok(inviter) : refuse({ code: 'access.forbidden' });
}

/**
 * Whose invitations the actor reads: ministry and managers all of them; an intermediary its own, since what a start-up
 * answers is for whoever invited it. Null for everybody else.
 */
export function invitationSight(
  actor: Holder,
  challenge: InvitedTo,
  facts: InviterFacts,
): InvitationSight | null {
  if (invitersOf(actor, challenge, facts).length === 0) return null;
  if (facts.manages || isOfficer(actor, challenge)) return { all: true };
  return { all: false, inviterIds: facts.intermediaryIds };
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
