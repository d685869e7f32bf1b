import { type PairExplanation } from './explain.assignment.js';
import type { AssignmentJob, AssignmentOutcome } from './job.assignment.js';
import { NEVER, SCALE } from './network.assignment.js';
import {
  affinitiesOf,
  demandOf,
  type Exclusion,
  type PairIds,
  type PlanFacts,
  type PlanSettings,
  pairKey,
} from './plan-input.assignment.js';
import type { Bid } from './review.kinds.js';

/**
 * What keeping a pair in place is worth, in affinities: more than any better fit, less than an empty place. So as few
 * pairs are moved as the gaps need.
 */
const STAY = 1_000;

/** What a reviewer's n-th review costs, n × this: where two fit alike, the one with less to do is asked. */
const BALANCE = 0.002;

/** Lays out what is to be planned as a problem for the solver. */
export function jobOf(facts: PlanFacts, settings: PlanSettings): AssignmentJob {
  const { submissionIds, reviewers, excluded } = facts;
  const rowOf = placesOf(submissionIds);
  const columnOf = placesOf(reviewers.map(({ id }) => id));
  const affinity = Int32Array.from(
    affinitiesOf(facts).flatMap((row) => [...row]),
    (value) => Math.round(value * SCALE),
  );
  const indexOf = (pair: PairIds): number | null => {
    const [row, column] = [rowOf.get(pair.submissionId), columnOf.get(pair.reviewerId)];
    return row === undefined || column === undefined ? null : row * reviewers.length + column;
  };
  for (const pair of excluded) {
    const index = indexOf(pair);
    if (index !== null) affinity[index] = NEVER;
  }
  const { forced, counts } = placeStanding(facts, settings, affinity, indexOf);
  return {
    mode: settings.mode,
    pairCap: settings.pairCap,
    seed: settings.seed,
    problem: {
      submissions: submissionIds.map((id, row) => ({
        id,
        demand: demandOf(facts.demand, settings, id, counts[row] as number),
      })),
      reviewers: reviewers.map(({ id, room, institution, kinds }) => ({
        id,
        institution,
        attributes: kinds,
        maxLoad: room,
        minLoad: Math.min(settings.minLoad, room),
      })),
      affinity,
      forced: forced.map(
        (index) => [Math.floor(index / reviewers.length), index % reviewers.length] as const,
      ),
      institutionCap: settings.institutionCap,
      attributeMinimums: settings.kindMinimums.map(({ kind, least }) => ({ attribute: kind, least })),
      loadStep: BALANCE * SCALE,
    },
  };
}

/** What stands and what is forced: fixed, or worth so much that it moves only where a gap needs it. */
function placeStanding(
  { submissionIds, reviewers, standing }: PlanFacts,
  settings: PlanSettings,
  affinity: Int32Array,
  indexOf: (pair: PairIds) => number | null,
): { readonly forced: readonly number[]; readonly counts: Int32Array } {
  const forced = new Set(settings.forced.flatMap((pair) => indexOf(pair) ?? []));
  const kept = new Set<number>();
  for (const pair of standing) {
    const index = indexOf(pair);
    // One that is forbidden now and was not begun goes to somebody else.
    if (index === null || (pair.isMovable && affinity[index] === NEVER)) continue;
    kept.add(index);
    if (forced.has(index)) continue;
    // Fairness and lot weigh affinities, so nothing may be added to them there.
    if (pair.isMovable && settings.mode === 'SUM')
      affinity[index] = (affinity[index] as number) + STAY * SCALE;
    else forced.add(index);
  }
  const counts = new Int32Array(submissionIds.length);
  for (const fixed of [forced, kept]) {
    const own = new Int32Array(submissionIds.length);
    for (const index of fixed) {
      const row = Math.floor(index / reviewers.length);
      own[row] = (own[row] as number) + 1;
    }
    own.forEach((count, row) => {
      counts[row] = Math.max(counts[row] as number, count);
    });
  }
  return { forced: [...forced].sort((a, b) => a - b), counts };
}

const placesOf = (ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(ids.map((id, index) => [id, index]));

/** A pair of a plan: from where it comes, and why. */
export interface PlannedPair {
  readonly submissionId: string;
  readonly reviewerId: string;
  readonly origin: 'KEPT' | 'PROPOSED' | 'BY_HAND';
}

/** Why a reviewer has, or has not, a submission; as it was when the plan was made. */
export interface KeptExplanation extends PairExplanation {
  readonly submissionId: string;
  readonly reviewerId: string;
  readonly exclusion: Exclusion | null;
  /** What the affinity is made of. */
  readonly expertise: number;
  readonly availability: number;
  readonly bid: `${Bid}` | null;
}

export interface PlanFigures {
  readonly total: number;
  /** What no assignment of the same fullness can exceed. */
  readonly bound: number;
  readonly isOptimal: boolean;
  readonly minSubmission: number;
  readonly floorBound: number | null;
  readonly isFloorProven: boolean | null;
  /** What fairness, or the lot, costs of the total. */
  readonly price: number | null;
}

/** What is kept of a plan for good. */
export interface PlanRecord {
  readonly settings: PlanSettings;
  readonly demand: number;
  readonly submissionIds: readonly string[];
  readonly reviewers: readonly {
    readonly id: string;
    readonly room: number;
    /** What one more review by the reviewer would be worth to this challenge. */
    readonly price: number;
  }[];
  readonly pairs: readonly PlannedPair[];
  /** Reviews that are not begun and go to somebody else. */
  readonly moved: readonly { readonly submissionId: string; readonly reviewerId: string }[];
  readonly explanations: readonly KeptExplanation[];
  readonly figures: PlanFigures;
  readonly unfilled: readonly { readonly submissionId: string; readonly missing: number }[];
  readonly clash: KeptClash | null;
}

export interface KeptClash {
  readonly kind: string;
  readonly submissionIds: readonly string[];
  readonly reviewerIds: readonly string[];
  readonly excludedPairs: number;
  readonly needed: number;
  readonly available: number;
  readonly isSmallest: boolean;
  readonly mends: readonly { readonly way: string; readonly by: number }[];
}

/** Puts what the solver found into the terms of the challenge. */
export function recordOf(
  facts: PlanFacts,
  settings: PlanSettings,
  outcome: AssignmentOutcome,
  explanations: readonly PairExplanation[],
): PlanRecord {
  const { submissionIds, reviewers, standing, expertise } = facts;
  const affinities = affinitiesOf(facts);
  const bids = new Map(facts.bids.map((own) => [pairKey(own), own.bid]));
  const forced = new Set(settings.forced.map(pairKey));
  const stood = new Set(standing.map(pairKey));
  const named = outcome.solution.pairs.map(({ submission, reviewer }) => ({
    submissionId: submissionIds[submission] as string,
    reviewerId: reviewers[reviewer]!.id,
  }));
  const chosen = new Set(named.map(pairKey));
  const why = new Map(facts.excluded.map((pair) => [pairKey(pair), pair.why]));
  const sums = submissionIds.map((_, row) =>
    outcome.solution.pairs
      .filter(({ submission }) => submission === row)
      .reduce((sum, { reviewer }) => sum + (affinities[row]![reviewer] as number), 0),
  );
  return {
    settings,
    demand: facts.demand,
    submissionIds,
    reviewers: reviewers.map(({ id, room }, index) => ({
      id,
      room,
      price: shown(outcome.prices[index] ?? 0),
    })),
    pairs: named.map((pair) => ({
      ...pair,
      origin: stood.has(pairKey(pair)) ? 'KEPT' : forced.has(pairKey(pair)) ? 'BY_HAND' : 'PROPOSED',
    })),
    moved: standing
      .filter((pair) => !chosen.has(pairKey(pair)))
      .map(({ submissionId, reviewerId }) => ({ submissionId, reviewerId })),
    explanations: explanations.map((one, index) => {
      const submission = Math.floor(index / reviewers.length);
      const reviewer = index % reviewers.length;
      const pair = { submissionId: submissionIds[submission] as string, reviewerId: reviewers[reviewer]!.id };
      const exclusion = why.get(pairKey(pair)) ?? null;
      const isStanding = stood.has(pairKey(pair));
      return {
        ...pair,
        exclusion,
        reason: isStanding && one.reason === 'CHOSEN' ? 'CHOSEN_BY_HAND' : one.reason,
        affinity: exclusion ? null : shown(affinities[submission]![reviewer] as number),
        expertise: shown(expertise[submission]![reviewer] as number),
        availability: shown(reviewers[reviewer]!.availability),
        bid: bids.get(pairKey(pair)) ?? null,
        price: shown(one.price),
        threshold: shown(one.threshold),
        margin: one.margin === null ? null : shown(one.margin),
      };
    }),
    figures: figuresOf(outcome, sums),
    unfilled: outcome.solution.unfilled.map(({ submission, missing }) => ({
      submissionId: submissionIds[submission] as string,
      missing,
    })),
    clash: outcome.clash && {
      kind: outcome.clash.kind,
      submissionIds: outcome.clash.submissions.map((index) => submissionIds[index] as string),
      reviewerIds: outcome.clash.reviewers.map((index) => reviewers[index]!.id),
      excludedPairs: outcome.clash.excludedPairs,
      needed: outcome.clash.needed,
      available: outcome.clash.available,
      isSmallest: outcome.clash.isSmallest,
      mends: outcome.clash.mends,
    },
  };
}

/** Six decimals, as the solver reckons. */
const shown = (value: number): number => Math.round(value * SCALE) / SCALE;

function figuresOf({ solution, fair, lottery }: AssignmentOutcome, sums: readonly number[]): PlanFigures {
  const total = sums.reduce((sum, value) => sum + value, 0);
  const cost = fair ? fair.price : lottery ? lottery.greatestTotal - solution.total : null;
  return {
    total: shown(total),
    // Where pairs are kept, the proof includes what keeping them is worth.
    bound: shown(total + (solution.bound - solution.total)),
    isOptimal: solution.isOptimal,
    minSubmission: shown(sums.length > 0 ? Math.min(...sums) : 0),
    floorBound: fair ? shown(fair.floorBound) : null,
    isFloorProven: fair ? fair.isFloorProven : null,
    price: cost === null ? null : shown(cost),
  };
}
