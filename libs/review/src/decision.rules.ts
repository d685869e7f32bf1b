import type { Violation } from '#libs/kernel';
import type { RankedSubmission } from './ranking.scoring.js';

export interface OutcomeGiven {
  readonly submissionId: string;
  readonly reason: string;
}

export interface DecisionGiven {
  readonly awards: readonly OutcomeGiven[];
  readonly rejections: readonly OutcomeGiven[];
  readonly tieReason?: string | null;
}

export interface DecisionFacts {
  readonly ranking: readonly RankedSubmission[];
  /** How many can be awarded. */
  readonly awards: number;
  /** Assigned reviews that are neither submitted nor ended. */
  readonly openReviews: number;
}

/** Whether a tie has to be decided by a person: an award and a refusal with the same rank. */
export function decidesTie(ranking: readonly RankedSubmission[], awarded: ReadonlySet<string>): boolean {
  const outcomes = new Map<number, Set<boolean>>();
  for (const row of ranking) {
    if (row.rank === null || !row.isPassing) continue;
    const seen = outcomes.get(row.rank) ?? new Set();
    outcomes.set(row.rank, seen.add(awarded.has(row.submissionId)));
  }
  return [...outcomes.values()].some((seen) => seen.size > 1);
}

/**
 * What speaks against a decision. Every submission needs a counted review and an outcome with a reason; awards are
 * the top of the ranking, never below the minimum; only among equals a person chooses, and says why.
 */
export function checkDecision(given: DecisionGiven, facts: DecisionFacts): Violation[] {
  const { ranking } = facts;
  const unreviewed = ranking.filter((row) => row.reviewCount === 0).length;
  const violations: Violation[] = [];
  if (facts.openReviews > 0)
    violations.push({ code: 'decision.reviews_open', params: { count: facts.openReviews } });
  if (unreviewed > 0)
    violations.push({ code: 'decision.submissions_unreviewed', params: { count: unreviewed } });
  violations.push(...checkOutcomes(given, ranking));
  if (given.awards.length > facts.awards)
    violations.push({ code: 'decision.too_many_awards', path: ['awards'], params: { max: facts.awards } });
  violations.push(...checkOrder(given, ranking));
  return violations;
}

/** Each submission of the ranking exactly once, each with a reason, and nothing else. */
function checkOutcomes(given: DecisionGiven, ranking: readonly RankedSubmission[]): Violation[] {
  const known = new Set(ranking.map((row) => row.submissionId));
  const seen = new Set<string>();
  const violations = (['awards', 'rejections'] as const).flatMap((list) =>
    given[list].flatMap(({ submissionId, reason }, index) => {
      const path = [list, String(index)];
      const found: Violation[] = [];
      if (!known.has(submissionId)) found.push({ code: 'input.unknown_id', path: [...path, 'submissionId'] });
      else if (seen.has(submissionId))
        found.push({ code: 'decision.submission_repeated', path: [...path, 'submissionId'] });
      if (!reason.trim()) found.push({ code: 'decision.reason_missing', path: [...path, 'reason'] });
      seen.add(submissionId);
      return found;
    }),
  );
  const missing = ranking.filter((row) => !seen.has(row.submissionId)).length;
  if (missing > 0)
    violations.push({ code: 'decision.outcome_missing', path: ['rejections'], params: { count: missing } });
  return violations;
}

function checkOrder(given: DecisionGiven, ranking: readonly RankedSubmission[]): Violation[] {
  const awarded = new Set(given.awards.map((award) => award.submissionId));
  const passedOver = ranking.filter((row) => row.isPassing && !awarded.has(row.submissionId));
  const violations = given.awards.flatMap(({ submissionId }, index): Violation[] => {
    const path = ['awards', String(index), 'submissionId'];
    const row = ranking.find((candidate) => candidate.submissionId === submissionId);
    if (!row || row.rank === null) return [];
    if (!row.isPassing) return [{ code: 'decision.below_minimum', path }];
    const { rank } = row;
    return passedOver.some((other) => other.rank !== null && other.rank < rank)
      ? [{ code: 'decision.not_by_ranking', path }]
      : [];
  });
  if (violations.length === 0 && decidesTie(ranking, awarded) && !given.tieReason?.trim())
    violations.push({ code: 'decision.tie_needs_reason', path: ['tieReason'] });
  return violations;
}
