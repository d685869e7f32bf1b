import { defineMachine } from '#libs/kernel';

export const SUBMISSION_STATES = [
  'DRAFT',
  'SUBMITTED',
  'WITHDRAWN',
  'AWARDED',
  'NOT_AWARDED',
  'DISQUALIFIED',
] as const;

export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** `edit` changes a draft; `revise` prepares new content while what was submitted stays valid. */
export type SubmissionAct =
  | 'edit'
  | 'revise'
  | 'submit'
  | 'withdraw'
  | 'award'
  | 'decline'
  | 'disqualify'
  | 'reconsider';

export interface SubmissionFacts {
  /** Whether the submissions of the challenge were opened. Nobody judges what is sealed. */
  readonly isOpened: boolean;
}

const onlyOpened = ({ isOpened }: SubmissionFacts) => (isOpened ? [] : [{ code: 'submission.sealed' }]);

/** Whether the window is open is no fact of this table: `ChallengeWindows` decides it under the lock of the challenge. */
export const submissionMachine = defineMachine<SubmissionState, SubmissionAct, SubmissionFacts>({
  initial: 'DRAFT',
  states: SUBMISSION_STATES,
  wrongState: 'submission.wrong_state',
  acts: {
    edit: { from: ['DRAFT'], to: 'DRAFT' },
    revise: { from: ['SUBMITTED'], to: 'SUBMITTED' },
    submit: { from: ['DRAFT', 'SUBMITTED'], to: 'SUBMITTED' },
    withdraw: { from: ['DRAFT', 'SUBMITTED'], to: 'WITHDRAWN' },
    award: { from: ['SUBMITTED'], to: 'AWARDED', guard: onlyOpened },
    decline: { from: ['SUBMITTED'], to: 'NOT_AWARDED', guard: onlyOpened },
    disqualify: { from: ['SUBMITTED'], to: 'DISQUALIFIED', guard: onlyOpened },
    // An appeal was upheld: the decision about it is void, and it is judged once more.
    reconsider: { from: ['AWARDED', 'NOT_AWARDED'], to: 'SUBMITTED', guard: onlyOpened },
  },
});
