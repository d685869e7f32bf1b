import { defineMachine } from '#libs/kernel';

export type AssignmentState =
  | 'ASSIGNED'
  | 'IN_PROGRESS'
  | 'COMPLETED'
  | 'DECLINED'
  | 'RECUSED'
  | 'SUSPENDED'
  | 'REMOVED';
export type AssignmentAct =
  | 'saveDraft'
  | 'submit'
  | 'revise'
  | 'reopen'
  | 'decline'
  | 'recuse'
  | 'suspend'
  | 'remove';

export interface AssignmentFacts {
  /** The challenge is in evaluation: opened and not yet decided. */
  readonly evaluationOpen: boolean;
  /** The day by which reviews are due has passed. */
  readonly isPastDue?: boolean;
  /** The submission was withdrawn or disqualified: nothing about it can be scored any more. */
  readonly isOutOfRunning?: boolean;
}

/** States in which the reviewer can read the submission. */
export const LIVE_STATES = ['ASSIGNED', 'IN_PROGRESS', 'COMPLETED'] as const satisfies AssignmentState[];
/** States in which work is still owed. */
export const OPEN_STATES = ['ASSIGNED', 'IN_PROGRESS'] as const satisfies AssignmentState[];

const whileEvaluated = (facts: AssignmentFacts) =>
  facts.evaluationOpen ? [] : [{ code: 'review.evaluation_closed' }];

const whileScored = (facts: AssignmentFacts) => [
  ...whileEvaluated(facts),
  ...(facts.isOutOfRunning ? [{ code: 'review.submission_withdrawn' }] : []),
  ...(facts.isPastDue ? [{ code: 'review.deadline_passed' }] : []),
];

/**
 * The way of one review. A conflict suspends at any time, also after the decision, and for good: who declared it by
 * mistake is assigned anew by a manager. A submitted score is never removed by hand; only its reviewer can step back.
 */
export const assignmentMachine = defineMachine<AssignmentState, AssignmentAct, AssignmentFacts>({
  initial: 'ASSIGNED',
  states: ['ASSIGNED', 'IN_PROGRESS', 'COMPLETED', 'DECLINED', 'RECUSED', 'SUSPENDED', 'REMOVED'],
  wrongState: 'review.assignment_wrong_state',
  acts: {
    saveDraft: { from: OPEN_STATES, to: 'IN_PROGRESS', guard: whileScored },
    submit: { from: OPEN_STATES, to: 'COMPLETED', guard: whileScored },
    revise: { from: ['COMPLETED'], to: 'COMPLETED', guard: whileScored },
    // An addendum to the rubric: what was given by it means something else now.
    reopen: { from: ['COMPLETED'], to: 'IN_PROGRESS', guard: whileEvaluated },
    decline: { from: ['ASSIGNED'], to: 'DECLINED', guard: whileEvaluated },
    recuse: { from: LIVE_STATES, to: 'RECUSED', guard: whileEvaluated },
    suspend: { from: LIVE_STATES, to: 'SUSPENDED' },
    remove: { from: OPEN_STATES, to: 'REMOVED', guard: whileEvaluated },
  },
});
