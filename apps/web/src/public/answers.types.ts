import type { ResultOf } from '#web/api/graphql.ts';
import type { challengePageDocument } from './challenge.documents.ts';

/** What pages asked for, by the names under which their parts know it. */
export type ShownChallenge = NonNullable<ResultOf<typeof challengePageDocument>['challengeByNumber']>;
