import { compare, fraction, type Violation } from '#libs/kernel';
import type { Select } from '#libs/models';
import { type MatchStep, matchOncePerTeam } from './one-selection.rules.js';
import { isOverspent, untilSpent } from './selection-budget.rules.js';
import {
  type Candidate,
  classesOf,
  type Precedence,
  type Scored,
  type Tie,
} from './selection-order.rules.js';
import { type Contest, contendedIn, fitsTogether, tiesIn } from './selection-room.rules.js';

/** By what a gate selects: the model's rule with the caps of what comes after it. */
export interface SelectionTerms {
  readonly rule: Select['rule'];
  readonly per: Select['per'];
  /** How many of one challenge at most; null when there is no such cap. */
  readonly maxPerChallenge: number | null;
  /** How many of the whole programme at most. */
  readonly maxPerProgramme: number | null;
  /** How many are wanted at least, per challenge or programme as `per` says. */
  readonly min: number | null;
  /** 0 to 100: nobody below it is ever selected. */
  readonly threshold: number | null;
  readonly perCategory: number | null;
  /** Money that may be given, per challenge or programme as `per` says. */
  readonly budget: number | null;
  /** How many are kept in reserve, per challenge or programme as `per` says. */
  readonly reserve: number;
  /** How many applications of one start-up may be selected; null when it does not matter. */
  readonly maxPerTeam: number | null;
  /** Who was selected by the same gate before: they take places, and are not judged again. */
  readonly already: readonly Candidate[];
}

export type Rejection = 'notScored' | 'failedCriterion' | 'belowThreshold' | 'noPlace' | 'chosenElsewhere';

/** What the rule of a gate comes to. People decide; this is what they decide on. */
export interface Selection {
  readonly selected: readonly string[];
  /** In the order of promotion; empty while a tie is open. */
  readonly reserve: readonly string[];
  readonly rejected: readonly { readonly id: string; readonly why: Rejection }[];
  /** Nothing is settled while there is one. */
  readonly ties: readonly Tie[];
  /** Only for `discretion`: among whom the deciders choose. */
  readonly choice: readonly string[] | null;
  /** Where fewer pass than are wanted; null for the whole programme. */
  readonly underfilled: readonly {
    readonly challengeId: string | null;
    readonly selected: number;
    readonly min: number;
  }[];
  /** How the wishes of start-ups with several applications were met, step by step. */
  readonly matching: readonly MatchStep[];
}

/** Why a candidate can never be selected, or null. */
export function unfit(candidate: Candidate, threshold: number | null): Rejection | null {
  if (candidate.failed.length > 0) return 'failedCriterion';
  if (candidate.total === null) return 'notScored';
  return threshold !== null && compare(candidate.total, fraction(threshold)) < 0 ? 'belowThreshold' : null;
}

export const isFit = (candidate: Candidate, threshold: number | null): candidate is Scored =>
  unfit(candidate, threshold) === null && candidate.total !== null;

/**
 * Applies the rule of a gate. Equals at a cut are never told apart by their order: they come back as ties, and are
 * decided by the `precedence` that a person gives. A place that nobody fit can take stays empty.
 */
export function select(
  candidates: readonly Candidate[],
  terms: SelectionTerms,
  precedence: Precedence = [],
): Selection {
  const fit = candidates.filter((own): own is Scored => isFit(own, terms.threshold));
  if (terms.rule === 'discretion') return byDiscretion(candidates, fit, terms);
  const { taken, ties, matching } = takenBy(fit, terms, precedence);
  const rest = fit.filter((own) => !taken.includes(own));
  const kept = ties.length > 0 ? { list: [], ties: [] } : reserveOf(rest, taken, terms, precedence);
  return {
    ...outcome(candidates, taken, terms, kept.list, matching),
    underfilled: ties.length > 0 ? [] : underfilledIn(candidates, taken, terms),
    ties: [...ties, ...kept.ties],
    choice: null,
  };
}

interface Taken {
  readonly taken: readonly Scored[];
  readonly ties: readonly Tie[];
  readonly matching: readonly MatchStep[];
}

function takenBy(fit: readonly Scored[], terms: SelectionTerms, precedence: Precedence): Taken {
  if (terms.rule === 'thresholdUntilBudget') return { ...untilSpent(fit, terms, precedence), matching: [] };
  const contest = contestOf(terms);
  if (terms.maxPerTeam === null) return { ...greedily(fit, contest, precedence), matching: [] };
  const { maxPerChallenge: perChallenge } = contest;
  const { maxPerTeam: perTeam, already } = terms;
  const matched = matchOncePerTeam(fit, { perTeam, perChallenge, already }, precedence);
  if (matched.ties.length > 0) return { taken: [], ties: matched.ties, matching: matched.steps };
  return { ...greedily(matched.selected, contest, precedence), matching: matched.steps };
}

const contestOf = (terms: SelectionTerms): Contest => ({
  maxPerChallenge: terms.rule === 'singleWinner' && terms.per === 'challenge' ? 1 : terms.maxPerChallenge,
  maxPerProgramme: terms.rule === 'singleWinner' && terms.per === 'programme' ? 1 : terms.maxPerProgramme,
  perCategory: terms.rule === 'portfolio' ? terms.perCategory : null,
  categoryWithin: terms.per,
  already: terms.already,
});

/** The best classes first, as long as there is room; a class that does not fit whole is a tie. */
function greedily(fit: readonly Scored[], contest: Contest, precedence: Precedence): Omit<Taken, 'matching'> {
  const taken: Scored[] = [];
  const ties: Tie[] = [];
  for (const equals of classesOf(fit, precedence)) {
    const { sure, contended } = contendedIn(equals, taken, contest);
    ties.push(...tiesIn(contended, [...taken, ...sure], contest));
    taken.push(...sure);
    if (ties.length > 0) break;
  }
  return { taken, ties };
}

/** The next best of each challenge or of the programme. Whoever is selected elsewhere waits for nothing. */
function reserveOf(
  rest: readonly Scored[],
  taken: readonly Scored[],
  terms: SelectionTerms,
  precedence: Precedence,
): { list: readonly Scored[]; ties: readonly Tie[] } {
  if (terms.reserve === 0) return { list: [], ties: [] };
  const free = rest.filter((own) => !isServed(own, taken, terms));
  const { per, reserve } = terms;
  const contest: Contest = {
    maxPerChallenge: per === 'challenge' ? reserve : null,
    maxPerProgramme: per === 'programme' ? reserve : null,
    perCategory: null,
    categoryWithin: per,
    already: [],
  };
  const { taken: list, ties } = greedily(free, contest, precedence);
  return { list, ties: ties.map((tie) => ({ ...tie, kind: 'reserve' as const })) };
}

const isServed = (
  { groupId }: Candidate,
  taken: readonly Candidate[],
  { maxPerTeam, already }: SelectionTerms,
): boolean =>
  maxPerTeam !== null && [...already, ...taken].filter((own) => own.groupId === groupId).length >= maxPerTeam;

function byDiscretion(
  candidates: readonly Candidate[],
  fit: readonly Scored[],
  terms: SelectionTerms,
): Selection {
  const settled = outcome(candidates, [], terms, [], []);
  const rejected = settled.rejected.filter(({ why }) => why !== 'noPlace');
  return { ...settled, rejected, ties: [], choice: fit.map(({ id }) => id), underfilled: [] };
}

function outcome(
  candidates: readonly Candidate[],
  taken: readonly Scored[],
  terms: SelectionTerms,
  reserve: readonly Scored[],
  matching: readonly MatchStep[],
): Pick<Selection, 'selected' | 'reserve' | 'rejected' | 'matching'> {
  const placed = new Set([...taken, ...reserve].map(({ id }) => id));
  return {
    selected: taken.map(({ id }) => id),
    reserve: reserve.map(({ id }) => id),
    rejected: candidates
      .filter(({ id }) => !placed.has(id))
      .map((own) => ({ id: own.id, why: unfit(own, terms.threshold) ?? whyNoPlace(own, taken, terms) })),
    matching,
  };
}

const whyNoPlace = (own: Candidate, taken: readonly Scored[], terms: SelectionTerms): Rejection =>
  isServed(own, taken, terms) ? 'chosenElsewhere' : 'noPlace';

/** Where fewer than wanted are selected, per challenge that has candidates or for the programme. */
export function underfilledIn(
  candidates: readonly Candidate[],
  taken: readonly Candidate[],
  { per, min, already }: Pick<SelectionTerms, 'per' | 'min' | 'already'>,
): Selection['underfilled'] {
  if (min === null) return [];
  const places = per === 'challenge' ? [...new Set(candidates.map((own) => own.challengeId))].sort() : [null];
  return places.flatMap((challengeId) => {
    const all = [...already, ...taken];
    const own = per === 'challenge' ? all.filter((one) => one.challengeId === challengeId) : all;
    return own.length < min ? [{ challengeId, selected: own.length, min }] : [];
  });
}

/**
 * What speaks against a selection that people made: somebody unfit, too many, more money than there is, or somebody
 * better of the same challenge passed over who could have had the place. For `discretion` only the first two.
 */
export function checkSelection(
  candidates: readonly Candidate[],
  terms: SelectionTerms,
  selectedIds: readonly string[],
): Violation[] {
  const path = (id: string) => ['selected', String(selectedIds.indexOf(id))];
  const unknown = selectedIds.filter((id) => !candidates.some((own) => own.id === id));
  if (unknown.length > 0) return unknown.map((id) => ({ code: 'input.unknown_id', path: path(id) }));
  const taken = candidates.filter(({ id }) => selectedIds.includes(id));
  const violations: Violation[] = taken
    .filter((own) => !isFit(own, terms.threshold))
    .map(({ id }) => ({ code: 'gate.below_threshold', path: path(id) }));
  const fit = candidates.filter((own): own is Scored => isFit(own, terms.threshold));
  const chosen = fit.filter(({ id }) => selectedIds.includes(id));
  const contest = contestOf(terms);
  if (!fitsTogether(chosen, contest))
    violations.push({ code: 'gate.too_many_selected', path: ['selected'], params: { count: chosen.length } });
  if (terms.rule === 'thresholdUntilBudget' && isOverspent(chosen, terms))
    violations.push({ code: 'gate.over_budget', path: ['selected'], params: { budget: terms.budget ?? 0 } });
  if (violations.length > 0 || terms.rule === 'discretion' || terms.maxPerTeam !== null) return violations;
  return passedOver(fit, chosen, contest).map((id) => ({ code: 'gate.not_by_ranking', path: path(id) }));
}

/** Those selected although somebody strictly better, who was not, could stand in their place. */
function passedOver(fit: readonly Scored[], chosen: readonly Scored[], contest: Contest): string[] {
  const left = fit.filter((own) => !chosen.includes(own));
  return chosen
    .filter((own) =>
      left.some((other) => {
        if (compare(other.total, own.total) <= 0 || other.challengeId !== own.challengeId) return false;
        const instead = [...chosen.filter((one) => one !== own), other];
        return fitsTogether(instead, contest);
      }),
    )
    .map(({ id }) => id);
}
