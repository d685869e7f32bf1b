/** A submission that needs reviewers, with the topics that it is about. */
export interface SubmissionToAssign {
  readonly id: string;
  readonly topics: readonly string[];
  /** How many reviewers it still needs. */
  readonly demand: number;
}

export interface CandidateReviewer {
  readonly id: string;
  readonly expertise: readonly string[];
  /** Open reviews at most, over all challenges. */
  readonly capacity: number;
  /** Open reviews already. */
  readonly load: number;
  /** Submissions that this reviewer must not get: conflicts, past refusals, those already assigned. */
  readonly excluded: ReadonlySet<string>;
}

export interface PlannedAssignment {
  readonly submissionId: string;
  readonly reviewerId: string;
  /** Topics in which the reviewer is at home, sorted. */
  readonly sharedTopics: readonly string[];
  /** Open reviews of the reviewer before this one. */
  readonly loadBefore: number;
}

export interface AssignmentPlan {
  readonly assignments: readonly PlannedAssignment[];
  /** Submissions for which nobody was left, with the number of reviewers that they still lack. */
  readonly unfilled: readonly { readonly submissionId: string; readonly missing: number }[];
}

/**
 * A simple fair plan. Round by round every submission gets one more reviewer, those with the fewest possible reviewers
 * first. Among the possible ones, reviewers who know a topic go before those who know none, then the one with the
 * smallest load, then the one who knows the most topics, then the smaller id. The same input gives the same plan, in
 * whatever order it is listed. Nobody is planned above the capacity or for an excluded submission.
 */
export function planAssignments(
  submissions: readonly SubmissionToAssign[],
  reviewers: readonly CandidateReviewer[],
): AssignmentPlan {
  const wanted = submissions.map((submission) => ({ ...submission, missing: submission.demand }));
  const loads = new Map(reviewers.map((reviewer) => [reviewer.id, reviewer.load]));
  const planned: PlannedAssignment[] = [];
  const taken = new Map(submissions.map((submission) => [submission.id, new Set<string>()]));
  const loadOf = (reviewer: CandidateReviewer) => loads.get(reviewer.id) ?? 0;
  const possible = (submissionId: string) =>
    reviewers.filter(
      (reviewer) =>
        loadOf(reviewer) < reviewer.capacity &&
        !reviewer.excluded.has(submissionId) &&
        !taken.get(submissionId)?.has(reviewer.id),
    );
  for (let round = 1; wanted.some((submission) => submission.demand >= round); round++) {
    const waiting = wanted.filter((submission) => submission.demand >= round);
    while (waiting.length > 0) {
      const next = takeScarcest(waiting, (id) => possible(id).length);
      const chosen = best(possible(next.id), next.topics, loadOf);
      if (!chosen) continue;
      const loadBefore = loadOf(chosen);
      const sharedTopics = shared(chosen.expertise, next.topics);
      planned.push({ submissionId: next.id, reviewerId: chosen.id, sharedTopics, loadBefore });
      taken.get(next.id)?.add(chosen.id);
      loads.set(chosen.id, loadBefore + 1);
      next.missing--;
    }
  }
  const unfilled = wanted
    .filter((submission) => submission.missing > 0)
    .map(({ id, missing }) => ({ submissionId: id, missing }))
    .sort((a, b) => order(a.submissionId, b.submissionId));
  return { assignments: planned, unfilled };
}

/** Removes the submission with the fewest possible reviewers from the list and returns it. */
function takeScarcest<T extends { readonly id: string }>(waiting: T[], choices: (id: string) => number): T {
  const counted = waiting.map((submission) => ({ submission, choices: choices(submission.id) }));
  counted.sort((a, b) => a.choices - b.choices || order(a.submission.id, b.submission.id));
  const { submission } = counted[0] as { submission: T };
  waiting.splice(waiting.indexOf(submission), 1);
  return submission;
}

function best(
  candidates: readonly CandidateReviewer[],
  topics: readonly string[],
  loadOf: (reviewer: CandidateReviewer) => number,
): CandidateReviewer | undefined {
  const known = (reviewer: CandidateReviewer) => shared(reviewer.expertise, topics).length;
  const isExpert = (reviewer: CandidateReviewer) => (known(reviewer) > 0 ? 1 : 0);
  return [...candidates].sort(
    (a, b) => isExpert(b) - isExpert(a) || loadOf(a) - loadOf(b) || known(b) - known(a) || order(a.id, b.id),
  )[0];
}

const shared = (expertise: readonly string[], topics: readonly string[]): string[] =>
  [...new Set(expertise)].filter((topic) => topics.includes(topic)).sort(order);

/** By code unit, so that the plan does not depend on the language of the machine. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
