/** What the rules of this context need to know about an actor. */
interface Holder {
  readonly kind: string;
  readonly scopes: readonly string[] | null;
  readonly memberships: readonly { readonly organisationId: string; readonly role: string }[];
}

/**
 * Whose places in a run an actor sees. Nobody outside learns who takes part, or how many: the run knows of teams only
 * after their submissions were opened, and shows them to those who may read submissions.
 */
export interface RunSight {
  readonly all: boolean;
  /** Challenges whose teams are seen. */
  readonly challengeIds: readonly string[];
  /** Start-ups whose own teams are seen. */
  readonly organisationIds: readonly string[];
}

const NOTHING: RunSight = { all: false, challengeIds: [], organisationIds: [] };
const OWNING: readonly string[] = ['MINISTRY_OFFICER', 'MINISTRY_APPROVER'];
const COMPETING: readonly string[] = ['STARTUP_OWNER', 'STARTUP_MEMBER'];

/** @param judges whether the actor decides or scores in the programme. */
export function runSight(
  actor: Holder,
  isManager: boolean,
  judges: boolean,
  challenges: readonly { readonly id: string; readonly ministryId: string }[],
): RunSight {
  if (actor.scopes && !actor.scopes.includes('programmes:read')) return NOTHING;
  const holdsIn = (organisationId: string, roles: readonly string[]) =>
    actor.memberships.some((own) => own.organisationId === organisationId && roles.includes(own.role));
  return {
    all:
      isManager ||
      judges ||
      actor.kind === 'system' ||
      actor.memberships.some(({ role }) => role === 'AUDITOR'),
    challengeIds: challenges.filter(({ ministryId }) => holdsIn(ministryId, OWNING)).map(({ id }) => id),
    organisationIds: actor.memberships
      .filter(({ role }) => COMPETING.includes(role))
      .map(({ organisationId }) => organisationId),
  };
}

/**
 * Whether a gate is shown with its candidates and scores. Where owners decide over several challenges together, each of
 * them has to see what all decide on.
 */
export function seesGate(sight: RunSight, challengeIds: readonly string[], ownersDecide: boolean): boolean {
  const owns = (id: string) => sight.challengeIds.includes(id);
  return (
    sight.all ||
    (challengeIds.length > 0 && (ownersDecide ? challengeIds.some(owns) : challengeIds.every(owns)))
  );
}

export const seesTeam = (
  sight: RunSight,
  team: { readonly challengeId: string | null; readonly groupId: string },
): boolean =>
  sight.all ||
  sight.organisationIds.includes(team.groupId) ||
  (team.challengeId !== null && sight.challengeIds.includes(team.challengeId));
