import type { Locale } from '#libs/i18n';

/** A role that a person holds in one organisation. */
export interface Membership {
  readonly organisationId: string;
  readonly organisationKind: string;
  readonly role: string;
}

/** Who acts. Frozen, made once per request, and the first argument of every use case. */
export interface Actor {
  readonly kind: 'anonymous' | 'person' | 'system';
  readonly personId: string | null;
  readonly memberships: readonly Membership[];
  /** Scopes of the API token; null when the person signed in with a session and so has all. */
  readonly scopes: readonly string[] | null;
  readonly locale: Locale;
  readonly correlationId: string;
  /** Why the system acts; null for people. */
  readonly reason: string | null;
}

export function anonymousActor(locale: Locale, correlationId: string): Actor {
  return Object.freeze({
    kind: 'anonymous',
    personId: null,
    memberships: [],
    scopes: null,
    locale,
    correlationId,
    reason: null,
  });
}

/** The platform itself: a due deadline, an import by the operator. It always says why. */
export function systemActor(reason: string, correlationId: string): Actor {
  return Object.freeze({
    kind: 'system',
    personId: null,
    memberships: [],
    scopes: null,
    locale: 'en',
    correlationId,
    reason,
  });
}

export const hasRole = (actor: Actor, ...roles: readonly string[]): boolean =>
  actor.memberships.some((membership) => roles.includes(membership.role));

/** Whether the actor belongs to the organisation, in one of the roles if any are named. */
export const isMemberOf = (actor: Actor, organisationId: string, ...roles: readonly string[]): boolean =>
  actor.memberships.some(
    (membership) =>
      membership.organisationId === organisationId && (roles.length === 0 || roles.includes(membership.role)),
  );

/** Ids of the organisations in which the actor holds one of the roles. */
export const organisationsOf = (actor: Actor, ...roles: readonly string[]): string[] => [
  ...new Set(
    actor.memberships
      .filter((membership) => roles.length === 0 || roles.includes(membership.role))
      .map((membership) => membership.organisationId),
  ),
];
