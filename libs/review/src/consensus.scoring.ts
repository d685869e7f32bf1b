/** A score on which those who judged agreed in a meeting. */
export interface AgreedScore {
  readonly submissionId: string;
  readonly criterionId: string;
  readonly score: number;
}

interface Scored {
  readonly submissionId: string;
  readonly scores: readonly { readonly criterionId: string; readonly score: number }[];
}

/**
 * The reviews as they count after the panel has met: where it agreed on a score, every review of that submission counts
 * with it. What each reviewer gave stays as it is, in the reviews that came in.
 * @returns new reviews in the same order.
 */
export function withAgreed<T extends Scored>(reviews: readonly T[], agreed: readonly AgreedScore[]): T[] {
  if (agreed.length === 0) return [...reviews];
  const known = new Map(
    agreed.map(({ submissionId, criterionId, score }) => [`${submissionId}/${criterionId}`, score]),
  );
  return reviews.map((review) => ({
    ...review,
    scores: review.scores.map((own) => {
      const score = known.get(`${review.submissionId}/${own.criterionId}`);
      return score === undefined ? own : { ...own, score };
    }),
  }));
}
