import { ok, type Result, refuse, type Violation } from '#libs/kernel';

/** What the rules of this context need to know about an actor. */
interface Holder {
  readonly memberships: readonly { readonly organisationId: string; readonly role: string }[];
  readonly scopes: readonly string[] | null;
}

const FORBIDDEN: Violation = { code: 'access.forbidden' };
const OWNER = 'STARTUP_OWNER';
const TEAM = [OWNER, 'STARTUP_MEMBER'];
const OFFICERS = ['MINISTRY_OFFICER', 'MINISTRY_APPROVER'];

const organisationsIn = (actor: Holder, roles: readonly string[]): string[] => [
  ...new Set(
    actor.memberships
      .filter((membership) => roles.includes(membership.role))
      .map((membership) => membership.organisationId),
  ),
];

/** Organisations for which the actor works on submissions. */
export const teamsOf = (actor: Holder): string[] => organisationsIn(actor, TEAM);

export const isOfTeam = (actor: Holder, organisationId: string): boolean =>
  teamsOf(actor).includes(organisationId);

/** May the actor bind the start-up: submit, withdraw? Only an owner speaks for it. */
export function mayBind(actor: Holder, organisationId: string): Result<true> {
  return organisationsIn(actor, [OWNER]).includes(organisationId) ? ok(true) : refuse(FORBIDDEN);
}

/**
 * For which start-up a new submission is: the one that is named, or the only one that there is.
 * `access.forbidden` when the actor does not work for it, `input.required` when there are several to choose from.
 */
export function teamFor(actor: Holder, wished: string | null | undefined): Result<string> {
  const teams = teamsOf(actor);
  if (wished) return teams.includes(wished) ? ok(wished) : refuse(FORBIDDEN);
  const [only, ...others] = teams;
  if (!only) return refuse(FORBIDDEN);
  return others.length > 0 ? refuse({ code: 'input.required', path: ['organisationId'] }) : ok(only);
}

/** Whose submissions an actor can see; the repository turns it into a WHERE. */
export interface ReadScope {
  /** Start-ups whose submissions the actor sees at any time. */
  readonly teams: readonly string[];
  /** Ministries to whose challenges the actor sees the submissions after the opening. */
  readonly ministries: readonly string[];
  /** Programmes, likewise. */
  readonly programmes: readonly string[];
  /** Sees all after the opening. */
  readonly isAuditor: boolean;
}

/**
 * Before the opening nobody but the team, whatever the role. After it the ministry's officers, the programme's
 * managers and the auditors. A token without the scope sees nothing, also where a submission hangs on something
 * else that it may read.
 * @param managed programmes that the actor manages.
 */
export function readScopeOf(actor: Holder, managed: readonly string[]): ReadScope {
  if (actor.scopes && !actor.scopes.includes('submissions:read'))
    return { teams: [], ministries: [], programmes: [], isAuditor: false };
  const holds = (role: string) => actor.memberships.some((membership) => membership.role === role);
  return {
    teams: teamsOf(actor),
    ministries: organisationsIn(actor, OFFICERS),
    programmes: holds('PROGRAMME_MANAGER') ? managed : [],
    isAuditor: holds('AUDITOR'),
  };
}
