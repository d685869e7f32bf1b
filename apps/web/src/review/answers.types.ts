import type { ResultOf } from '#web/api/graphql.ts';
import type { reviewQueueDocument } from './review-desk.documents.ts';

/** What pages asked for, by the names under which their parts know it. */
export type QueuedTask = ResultOf<typeof reviewQueueDocument>['reviewQueue']['nodes'][number];
