import { ok, type Result, refuse } from '#libs/kernel';
import type { PilotAct, PilotWork } from './pilot.machine.js';

/** What the rules of this context need to know about an actor. */
interface Holder {
  readonly memberships: readonly { readonly organisationId: string; readonly role: string }[];
}

interface PilotParties {
  /** The start-up that runs the pilot: the vendor. */
  readonly organisationId: string;
  readonly ministryId: string;
}

export type PilotDeed = 'open' | PilotAct | Exclude<PilotWork, 'review'>;

const OFFICER = 'MINISTRY_OFFICER';
const APPROVER = 'MINISTRY_APPROVER';
const TEAM = ['STARTUP_OWNER', 'STARTUP_MEMBER'];

/** Who does what: the managers of the programme, roles of the ministry, the team of the start-up. */
const DOERS: Readonly<Record<PilotDeed, { manager: boolean; ministry: readonly string[]; team: boolean }>> = {
  open: { manager: true, ministry: [OFFICER], team: false },
  planMilestones: { manager: true, ministry: [OFFICER], team: false },
  start: { manager: true, ministry: [OFFICER], team: false },
  submitEvidence: { manager: false, ministry: [], team: true },
  judgeEvidence: { manager: false, ministry: [OFFICER], team: false },
  measure: { manager: false, ministry: [OFFICER], team: false },
  assignReviewer: { manager: true, ministry: [], team: false },
  beginReview: { manager: true, ministry: [OFFICER], team: false },
  decide: { manager: true, ministry: [APPROVER], team: false },
  extend: { manager: true, ministry: [APPROVER], team: false },
  terminate: { manager: true, ministry: [APPROVER], team: false },
};

const belongs = (actor: Holder, organisationId: string, roles: readonly string[]): boolean =>
  actor.memberships.some(
    (membership) => membership.organisationId === organisationId && roles.includes(membership.role),
  );

/** Whether the actor works for the start-up that runs the pilot. */
export const isVendor = (actor: Holder, pilot: PilotParties): boolean =>
  belongs(actor, pilot.organisationId, TEAM);

export const isOfMinistry = (actor: Holder, pilot: PilotParties): boolean =>
  belongs(actor, pilot.ministryId, [OFFICER, APPROVER]);

/**
 * May the actor do this? A pilot is judged on what somebody other than the vendor measured, so the vendor is refused
 * there even with a role in the ministry.
 */
export function mayDo(actor: Holder, deed: PilotDeed, pilot: PilotParties, isManager: boolean): Result<true> {
  if (deed === 'measure' && isVendor(actor, pilot)) return refuse({ code: 'pilot.vendor_cannot_measure' });
  const doers = DOERS[deed];
  const allowed =
    (doers.manager && isManager) ||
    belongs(actor, pilot.ministryId, doers.ministry) ||
    (doers.team && isVendor(actor, pilot));
  return allowed ? ok(true) : refuse({ code: 'access.forbidden' });
}

/** Whose pilots an actor sees; the repository turns it into a WHERE. */
export interface PilotSight {
  /** Auditors see all. */
  readonly all: boolean;
  /** Start-ups of the actor. */
  readonly teams: readonly string[];
  readonly ministries: readonly string[];
  /** Programmes that the actor manages. */
  readonly programmes: readonly string[];
  /** The actor as a reviewer: sees the pilots that were assigned. */
  readonly reviewerId: string | null;
  /** Organisations whose pilots a conflict of interest hides from the reviewer. */
  readonly conflicted: readonly string[];
}

export function pilotSight(
  actor: Holder,
  managedProgrammes: readonly string[],
  reviewer: { readonly id: string; readonly conflicted: readonly string[] } | null,
): PilotSight {
  const organisationsIn = (roles: readonly string[]) => [
    ...new Set(
      actor.memberships
        .filter(({ role }) => roles.includes(role))
        .map((membership) => membership.organisationId),
    ),
  ];
  return {
    all: actor.memberships.some(({ role }) => role === 'AUDITOR'),
    teams: organisationsIn(TEAM),
    ministries: organisationsIn([OFFICER, APPROVER]),
    programmes: managedProgrammes,
    reviewerId: reviewer?.id ?? null,
    conflicted: reviewer?.conflicted ?? [],
  };
}

export type PilotReader = 'AUTHORITY' | 'REVIEWER' | 'VENDOR';

/** As what somebody who sees the pilot reads it. Whoever works for the start-up reads it as the start-up. */
export function readerOf(
  sight: PilotSight,
  pilot: PilotParties & { readonly programmeId: string },
): PilotReader {
  if (sight.teams.includes(pilot.organisationId)) return 'VENDOR';
  const isAuthority =
    sight.all || sight.ministries.includes(pilot.ministryId) || sight.programmes.includes(pilot.programmeId);
  return isAuthority ? 'AUTHORITY' : 'REVIEWER';
}

/** Reviewers see the others' scores of a round after giving their own; the vendor after the decision on the round. */
export function mayReadReviews(
  reader: PilotReader,
  round: { readonly ownSubmitted: boolean; readonly decided: boolean },
): boolean {
  if (reader === 'AUTHORITY') return true;
  return reader === 'REVIEWER' ? round.ownSubmitted || round.decided : round.decided;
}
