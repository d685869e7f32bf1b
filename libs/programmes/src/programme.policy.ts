import { ok, type Result, refuse } from '#libs/kernel';

/** What the rules of this context need to know about an actor. */
interface Holder {
  readonly kind: string;
  readonly scopes: readonly string[] | null;
  readonly memberships: readonly { readonly organisationId: string; readonly role: string }[];
}

const RUNS_PROGRAMMES: readonly string[] = ['PROGRAMME_MANAGER', 'PLATFORM_ADMINISTRATOR'];
const FORBIDDEN = { code: 'access.forbidden' } as const;

/** A programme is created for the operator whose member the creator is, in a role that only operators have. */
export function mayCreateProgramme(actor: Holder, operatorId: string): Result<true> {
  const belongs = actor.memberships.some(
    ({ organisationId, role }) => organisationId === operatorId && RUNS_PROGRAMMES.includes(role),
  );
  return belongs || actor.kind === 'system'
    ? ok(true)
    : refuse({ code: 'programme.operator_not_yours', path: ['operatorId'] });
}

/** Whether the actor runs the programme. Being listed is not enough: the role may have ended since. */
export const managesProgramme = (actor: Holder, isListed: boolean): boolean =>
  actor.kind === 'system' ||
  (isListed && actor.memberships.some(({ role }) => RUNS_PROGRAMMES.includes(role)));

export const mayRunProgramme = (actor: Holder, isListed: boolean): Result<true> =>
  managesProgramme(actor, isListed) ? ok(true) : refuse(FORBIDDEN);

/** The administrator may name managers too: a programme whose managers have all left must not stay orphaned. */
export const mayNameManagers = (actor: Holder, isListed: boolean): Result<true> =>
  managesProgramme(actor, isListed) || actor.memberships.some(({ role }) => role === 'PLATFORM_ADMINISTRATOR')
    ? ok(true)
    : refuse(FORBIDDEN);

/** A programme always has somebody who runs it. */
export const mayRemoveManager = (managers: number): Result<true> =>
  managers > 1 ? ok(true) : refuse({ code: 'programme.last_manager', path: ['personId'] });

/**
 * Which programmes an actor sees besides those that were opened to the public: all, only the own ones, or none.
 * An API token without the reading scope sees no more than the public does.
 */
export function programmeSight(actor: Holder): 'ALL' | 'OWN' | 'PUBLIC' {
  if (actor.kind === 'anonymous') return 'PUBLIC';
  if (actor.scopes && !actor.scopes.includes('programmes:read')) return 'PUBLIC';
  const holds = (...roles: string[]) => actor.memberships.some(({ role }) => roles.includes(role));
  if (actor.kind === 'system' || holds('AUDITOR', 'PLATFORM_ADMINISTRATOR')) return 'ALL';
  return holds('PROGRAMME_MANAGER') ? 'OWN' : 'PUBLIC';
}
