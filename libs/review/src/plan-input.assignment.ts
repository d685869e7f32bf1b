import type { Violation } from '#libs/kernel';
import type { AssignmentJob } from './job.assignment.js';
import { pairAffinity } from './pair.affinity.js';
import type { Bid, ReviewerKind } from './review.kinds.js';

/** Why a reviewer cannot have a submission. */
export type Exclusion = 'CONFLICT' | 'ENDED_BEFORE' | 'BID_NO' | 'ABSENT' | 'FORBIDDEN';

/** One reviewer and one submission. */
export interface PairIds {
  readonly submissionId: string;
  readonly reviewerId: string;
}

/** A review that exists already. */
interface StandingPair extends PairIds {
  /** Not begun: the reviewer may be exchanged where nothing else fills the gaps. */
  readonly isMovable: boolean;
}

/** What the manager asks of a plan. */
export interface PlanSettings {
  readonly mode: AssignmentJob['mode'];
  readonly minLoad: number;
  readonly institutionCap: number | null;
  /** Highest chance of a pair, when drawn by lot. */
  readonly pairCap: number;
  readonly seed: number;
  /** How many reviewers of a kind each submission has at least. */
  readonly kindMinimums: readonly { readonly kind: `${ReviewerKind}`; readonly least: number }[];
  readonly forced: readonly PairIds[];
  readonly forbidden: readonly PairIds[];
  /** Submissions that get one reviewer more, and no other gets any; left out in plans from before, and empty: all that is missing. */
  readonly extraReviews?: readonly string[];
}

/** The best fit, and nothing else. */
export const plainSettings: PlanSettings = {
  mode: 'SUM',
  minLoad: 0,
  institutionCap: null,
  pairCap: 1,
  seed: 1,
  kindMinimums: [],
  forced: [],
  forbidden: [],
  extraReviews: [],
};

/** What is known before anything is planned. */
export interface PlanFacts {
  readonly submissionIds: readonly string[];
  /** Reviewers that each submission needs. */
  readonly demand: number;
  readonly reviewers: readonly {
    readonly id: string;
    /** Reviews that the reviewer can have here, those that stand among them. */
    readonly room: number;
    readonly institution: string | null;
    readonly kinds: readonly string[];
    /** Share of the days until the end of the evaluation, 0 to 1. */
    readonly availability: number;
  }[];
  /** Submission by submission: how well each reviewer knows what it is about. */
  readonly expertise: readonly ArrayLike<number>[];
  readonly bids: readonly (PairIds & { readonly bid: `${Bid}` })[];
  readonly excluded: readonly (PairIds & { readonly why: Exclusion })[];
  readonly standing: readonly StandingPair[];
}

export const pairKey = ({ submissionId, reviewerId }: PairIds): string => `${submissionId}:${reviewerId}`;

/**
 * How many reviewers a submission is to have.
 * @param standing how many it has already
 */
export function demandOf(
  demand: number,
  { extraReviews = [] }: Pick<PlanSettings, 'extraReviews'>,
  submissionId: string,
  standing: number,
): number {
  if (extraReviews.length === 0) return Math.max(demand, standing);
  return extraReviews.includes(submissionId) ? standing + 1 : standing;
}

/** Submission by submission: how well each reviewer fits, by expertise, time and wish. */
export function affinitiesOf({ submissionIds, reviewers, expertise, bids }: PlanFacts): Float64Array[] {
  const bidOf = new Map(bids.map((own) => [pairKey(own), own.bid]));
  return submissionIds.map((submissionId, row) =>
    Float64Array.from(reviewers, ({ id, availability }, column) =>
      pairAffinity(
        expertise[row]![column] as number,
        availability,
        bidOf.get(pairKey({ submissionId, reviewerId: id })) ?? null,
      ),
    ),
  );
}

/** The facts with what the manager forbids. A review that exists and was not begun goes to somebody else then. */
export const withForbidden = (facts: PlanFacts, { forbidden }: PlanSettings): PlanFacts => ({
  ...facts,
  excluded: [...facts.excluded, ...forbidden.map((pair) => ({ ...pair, why: 'FORBIDDEN' as const }))],
});

/** Why a pair cannot be: as a code for people. */
export const EXCLUSION_CODES: Readonly<Record<Exclusion, string>> = {
  CONFLICT: 'review.conflict_of_interest',
  ENDED_BEFORE: 'review.pair_not_possible',
  BID_NO: 'review.pair_bid_no',
  ABSENT: 'review.reviewer_absent',
  FORBIDDEN: 'review.pair_forced_and_forbidden',
};

/**
 * What speaks against the pairs that are to be, or must not be, by their place: unknown ones, those that cannot be,
 * those that are both, more than somebody has room for, and reviews that were begun.
 */
export function wishViolations(facts: PlanFacts, { forced, forbidden }: PlanSettings): Violation[] {
  const why = new Map([
    ...forbidden.map((pair) => [pairKey(pair), 'FORBIDDEN' as const] as const),
    ...facts.excluded.map((pair) => [pairKey(pair), pair.why] as const),
  ]);
  const standing = new Map(facts.standing.map((pair) => [pairKey(pair), pair]));
  const loads = new Map<string, number>();
  for (const { reviewerId, isMovable } of facts.standing)
    if (!isMovable) loads.set(reviewerId, (loads.get(reviewerId) ?? 0) + 1);
  const ofForced = forced.flatMap((pair, index): Violation[] => {
    const path = ['forced', String(index)];
    const unknown = unknownIn(facts, pair, path);
    if (unknown) return [unknown];
    const exclusion = why.get(pairKey(pair));
    if (exclusion) return [{ code: EXCLUSION_CODES[exclusion], path }];
    const load = loads.get(pair.reviewerId) ?? 0;
    const isBegun = standing.get(pairKey(pair))?.isMovable === false;
    if (!isBegun) loads.set(pair.reviewerId, load + 1);
    const { room = 0 } = facts.reviewers.find(({ id }) => id === pair.reviewerId) ?? {};
    return !isBegun && load >= room
      ? [{ code: 'review.over_capacity', path, params: { capacity: room } }]
      : [];
  });
  const ofForbidden = forbidden.flatMap((pair, index): Violation[] => {
    const path = ['forbidden', String(index)];
    const unknown = unknownIn(facts, pair, path);
    if (unknown) return [unknown];
    return standing.get(pairKey(pair))?.isMovable === false ? [{ code: 'review.pair_begun', path }] : [];
  });
  return [...ofForced, ...ofForbidden];
}

function unknownIn(
  { submissionIds, reviewers }: PlanFacts,
  { submissionId, reviewerId }: PairIds,
  path: readonly string[],
): Violation | null {
  if (!submissionIds.includes(submissionId))
    return { code: 'input.unknown_id', path: [...path, 'submissionId'] };
  return reviewers.some(({ id }) => id === reviewerId)
    ? null
    : { code: 'input.unknown_id', path: [...path, 'reviewerId'] };
}
