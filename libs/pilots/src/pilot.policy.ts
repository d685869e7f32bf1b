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
const OWNER = 'STARTUP_OWNER';
const TEAM = [OWNER, 'STARTUP_MEMBER'];

interface Doers {
  readonly manager: boolean;
  readonly ministry: readonly string[];
  readonly team: readonly string[];
}

/** Who does what: the managers of the programme, roles of the ministry, roles of the start-up. */
const DOERS: Readonly<Record<PilotDeed, Doers>> = {
  open: { manager: true, ministry: [OFFICER], team: [] },
  planMilestones: { manager: true, ministry: [OFFICER], team: [] },
  plan: { manager: true, ministry: [OFFICER], team: [] },
  agreePlan: { manager: false, ministry: [OFFICER, APPROVER], team: [OWNER] },
  proposeChange: { manager: false, ministry: [OFFICER, APPROVER], team: TEAM },
  settleChange: { manager: false, ministry: [OFFICER, APPROVER], team: [OWNER] },
  start: { manager: true, ministry: [OFFICER], team: [] },
  suspend: { manager: true, ministry: [APPROVER], team: [] },
  resume: { manager: true, ministry: [APPROVER], team: [] },
  submitReport: { manager: false, ministry: [], team: TEAM },
  requestPayment: { manager: false, ministry: [], team: TEAM },
  // Whoever accepts the evidence of a milestone does not also pay for it.
  settlePayment: { manager: false, ministry: [APPROVER], team: [] },
  verify: { manager: true, ministry: [OFFICER, APPROVER], team: [] },
  submitEvidence: { manager: false, ministry: [], team: TEAM },
  judgeEvidence: { manager: false, ministry: [OFFICER], team: [] },
  measure: { manager: false, ministry: [OFFICER], team: [] },
  assignReviewer: { manager: true, ministry: [], team: [] },
  scheduleReviews: { manager: true, ministry: [], team: [] },
  beginMidterm: { manager: true, ministry: [OFFICER], team: [] },
  concludeMidterm: { manager: true, ministry: [APPROVER], team: [] },
  beginReview: { manager: true, ministry: [OFFICER], team: [] },
  decide: { manager: true, ministry: [APPROVER], team: [] },
  extend: { manager: true, ministry: [APPROVER], team: [] },
  terminate: { manager: true, ministry: [APPROVER], team: [] },
  recordLesson: { manager: true, ministry: [OFFICER, APPROVER], team: TEAM },
  answerFollowUp: { manager: false, ministry: [OFFICER, APPROVER], team: TEAM },
  publishCase: { manager: true, ministry: [APPROVER], team: [] },
  nameInCase: { manager: false, ministry: [], team: [OWNER] },
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

/** For whom the actor speaks: whoever works for the start-up never speaks for the ministry. Null for everybody else. */
export function sideOf(actor: Holder, pilot: PilotParties): 'MINISTRY' | 'VENDOR' | null {
  if (isVendor(actor, pilot)) return 'VENDOR';
  return isOfMinistry(actor, pilot) ? 'MINISTRY' : null;
}

/** What the vendor never does, even with a role in the ministry: judge its own work, choose its judges, or pay for it. */
const NOT_FOR_VENDORS: readonly PilotDeed[] = [
  'judgeEvidence',
  'settlePayment',
  'assignReviewer',
  'scheduleReviews',
  'concludeMidterm',
  'decide',
  'extend',
  'publishCase',
];

/**
 * May the actor do this? A pilot is judged on what somebody other than the vendor measured, so the vendor is refused
 * there even with a role in the ministry.
 */
export function mayDo(actor: Holder, deed: PilotDeed, pilot: PilotParties, isManager: boolean): Result<true> {
  const isOfVendor = isVendor(actor, pilot);
  if (isOfVendor && (deed === 'measure' || deed === 'verify'))
    return refuse({ code: 'pilot.vendor_cannot_measure' });
  if (isOfVendor && NOT_FOR_VENDORS.includes(deed)) return refuse({ code: 'access.forbidden' });
  const doers = DOERS[deed];
  const allowed =
    (doers.manager && isManager) ||
    belongs(actor, pilot.ministryId, doers.ministry) ||
    belongs(actor, pilot.organisationId, doers.team);
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

/**
 * Whether the actor learns in brief which pilots others have held: public bodies, so that none of them tries again what
 * another has tried already. Never a start-up, whose rivals these are. A token needs the scope for pilots.
 */
export const learnsFromPilots = (actor: Holder & { readonly scopes: readonly string[] | null }): boolean =>
  (actor.scopes === null || actor.scopes.includes('pilots:read')) &&
  actor.memberships.some(({ role }) => [OFFICER, APPROVER, 'PROGRAMME_MANAGER', 'AUDITOR'].includes(role));

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
