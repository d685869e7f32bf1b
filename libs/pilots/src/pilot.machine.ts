import { defineMachine, type Violation } from '#libs/kernel';

export type PilotState = 'PLANNED' | 'RUNNING' | 'IN_REVIEW' | 'DECIDED' | 'TERMINATED';
export type PilotAct = 'start' | 'beginReview' | 'decide' | 'extend' | 'terminate';
/** What is done on a pilot without moving it. */
export type PilotWork =
  | 'planMilestones'
  | 'submitEvidence'
  | 'judgeEvidence'
  | 'measure'
  | 'assignReviewer'
  | 'review';

export interface PilotFacts {
  /** Milestones planned; the start needs one. */
  readonly milestones: number;
  /** KPIs without a measurement in this round; the review needs none. */
  readonly unmeasuredKpis: number;
  /** Reviewers who can judge the pilot now. */
  readonly reviewers: number;
  /** Those of them who have not yet given their scores in this round. */
  readonly missingReviews: number;
}

/** Either kind of decision needs scores, from everybody who is assigned. */
function whenReviewed(facts: PilotFacts): Violation[] {
  if (facts.reviewers === 0) return [{ code: 'pilot.no_reviewers' }];
  return facts.missingReviews > 0
    ? [{ code: 'pilot.reviews_open', params: { count: facts.missingReviews } }]
    : [];
}

const whenMeasured = ({ unmeasuredKpis: count }: PilotFacts): Violation[] =>
  count > 0 ? [{ code: 'pilot.kpis_unmeasured', params: { count } }] : [];

const whenPlanned = (facts: PilotFacts): Violation[] =>
  facts.milestones > 0 ? [] : [{ code: 'pilot.no_milestones' }];

/** An extension leads back to RUNNING and opens a new round of measurements and scores; the old round stays. */
export const pilotMachine = defineMachine<PilotState, PilotAct, PilotFacts>({
  initial: 'PLANNED',
  states: ['PLANNED', 'RUNNING', 'IN_REVIEW', 'DECIDED', 'TERMINATED'],
  wrongState: 'pilot.wrong_state',
  acts: {
    start: { from: ['PLANNED'], to: 'RUNNING', guard: whenPlanned },
    beginReview: { from: ['RUNNING'], to: 'IN_REVIEW', guard: whenMeasured },
    decide: { from: ['IN_REVIEW'], to: 'DECIDED', guard: whenReviewed },
    extend: { from: ['IN_REVIEW'], to: 'RUNNING', guard: whenReviewed },
    terminate: { from: ['PLANNED', 'RUNNING', 'IN_REVIEW'], to: 'TERMINATED' },
  },
});

const WORK: Readonly<Record<PilotWork, readonly PilotState[]>> = {
  planMilestones: ['PLANNED'],
  submitEvidence: ['RUNNING'],
  judgeEvidence: ['RUNNING', 'IN_REVIEW'],
  measure: ['RUNNING'],
  assignReviewer: ['PLANNED', 'RUNNING', 'IN_REVIEW'],
  review: ['IN_REVIEW'],
};

/** What speaks against a work in this state: nothing, or `pilot.wrong_state`. */
export const checkWork = (state: PilotState, work: PilotWork): Violation[] =>
  WORK[work].includes(state) ? [] : [{ code: 'pilot.wrong_state', params: { state, act: work } }];
