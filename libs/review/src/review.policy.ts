import { ok, type Result, refuse, type Violation } from '#libs/kernel';

/** What the rules of this context need to know about an actor. */
interface Holder {
  readonly personId: string | null;
  readonly memberships: readonly { readonly organisationId: string; readonly role: string }[];
}

interface OwnedByPerson {
  readonly personId: string;
}

const FORBIDDEN: Violation = { code: 'access.forbidden' };

const holds = (actor: Holder, role: string): boolean =>
  actor.memberships.some((membership) => membership.role === role);

/** A reviewer speaks for oneself; a programme manager for any reviewer. */
export function mayDeclareConflict(actor: Holder, reviewer: OwnedByPerson): Result<true> {
  const own = actor.personId !== null && actor.personId === reviewer.personId;
  return own || holds(actor, 'PROGRAMME_MANAGER') ? ok(true) : refuse(FORBIDDEN);
}

/** Who runs programmes sees the pool of reviewers with their conflicts; a reviewer only the own entry. */
export const mayReadReviewer = (actor: Holder, reviewer: OwnedByPerson): boolean =>
  mayDeclareConflict(actor, reviewer).ok;

/**
 * The ranked table: for managers of the programme from the opening on; for the ministry and for auditors when the
 * decision is there, so that nobody outside the programme can lean on it while it is being made.
 */
export function mayReadRanking(
  actor: Holder,
  challenge: { readonly ministryId: string; readonly state: string },
  isManager: boolean,
): boolean {
  const decided = challenge.state === 'DECIDED' || challenge.state === 'ARCHIVED';
  if (isManager) return decided || challenge.state === 'IN_EVALUATION';
  if (!decided) return false;
  const ofMinistry = actor.memberships.some(
    ({ organisationId, role }) =>
      organisationId === challenge.ministryId &&
      (role === 'MINISTRY_OFFICER' || role === 'MINISTRY_APPROVER'),
  );
  return ofMinistry || holds(actor, 'AUDITOR');
}

/** What a manager has to do with the reviewing of a challenge beside managing it. */
interface OwnPart {
  /** States of the own reviews in it, also of those that ended. */
  readonly states: readonly string[];
  /** Who is hidden from whom in it. */
  readonly blindness: string;
}

/**
 * Who gave which score: for managers of the programme from the opening on, and for nobody else. A manager who reviews
 * there too sees no more than a reviewer may: nothing while an own review is owed, and no names where reviewers are
 * hidden from each other.
 */
export function mayReadGivenReviews(
  state: string,
  isManager: boolean,
  { states, blindness }: OwnPart,
): boolean {
  if (!isManager || !['IN_EVALUATION', 'DECIDED', 'ARCHIVED'].includes(state)) return false;
  if (states.length === 0) return true;
  return showsReviewers(blindness) && !states.some((own) => own === 'ASSIGNED' || own === 'IN_PROGRESS');
}

/** Reviewers learn who wrote a submission only where a round was opened to that before submissions were. */
export const showsApplicants = (blindness: string): boolean => blindness === 'OPEN';

/** Reviewers learn each other's names unless they are hidden from each other too. */
export const showsReviewers = (blindness: string): boolean =>
  blindness === 'OPEN' || blindness === 'APPLICANTS_HIDDEN';

/** The people of a start-up hide in its own submission what tells who they are. */
export const mayHideFor = (actor: Holder, organisationId: string): boolean =>
  actor.memberships.some(
    (own) =>
      own.organisationId === organisationId &&
      (own.role === 'STARTUP_OWNER' || own.role === 'STARTUP_MEMBER'),
  );

/** Other reviewers' scores are there for those who gave their own: nobody writes down what somebody else thought. */
export const mayReadPeers = (ownState: string): boolean => ownState === 'COMPLETED';
