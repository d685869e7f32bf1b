import type { ResultOf } from '#web/api/graphql.ts';
import type { proposalDocument } from './assignment.documents.ts';
import type { rankingDocument } from './evaluation.documents.ts';
import type { interviewsDocument } from './interviews.documents.ts';
import type { programmeChallengesDocument, programmeRunDocument } from './programmes.documents.ts';

/** What pages asked for, by the names under which their parts know it. */
export type Run = NonNullable<ResultOf<typeof programmeRunDocument>['programmeRun']>;
export type Challenge = ResultOf<typeof programmeChallengesDocument>['ownChallenges']['nodes'][number];
export type Round = NonNullable<ResultOf<typeof interviewsDocument>['interviewRounds']>[number];
export type Ranking = NonNullable<ResultOf<typeof rankingDocument>['ranking']>;
export type Plan = NonNullable<ResultOf<typeof proposalDocument>['assignmentProposal']>;
