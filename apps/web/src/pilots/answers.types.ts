import type { ResultOf } from '#web/api/graphql.ts';
import type {
  figuresDocument,
  milestonesDocument,
  planDocument,
  reviewDocument,
} from './pilots.documents.ts';

/** What pages asked for, by the names under which their parts know it. */
export type ReviewAnswer = ResultOf<typeof reviewDocument>;
export type ReviewedPilot = NonNullable<ReviewAnswer['pilot']>;
export type PlannedPilot = NonNullable<ResultOf<typeof planDocument>['pilot']>;
export type Milestone = NonNullable<ResultOf<typeof milestonesDocument>['pilot']>['milestones'][number];
export type Kpi = NonNullable<ResultOf<typeof figuresDocument>['pilot']>['kpis'][number];
