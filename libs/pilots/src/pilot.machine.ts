import { defineMachine, type Violation } from '#libs/kernel';

export type PilotState =
  | 'PLANNED'
  | 'RUNNING'
  | 'SUSPENDED'
  | 'IN_MIDTERM'
  | 'IN_REVIEW'
  | 'DECIDED'
  | 'TERMINATED';
export type PilotAct =
  | 'start'
  | 'suspend'
  | 'resume'
  | 'beginMidterm'
  | 'concludeMidterm'
  | 'beginReview'
  | 'decide'
  | 'extend'
  | 'terminate';
/** What is done on a pilot without moving it. */
export type PilotWork =
  | 'plan'
  | 'planMilestones'
  | 'agreePlan'
  | 'proposeChange'
  | 'settleChange'
  | 'submitReport'
  | 'requestPayment'
  | 'settlePayment'
  | 'verify'
  | 'submitEvidence'
  | 'judgeEvidence'
  | 'measure'
  | 'assignReviewer'
  | 'scheduleReviews'
  | 'review'
  | 'recordLesson'
  | 'answerFollowUp'
  | 'publishCase'
  | 'nameInCase';

export interface PilotFacts {
  /** Milestones planned; the start needs one. */
  readonly milestones: number;
  /** Both sides have agreed to the plan; the start needs it. */
  readonly isPlanAgreed: boolean;
  /** KPIs without a measurement in this round; the review needs none. */
  readonly unmeasuredKpis: number;
  /** Reviewers who can judge the pilot now. */
  readonly reviewers: number;
  /** Those of them who have not yet given their scores in this round. */
  readonly missingReviews: number;
  /** The round has had its mid-term review; there is one at most. */
  readonly isMidtermHeld: boolean;
  /** There is a chair, and the reviewers have not agreed yet. */
  readonly isConsensusMissing: boolean;
}

/** Which review a pilot is in, or comes to next. */
export const phaseOf = (state: PilotState): 'MIDTERM' | 'END' => (state === 'IN_MIDTERM' ? 'MIDTERM' : 'END');

/** Either kind of decision needs scores, from everybody who is assigned. */
function whenReviewed(facts: PilotFacts): Violation[] {
  if (facts.reviewers === 0) return [{ code: 'pilot.no_reviewers' }];
  if (facts.missingReviews > 0)
    return [{ code: 'pilot.reviews_open', params: { count: facts.missingReviews } }];
  return facts.isConsensusMissing ? [{ code: 'pilot.consensus_missing' }] : [];
}

const whenMeasured = ({ unmeasuredKpis: count }: PilotFacts): Violation[] =>
  count > 0 ? [{ code: 'pilot.kpis_unmeasured', params: { count } }] : [];

const whenNotHeld = (facts: PilotFacts): Violation[] =>
  facts.isMidtermHeld ? [{ code: 'pilot.midterm_held' }] : whenMeasured(facts);

function whenPlanned(facts: PilotFacts): Violation[] {
  if (facts.milestones === 0) return [{ code: 'pilot.no_milestones' }];
  return facts.isPlanAgreed ? [] : [{ code: 'pilot.plan_not_agreed' }];
}

/** An extension leads back to RUNNING and opens a new round of measurements and scores; the old round stays. */
export const pilotMachine = defineMachine<PilotState, PilotAct, PilotFacts>({
  initial: 'PLANNED',
  states: ['PLANNED', 'RUNNING', 'SUSPENDED', 'IN_MIDTERM', 'IN_REVIEW', 'DECIDED', 'TERMINATED'],
  wrongState: 'pilot.wrong_state',
  acts: {
    start: { from: ['PLANNED'], to: 'RUNNING', guard: whenPlanned },
    suspend: { from: ['RUNNING'], to: 'SUSPENDED' },
    resume: { from: ['SUSPENDED'], to: 'RUNNING' },
    beginMidterm: { from: ['RUNNING'], to: 'IN_MIDTERM', guard: whenNotHeld },
    concludeMidterm: { from: ['IN_MIDTERM'], to: 'RUNNING', guard: whenReviewed },
    beginReview: { from: ['RUNNING'], to: 'IN_REVIEW', guard: whenMeasured },
    decide: { from: ['IN_REVIEW'], to: 'DECIDED', guard: whenReviewed },
    extend: { from: ['IN_REVIEW'], to: 'RUNNING', guard: whenReviewed },
    terminate: { from: ['PLANNED', 'RUNNING', 'SUSPENDED', 'IN_MIDTERM', 'IN_REVIEW'], to: 'TERMINATED' },
  },
});

const WORK: Readonly<Record<PilotWork, readonly PilotState[]>> = {
  plan: ['PLANNED'],
  planMilestones: ['PLANNED'],
  agreePlan: ['PLANNED'],
  proposeChange: ['RUNNING', 'SUSPENDED'],
  settleChange: ['RUNNING', 'SUSPENDED'],
  submitReport: ['RUNNING', 'SUSPENDED', 'IN_MIDTERM', 'IN_REVIEW'],
  // What was accepted is owed, also after the pilot.
  requestPayment: ['RUNNING', 'SUSPENDED', 'IN_MIDTERM', 'IN_REVIEW', 'DECIDED', 'TERMINATED'],
  settlePayment: ['RUNNING', 'SUSPENDED', 'IN_MIDTERM', 'IN_REVIEW', 'DECIDED', 'TERMINATED'],
  verify: ['RUNNING', 'SUSPENDED', 'IN_MIDTERM', 'IN_REVIEW'],
  submitEvidence: ['RUNNING', 'IN_MIDTERM'],
  judgeEvidence: ['RUNNING', 'IN_MIDTERM', 'IN_REVIEW'],
  measure: ['RUNNING'],
  assignReviewer: ['PLANNED', 'RUNNING', 'SUSPENDED', 'IN_MIDTERM', 'IN_REVIEW'],
  scheduleReviews: ['IN_MIDTERM', 'IN_REVIEW'],
  review: ['IN_MIDTERM', 'IN_REVIEW'],
  recordLesson: ['DECIDED', 'TERMINATED'],
  answerFollowUp: ['DECIDED'],
  publishCase: ['DECIDED'],
  nameInCase: ['DECIDED'],
};

/** What speaks against a work in this state: nothing, or `pilot.wrong_state`. */
export const checkWork = (state: PilotState, work: PilotWork): Violation[] =>
  WORK[work].includes(state) ? [] : [{ code: 'pilot.wrong_state', params: { state, act: work } }];
