import { ok, type Result, refuse, type Violation } from '#libs/kernel';
import type { PlannedPair, PlanRecord } from './plan.assignment.js';
import { demandOf, EXCLUSION_CODES } from './plan-input.assignment.js';

export interface PairChange {
  readonly submissionId: string;
  readonly reviewerId: string;
}

/**
 * A plan after changes by hand: pairs are taken out first, then added. Reviews that exist already are not taken out
 * here: these are removed with a reason of their own.
 * @param rowOf the path of an added pair, for messages
 * @returns everything that speaks against it: `input.unknown_id`, `review.conflict_of_interest`,
 *   `review.pair_not_possible`, `review.pair_bid_no`, `review.reviewer_absent`, `review.already_assigned`, `review.over_capacity`, `review.pair_not_proposed`.
 */
export function changePairs(
  plan: PlanRecord,
  changes: { readonly add: readonly PairChange[]; readonly remove: readonly PairChange[] },
  rowOf: (index: number) => readonly string[] = (index) => ['add', String(index)],
): Result<PlanRecord> {
  const wrong: Violation[] = [];
  let pairs = [...plan.pairs];
  for (const [index, pair] of changes.remove.entries()) {
    const found = pairs.find((one) => isSame(one, pair) && one.origin !== 'KEPT');
    if (found) pairs = pairs.filter((one) => one !== found);
    else wrong.push({ code: 'review.pair_not_proposed', path: ['remove', String(index)] });
  }
  for (const [index, { submissionId, reviewerId }] of changes.add.entries()) {
    const pair: PlannedPair = { submissionId, reviewerId, origin: 'BY_HAND' };
    const refusal = refusalOf(plan, pairs, pair);
    if (refusal) wrong.push({ ...refusal, path: [...rowOf(index), ...(refusal.path ?? [])] });
    else pairs.push(pair);
  }
  if (wrong.length > 0) return refuse(...wrong);
  return ok({ ...plan, pairs, unfilled: unfilledOf(plan, pairs), clash: null });
}

const isSame = (one: PairChange, other: PairChange): boolean =>
  one.submissionId === other.submissionId && one.reviewerId === other.reviewerId;

function refusalOf(plan: PlanRecord, pairs: readonly PlannedPair[], pair: PairChange): Violation | null {
  const reviewer = plan.reviewers.find(({ id }) => id === pair.reviewerId);
  if (!plan.submissionIds.includes(pair.submissionId))
    return { code: 'input.unknown_id', path: ['submissionId'] };
  if (!reviewer) return { code: 'input.unknown_id', path: ['reviewerId'] };
  if (pairs.some((one) => isSame(one, pair))) return { code: 'review.already_assigned' };
  const exclusion = plan.explanations.find((one) => isSame(one, pair))?.exclusion;
  // What the manager forbade, the manager may allow again.
  if (exclusion && exclusion !== 'FORBIDDEN') return { code: EXCLUSION_CODES[exclusion] };
  const load = pairs.filter(({ reviewerId }) => reviewerId === reviewer.id).length;
  return load >= reviewer.room ? { code: 'review.over_capacity', params: { capacity: reviewer.room } } : null;
}

function unfilledOf(
  { submissionIds, demand, settings }: PlanRecord,
  pairs: readonly PlannedPair[],
): PlanRecord['unfilled'] {
  return submissionIds.flatMap((submissionId) => {
    const own = pairs.filter((pair) => pair.submissionId === submissionId);
    const standing = own.filter(({ origin }) => origin === 'KEPT').length;
    const missing = demandOf(demand, settings, submissionId, standing) - own.length;
    return missing > 0 ? [{ submissionId, missing }] : [];
  });
}
