import { ok, type Result, refuse } from '#libs/kernel';

/** What the rules of this context need to know about an actor. */
interface Holder {
  readonly kind: string;
  readonly personId: string | null;
  readonly scopes: readonly string[] | null;
  readonly memberships: readonly { readonly organisationId: string; readonly role: string }[];
}

const FORBIDDEN = { code: 'access.forbidden' } as const;

/** What somebody sees of the work on a draft: everything, or what these intermediaries did themselves. */
export type HelpSight =
  | { readonly all: true }
  | { readonly all: false; readonly organisationIds: readonly string[] };

/** Intermediaries for which the actor works. */
export const intermediariesOf = (actor: Holder): string[] => [
  ...new Set(
    actor.memberships
      .filter(({ role }) => role === 'INTERMEDIARY')
      .map(({ organisationId }) => organisationId),
  ),
];

/**
 * Who looks over the shoulder of those who write: officers and approvers of the ministry, managers of the programme, and
 * auditors see all suggestions, sessions and the coach; an intermediary that helps at this moment sees the coach and its own work.
 * Everybody else, and a token without the reading scope, sees nothing: null.
 * @param helping intermediaries that help with this challenge now.
 */
export function helpSight(
  actor: Holder,
  challenge: { readonly ministryId: string },
  manages: boolean,
  helping: readonly string[],
): HelpSight | null {
  if (actor.scopes && !actor.scopes.includes('challenges:read')) return null;
  const writes = actor.memberships.some(
    ({ organisationId, role }) =>
      role === 'AUDITOR' ||
      (organisationId === challenge.ministryId && ['MINISTRY_OFFICER', 'MINISTRY_APPROVER'].includes(role)),
  );
  if (actor.kind === 'system' || manages || writes) return { all: true };
  const organisationIds = intermediariesOf(actor).filter((id) => helping.includes(id));
  return organisationIds.length > 0 ? { all: false, organisationIds } : null;
}

/**
 * The intermediary in whose name the actor helps with a challenge.
 * @param wanted one of them by name; null when the actor works for a single one.
 */
export function mayHelp(actor: Holder, helping: readonly string[], wanted: string | null): Result<string> {
  const own = intermediariesOf(actor).filter(
    (id) => helping.includes(id) && (wanted === null || id === wanted),
  );
  const [organisationId] = own;
  return organisationId ? ok(organisationId) : refuse({ code: 'helper.not_assigned' });
}

/** A suggestion is withdrawn by whoever made it. */
export const mayWithdraw = (actor: Holder, suggestion: { readonly authorId: string }): Result<true> =>
  actor.personId !== null && actor.personId === suggestion.authorId ? ok(true) : refuse(FORBIDDEN);
