import type { Violation } from '#libs/kernel';

/** A score on which the panel agreed, and why it is another one than what was given. */
export interface AgreedGiven {
  readonly submissionId: string;
  readonly criterionId: string;
  readonly score: number;
  readonly reason: string;
}

export interface MeetingGiven {
  readonly chairId: string;
  readonly presentIds: readonly string[];
  /** How many of the panel have to be there; null: more than half. */
  readonly quorum: number | null;
  readonly agreed: readonly AgreedGiven[];
}

export interface MeetingFacts {
  /** Reviewers with a counted review in the challenge. */
  readonly panelIds: readonly string[];
  readonly criteria: readonly {
    readonly id: string;
    readonly scaleMin: number;
    readonly scaleMax: number;
    readonly scaleStep: number;
  }[];
  /** Submissions with a counted review. */
  readonly submissionIds: readonly string[];
  /** Of those present, who must not judge a submission. */
  readonly excluded: readonly { readonly submissionId: string; readonly reviewerId: string }[];
}

/** More than half of the panel. */
export const majorityOf = (panel: number): number => Math.floor(panel / 2) + 1;

/** Off the steps of its scale by less than this counts as on it: 0.1 has no exact binary form. */
const TOLERANCE = 1e-9;

/**
 * What speaks against the record of a meeting: a chair who was not there, somebody who is not of the panel, too few of
 * them, a score that is none or has no reason. Whoever has a conflict with a submission does not count there.
 */
export function checkMeeting(given: MeetingGiven, facts: MeetingFacts): Violation[] {
  const needed = Math.max(given.quorum ?? 0, majorityOf(facts.panelIds.length));
  const present = [...new Set(given.presentIds)];
  const violations: Violation[] = present.flatMap((id, index) =>
    facts.panelIds.includes(id)
      ? []
      : [{ code: 'meeting.not_of_the_panel', path: ['presentIds', String(index)] }],
  );
  if (!present.includes(given.chairId)) violations.push({ code: 'meeting.chair_absent', path: ['chairId'] });
  if (present.length < needed)
    violations.push({
      code: 'meeting.no_quorum',
      path: ['presentIds'],
      params: { needed, present: present.length },
    });
  return [...violations, ...given.agreed.flatMap((own, index) => checkAgreed(own, index, given, facts))];
}

function checkAgreed(own: AgreedGiven, index: number, given: MeetingGiven, facts: MeetingFacts): Violation[] {
  const path = ['agreed', String(index)];
  const criterion = facts.criteria.find(({ id }) => id === own.criterionId);
  if (!facts.submissionIds.includes(own.submissionId))
    return [{ code: 'input.unknown_id', path: [...path, 'submissionId'] }];
  if (!criterion) return [{ code: 'input.unknown_id', path: [...path, 'criterionId'] }];
  const isRepeated = given.agreed.some(
    (other, at) =>
      at < index && other.submissionId === own.submissionId && other.criterionId === own.criterionId,
  );
  const violations: Violation[] = isRepeated ? [{ code: 'meeting.score_repeated', path }] : [];
  if (!isOnScale(own.score, criterion)) {
    const { scaleMin: min, scaleMax: max, scaleStep: step } = criterion;
    violations.push({
      code: 'review.score_outside_scale',
      path: [...path, 'score'],
      params: { min, max, step },
    });
  }
  if (!own.reason.trim()) violations.push({ code: 'meeting.reason_missing', path: [...path, 'reason'] });
  const able = given.presentIds.filter((id) =>
    facts.excluded.every((pair) => pair.submissionId !== own.submissionId || pair.reviewerId !== id),
  );
  // A quorum of people who may judge this submission: others leave the room.
  if (able.length === 0)
    violations.push({ code: 'meeting.all_in_conflict', path: [...path, 'submissionId'] });
  return violations;
}

function isOnScale(
  score: number,
  { scaleMin, scaleMax, scaleStep }: MeetingFacts['criteria'][number],
): boolean {
  const steps = (score - scaleMin) / scaleStep;
  return score >= scaleMin && score <= scaleMax && Math.abs(steps - Math.round(steps)) < TOLERANCE;
}
