import type { Api } from '#web/api/api.ts';
import type { ResultOf } from '#web/api/graphql.ts';
import { ownReviewerDocument } from './review-desk.documents.ts';

export type OwnReviewer = NonNullable<ResultOf<typeof ownReviewerDocument>['reviewerProfile']>;

/** What has to be done before anything of a submission is shown; null: nothing. */
export type Barrier = 'profile' | 'register' | null;

/** Interests are declared first: a reviewer who has read a submission can no longer be told that it was not for them. */
export function barrierOf(reviewer: OwnReviewer | null, now = Date.now()): Barrier {
  if (!reviewer) return 'profile';
  const until = reviewer.registerExpiresAt;
  return until && Date.parse(until) > now ? null : 'register';
}

/** For `load`: asks for nothing of a submission while something stands before it. */
export async function barrier(api: Api): Promise<Barrier> {
  const { reviewerProfile } = await api.ask(ownReviewerDocument, {});
  return barrierOf(reviewerProfile);
}
