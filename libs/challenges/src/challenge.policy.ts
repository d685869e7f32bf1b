import { ok, type Result, refuse } from '#libs/kernel';
import type { ChallengeAct } from './challenge.machine.js';

/** What the rules of this context need to know about an actor. */
interface Holder {
  readonly kind: string;
  readonly scopes: readonly string[] | null;
  readonly memberships: readonly {
    readonly organisationId: string;
    readonly organisationKind: string;
    readonly role: string;
  }[];
}

interface Target {
  readonly kind: 'CHALLENGE' | 'OPEN_CALL';
  readonly ministryId: string;
  readonly publishedAt: Date | null;
}

const FORBIDDEN = { code: 'access.forbidden' } as const;

/** What else is allowed or refused like the acts of the machine. */
export type GuardedAct =
  | ChallengeAct
  | 'edit'
  | 'amendRubric'
  | 'answerInquiry'
  | 'assignHelper'
  | 'resolveSuggestion'
  | 'recordSession';

type Hand = 'OFFICER' | 'APPROVER' | 'MANAGER';

/** Whose hand an act needs: an officer or approver of the ministry, or a manager of the programme. */
const HANDS: Readonly<Record<GuardedAct, readonly Hand[]>> = {
  edit: ['OFFICER'],
  submitForReview: ['OFFICER'],
  requestChanges: ['APPROVER', 'MANAGER'],
  approve: ['APPROVER'],
  publish: ['MANAGER'],
  amend: ['APPROVER', 'MANAGER'],
  amendRubric: ['MANAGER'],
  reframe: ['OFFICER', 'APPROVER', 'MANAGER'],
  // What follows from the rules of a programme, and from the clock.
  reopen: [],
  close: [],
  openEvaluation: ['MANAGER'],
  decide: ['APPROVER', 'MANAGER'],
  reconsider: [],
  archive: ['MANAGER'],
  cancel: ['MANAGER'],
  answerInquiry: ['OFFICER', 'MANAGER'],
  assignHelper: ['OFFICER', 'APPROVER', 'MANAGER'],
  resolveSuggestion: ['OFFICER'],
  recordSession: ['OFFICER', 'APPROVER', 'MANAGER'],
};

/** Whether the actor holds the role in the organisation. */
const holds = (actor: Holder, organisationId: string, role: string): boolean =>
  actor.memberships.some((m) => m.organisationId === organisationId && m.role === role);

/**
 * May the actor do this to a challenge? The system may everything. A draft that nobody outside has seen yet may be
 * cancelled by its officers too. An open call is also written by those who manage its programme, and, where it is their
 * operator's own, approved by a second of them: in the name of a ministry only its approvers answer. @param manages whether the actor manages the challenge's programme.
 */
export function mayAct(actor: Holder, act: GuardedAct, challenge: Target, manages: boolean): Result<true> {
  const runsCall = manages && challenge.kind === 'OPEN_CALL';
  const has: Readonly<Record<Hand, boolean>> = {
    OFFICER: runsCall || holds(actor, challenge.ministryId, 'MINISTRY_OFFICER'),
    APPROVER:
      holds(actor, challenge.ministryId, 'MINISTRY_APPROVER') ||
      (runsCall && holds(actor, challenge.ministryId, 'PROGRAMME_MANAGER')),
    MANAGER: manages,
  };
  const ownDraft = act === 'cancel' && challenge.publishedAt === null && has.OFFICER;
  return actor.kind === 'system' || ownDraft || HANDS[act].some((hand) => has[hand])
    ? ok(true)
    : refuse(FORBIDDEN);
}

/**
 * Organisations whose files the actor may publish with a challenge of the ministry, being a member of them: the ministry
 * itself, and the operators for which the actor manages programmes.
 */
export const documentOwners = (actor: Holder, ministryId: string): string[] => [
  ministryId,
  ...actor.memberships
    .filter(({ role }) => role === 'PROGRAMME_MANAGER')
    .map(({ organisationId }) => organisationId),
];

/** Drafts are written by officers of the ministry; the operator imports them as the system. */
export const mayWriteFor = (actor: Holder, ministryId: string): Result<true> =>
  actor.kind === 'system' || holds(actor, ministryId, 'MINISTRY_OFFICER')
    ? ok(true)
    : refuse({ code: 'challenge.ministry_not_yours', path: ['ministryId'] });

/** Questions are asked by the people of a start-up, in its name. */
export const mayAskFor = (actor: Holder, organisationId: string): Result<true> =>
  ['STARTUP_OWNER', 'STARTUP_MEMBER'].some((role) => holds(actor, organisationId, role))
    ? ok(true)
    : refuse({ code: 'inquiry.startup_not_yours', path: ['organisationId'] });

/** What an actor sees besides published challenges: everything, or what belongs to ministries and programmes. */
export interface ChallengeSight {
  readonly all: boolean;
  readonly ministryIds: readonly string[];
  readonly programmeIds: readonly string[];
  /** Single ones: those that an intermediary helps to define. */
  readonly challengeIds: readonly string[];
}

/** What everybody sees. */
export const PUBLIC_SIGHT: ChallengeSight = {
  all: false,
  ministryIds: [],
  programmeIds: [],
  challengeIds: [],
};

/**
 * Which challenges that were never published an actor sees: a ministry its own, a manager those of the programme, an
 * intermediary those that it helps to define, auditors all. A token without the reading scope sees what the public sees.
 */
export function challengeSight(
  actor: Holder,
  managedProgrammes: readonly string[],
  helpedChallenges: readonly string[],
): ChallengeSight {
  if (actor.kind === 'anonymous') return PUBLIC_SIGHT;
  if (actor.scopes && !actor.scopes.includes('challenges:read')) return PUBLIC_SIGHT;
  const all = actor.kind === 'system' || actor.memberships.some(({ role }) => role === 'AUDITOR');
  const ministryIds = actor.memberships
    .filter(({ organisationKind }) => organisationKind === 'MINISTRY')
    .map(({ organisationId }) => organisationId);
  return { all, ministryIds, programmeIds: managedProgrammes, challengeIds: helpedChallenges };
}

/** The row rule of the sight, for a row that is already loaded. */
export const isSeen = (
  sight: ChallengeSight,
  challenge: Target & { readonly id: string; readonly programmeId: string },
): boolean =>
  challenge.publishedAt !== null ||
  sight.all ||
  sight.ministryIds.includes(challenge.ministryId) ||
  sight.programmeIds.includes(challenge.programmeId) ||
  sight.challengeIds.includes(challenge.id);

/** Which questions an actor sees besides those that were answered. */
export interface InquirySight {
  /** Start-ups whose own questions these are. */
  readonly organisationIds: readonly string[];
  /** Ministries whose questions the actor may answer. */
  readonly ministryIds: readonly string[];
  readonly programmeIds: readonly string[];
}

/** Questions without an answer are seen by the start-up that asked and by those who may answer. */
export function inquirySight(actor: Holder, managedProgrammes: readonly string[]): InquirySight {
  const isBlind = actor.kind === 'anonymous' || (actor.scopes && !actor.scopes.includes('challenges:read'));
  if (isBlind) return { organisationIds: [], ministryIds: [], programmeIds: [] };
  const heldIn = (...roles: string[]) =>
    actor.memberships.filter(({ role }) => roles.includes(role)).map(({ organisationId }) => organisationId);
  return {
    organisationIds: heldIn('STARTUP_OWNER', 'STARTUP_MEMBER'),
    ministryIds: heldIn('MINISTRY_OFFICER'),
    programmeIds: managedProgrammes,
  };
}
