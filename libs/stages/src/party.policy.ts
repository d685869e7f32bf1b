import type { ActorRole, RunActor } from '#libs/engine';
import type { Violation } from '#libs/kernel';

/** Parts that a manager gives to people; owners, operators and teams have theirs from their organisations. */
export const NAMED_ROLES = [
  'funder',
  'procurer',
  'mentor',
  'intermediary',
  'jury',
  'panel',
  'committee',
] as const;

export type NamedRole = (typeof NAMED_ROLES)[number];

/** What the rules of this context need to know about an actor. */
interface Holder {
  readonly kind: string;
  readonly personId: string | null;
  readonly memberships: readonly { readonly organisationId: string; readonly role: string }[];
}

/** What is true of a programme for everybody. */
export interface RunParties {
  readonly challenges: readonly { readonly id: string; readonly ministryId: string }[];
  /** Open calls, in a programme without challenges. */
  readonly calls?: readonly { readonly ministryId: string }[];
  /** Teams by start-up. */
  readonly teams: readonly { readonly id: string; readonly organisationId: string }[];
}

const OWNING: readonly string[] = ['MINISTRY_OFFICER', 'MINISTRY_APPROVER'];

/**
 * The parts that an actor plays in a run. A ministry's people own its challenges, a manager operates, an owner of a
 * start-up speaks for its teams; whoever mentors or mediates on the platform does so here too.
 */
export function runActorOf(
  actor: Holder,
  isManager: boolean,
  named: readonly NamedRole[],
  parties: RunParties,
): RunActor {
  if (actor.kind === 'system') return { personId: null, roles: ['system'], teamIds: [], challengeIds: null };
  const heldIn = (organisationId: string, roles: readonly string[]) =>
    actor.memberships.some((own) => own.organisationId === organisationId && roles.includes(own.role));
  const challengeIds = parties.challenges
    .filter(({ ministryId }) => heldIn(ministryId, OWNING))
    .map(({ id }) => id);
  const ownsCall = (parties.calls ?? []).some(({ ministryId }) => heldIn(ministryId, OWNING));
  const teamIds = parties.teams
    .filter(({ organisationId }) => heldIn(organisationId, ['STARTUP_OWNER']))
    .map(({ id }) => id);
  const isOfTeam = parties.teams.some(({ organisationId }) =>
    heldIn(organisationId, ['STARTUP_OWNER', 'STARTUP_MEMBER']),
  );
  const roles: ActorRole[] = [...named];
  if (isManager) roles.push('operator');
  if (challengeIds.length > 0 || ownsCall) roles.push('owner');
  if (isOfTeam) roles.push('team');
  if (actor.memberships.some(({ role }) => role === 'MENTOR')) roles.push('mentor');
  if (actor.memberships.some(({ role }) => role === 'INTERMEDIARY')) roles.push('intermediary');
  // Whose call it is owns all that came through it.
  const owned = ownsCall ? null : challengeIds;
  return { personId: actor.personId, roles: [...new Set(roles)], teamIds, challengeIds: owned };
}

const JUDGING: readonly string[] = ['funder', 'procurer', 'jury', 'panel', 'committee'];
const HELPING: readonly string[] = ['mentor', 'intermediary'];

/** Whether the part lets its holder judge, where the model says so. */
export const judges = (role: NamedRole): boolean => JUDGING.includes(role);

/**
 * Whether names of teams can be hidden from somebody: from those who were named to judge. Who runs the programme or owns
 * its call answers to the teams, and an auditor checks what was done.
 */
export const judgesBlind = (
  actor: Pick<Holder, 'kind' | 'memberships'>,
  { roles, challengeIds }: RunActor,
): boolean =>
  actor.kind !== 'system' &&
  roles.some((role) => JUDGING.includes(role)) &&
  !roles.includes('operator') &&
  !(roles.includes('owner') && challengeIds === null) &&
  !actor.memberships.some(({ role }) => role === 'AUDITOR');

/** Whether the part is one of helping: its holder never judges. */
export const helps = (role: NamedRole): boolean => HELPING.includes(role);

/**
 * What speaks against the parts of one person: whoever helps or competes never judges.
 * @param elsewhere roles that the person holds in organisations
 */
export function checkParts(parts: readonly NamedRole[], elsewhere: readonly string[]): Violation[] {
  const isJudge = parts.some(judges);
  const isHelper =
    parts.some(helps) ||
    elsewhere.some((role) => role === 'MENTOR' || role === 'INTERMEDIARY' || role.startsWith('STARTUP_'));
  return isJudge && isHelper ? [{ code: 'run.separated_role', path: ['role'] }] : [];
}
