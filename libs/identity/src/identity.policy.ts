import { ok, type Result, refuse, type Violation } from '#libs/kernel';

/** What the rules of this context need to know about an actor. */
interface Holder {
  readonly memberships: readonly { readonly organisationId: string; readonly role: string }[];
}

interface Target {
  readonly id: string;
  readonly kind: string;
}

const FORBIDDEN: Violation = { code: 'access.forbidden' };

/** Which roles of an organisation a member of it may hand out. */
const HANDED_OUT_BY: Readonly<Record<string, readonly string[]>> = {
  MINISTRY_OFFICER: ['MINISTRY_OFFICER'],
  STARTUP_OWNER: ['STARTUP_OWNER', 'STARTUP_MEMBER'],
  INTERMEDIARY: ['INTERMEDIARY', 'MENTOR'],
  PROGRAMME_MANAGER: ['REVIEWER', 'PROGRAMME_MANAGER'],
};

/**
 * May the actor invite somebody to a role? The administrator to any; a programme manager reviewers into every
 * organisation but a start-up; others only the roles that their own role hands out, in their own organisation.
 */
export function mayInvite(
  actor: Holder,
  organisation: Target,
  role: string,
  rolesOfKind: readonly string[],
): Result<true> {
  if (!rolesOfKind.includes(role))
    return refuse({
      code: 'identity.role_not_of_kind',
      path: ['role'],
      params: { role, kind: organisation.kind },
    });
  const holds = (wanted: string) => actor.memberships.some((membership) => membership.role === wanted);
  if (holds('PLATFORM_ADMINISTRATOR')) return ok(true);
  if (role === 'REVIEWER' && holds('PROGRAMME_MANAGER') && organisation.kind !== 'STARTUP') return ok(true);
  const handsOut = actor.memberships.some(
    (membership) =>
      membership.organisationId === organisation.id && (HANDED_OUT_BY[membership.role] ?? []).includes(role),
  );
  return handsOut ? ok(true) : refuse(FORBIDDEN);
}

/** May the actor end a membership? The administrator any, an owner those of the own start-up. */
export function mayEndMembership(actor: Holder, organisationId: string): Result<true> {
  const allowed = actor.memberships.some(
    (membership) =>
      membership.role === 'PLATFORM_ADMINISTRATOR' ||
      (membership.organisationId === organisationId && membership.role === 'STARTUP_OWNER'),
  );
  return allowed ? ok(true) : refuse(FORBIDDEN);
}

/** Who reads the list of members of an organisation: they themselves, and the administrator. */
export const mayReadMembers = (actor: Holder, organisationId: string): boolean =>
  actor.memberships.some(
    (membership) =>
      membership.role === 'PLATFORM_ADMINISTRATOR' || membership.organisationId === organisationId,
  );

/** Longest life of an API token in days: long enough for a year's integration, short enough to be noticed. */
export const MAX_TOKEN_DAYS = 366;

export function checkTokenScopes(wanted: readonly string[], known: readonly string[]): Violation[] {
  return wanted
    .map((scope, index): Violation | undefined =>
      known.includes(scope)
        ? undefined
        : { code: 'identity.unknown_scope', path: ['scopes', String(index)], params: { scope } },
    )
    .filter((violation) => violation !== undefined);
}
