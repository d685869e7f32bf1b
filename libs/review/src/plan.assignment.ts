import { type PairExplanation } from './explain.assignment.js';
import type { AssignmentJob, AssignmentOutcome } from './job.assignment.js';
import { NEVER, SCALE } from './network.assignment.js';

/** Why a reviewer cannot have a submission. */
export type Exclusion = 'CONFLICT' | 'ENDED_BEFORE';

/** A review that exists already. */
export interface StandingPair {
  readonly submissionId: string;
  readonly reviewerId: string;
  /** Not begun: the reviewer may be exchanged where nothing else fills the gaps. */
  readonly isMovable: boolean;
}

export interface PlanSettings {
  readonly mode: AssignmentJob['mode'];
  readonly minLoad: number;
  readonly institutionCap: number | null;
  /** Highest chance of a pair, when drawn by lot. */
  readonly pairCap: number;
  readonly seed: number;
}

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
  }[];
  /** Submission by submission: how well each reviewer knows what it is about. */
  readonly expertise: readonly ArrayLike<number>[];
  readonly excluded: readonly {
    readonly submissionId: string;
    readonly reviewerId: string;
    readonly why: Exclusion;
  }[];
  readonly standing: readonly StandingPair[];
}

/**
 * What keeping a pair in place is worth, in affinities: more than any better fit, less than an empty place. So as few
 * pairs are moved as the gaps need.
 */
const STAY = 1_000;

/** What a reviewer's n-th review costs, n × this: where two fit alike, the one with less to do is asked. */
const BALANCE = 0.002;

/** Lays out what is to be planned as a problem for the solver. */
export function jobOf(facts: PlanFacts, settings: PlanSettings): AssignmentJob {
  const { submissionIds, reviewers, expertise, excluded, standing } = facts;
  const rowOf = placesOf(submissionIds);
  const columnOf = placesOf(reviewers.map(({ id }) => id));
  const affinity = new Int32Array(submissionIds.length * reviewers.length);
  expertise.forEach((row, submission) => {
    for (let reviewer = 0; reviewer < reviewers.length; reviewer++)
      affinity[submission * reviewers.length + reviewer] = Math.round((row[reviewer] as number) * SCALE);
  });
  const place = (pair: { submissionId: string; reviewerId: string }) => {
    const [row, column] = [rowOf.get(pair.submissionId), columnOf.get(pair.reviewerId)];
    return row === undefined || column === undefined ? null : ([row, column] as const);
  };
  for (const pair of excluded) {
    const at = place(pair);
    if (at) affinity[at[0] * reviewers.length + at[1]] = NEVER;
  }
  const forced: (readonly [number, number])[] = [];
  const counts = new Int32Array(submissionIds.length);
  for (const pair of standing) {
    const at = place(pair);
    if (!at) continue;
    counts[at[0]] = (counts[at[0]] as number) + 1;
    const index = at[0] * reviewers.length + at[1];
    // Fairness and lot weigh affinities, so nothing may be added to them there.
    if (pair.isMovable && settings.mode === 'SUM')
      affinity[index] = (affinity[index] as number) + STAY * SCALE;
    else forced.push(at);
  }
  return {
    mode: settings.mode,
    pairCap: settings.pairCap,
    seed: settings.seed,
    problem: {
      submissions: submissionIds.map((id, row) => ({
        id,
        demand: Math.max(facts.demand, counts[row] as number),
      })),
      reviewers: reviewers.map(({ id, room, institution }) => ({
        id,
        institution,
        maxLoad: room,
        minLoad: Math.min(settings.minLoad, room),
      })),
      affinity,
      forced,
      institutionCap: settings.institutionCap,
      loadStep: BALANCE * SCALE,
    },
  };
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
  const key = (submissionId: string, reviewerId: string) => `${submissionId}:${reviewerId}`;
  const stood = new Set(standing.map((pair) => key(pair.submissionId, pair.reviewerId)));
  const named = outcome.solution.pairs.map(({ submission, reviewer }) => ({
    submissionId: submissionIds[submission] as string,
    reviewerId: reviewers[reviewer]!.id,
  }));
  const chosen = new Set(named.map((pair) => key(pair.submissionId, pair.reviewerId)));
  const why = new Map(facts.excluded.map((pair) => [key(pair.submissionId, pair.reviewerId), pair.why]));
  const sums = submissionIds.map((_, row) =>
    outcome.solution.pairs
      .filter(({ submission }) => submission === row)
      .reduce((sum, { reviewer }) => sum + (expertise[row]![reviewer] as number), 0),
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
      origin: stood.has(key(pair.submissionId, pair.reviewerId)) ? 'KEPT' : 'PROPOSED',
    })),
    moved: standing
      .filter((pair) => !chosen.has(key(pair.submissionId, pair.reviewerId)))
      .map(({ submissionId, reviewerId }) => ({ submissionId, reviewerId })),
    explanations: explanations.map((one, index) => {
      const submission = Math.floor(index / reviewers.length);
      const reviewer = index % reviewers.length;
      const pair = { submissionId: submissionIds[submission] as string, reviewerId: reviewers[reviewer]!.id };
      const exclusion = why.get(key(pair.submissionId, pair.reviewerId)) ?? null;
      const affinity = exclusion ? null : shown(expertise[submission]![reviewer] as number);
      const isStanding = stood.has(key(pair.submissionId, pair.reviewerId));
      return {
        ...pair,
        exclusion,
        reason: isStanding && one.reason === 'CHOSEN' ? 'CHOSEN_BY_HAND' : one.reason,
        affinity,
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
