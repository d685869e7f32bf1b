import { defineMachine, type Result, refuse } from '#libs/kernel';

export type ChallengeStateName =
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'CHANGES_REQUESTED'
  | 'APPROVED'
  | 'PUBLISHED'
  | 'CLOSED'
  | 'IN_EVALUATION'
  | 'DECIDED'
  | 'ARCHIVED'
  | 'CANCELLED';

export type ChallengeAct =
  | 'submitForReview'
  | 'requestChanges'
  | 'approve'
  | 'publish'
  | 'amend'
  | 'reframe'
  | 'reopen'
  | 'close'
  | 'openEvaluation'
  | 'decide'
  | 'reconsider'
  | 'archive'
  | 'cancel';

export interface ChallengeFacts {
  /** Whether the actor wrote on the draft. */
  readonly isAuthor: boolean;
  /** Whether the closing instant has come. */
  readonly isDue: boolean;
}

/** An approval can be taken back until the challenge is public: the edit that follows needs a new one. */
export const challengeMachine = defineMachine<ChallengeStateName, ChallengeAct, ChallengeFacts>({
  initial: 'DRAFT',
  states: [
    'DRAFT',
    'IN_REVIEW',
    'CHANGES_REQUESTED',
    'APPROVED',
    'PUBLISHED',
    'CLOSED',
    'IN_EVALUATION',
    'DECIDED',
    'ARCHIVED',
    'CANCELLED',
  ],
  wrongState: 'challenge.wrong_state',
  acts: {
    submitForReview: { from: ['DRAFT', 'CHANGES_REQUESTED'], to: 'IN_REVIEW' },
    requestChanges: { from: ['IN_REVIEW', 'APPROVED'], to: 'CHANGES_REQUESTED' },
    approve: {
      from: ['IN_REVIEW'],
      to: 'APPROVED',
      guard: ({ isAuthor }) => (isAuthor ? [{ code: 'challenge.own_approval' }] : []),
    },
    publish: {
      from: ['APPROVED'],
      to: 'PUBLISHED',
      guard: ({ isDue }) => (isDue ? [{ code: 'challenge.closes_in_past', path: ['closesAt'] }] : []),
    },
    amend: { from: ['PUBLISHED'], to: 'PUBLISHED' },
    // While it is explored with teams: their submissions stay bound to the text that they answered.
    reframe: { from: ['IN_EVALUATION'], to: 'IN_EVALUATION' },
    // Its window opens once more, because too few were good enough or because the text became another one.
    reopen: { from: ['IN_EVALUATION'], to: 'PUBLISHED' },
    close: {
      from: ['PUBLISHED'],
      to: 'CLOSED',
      guard: ({ isDue }) => (isDue ? [] : [{ code: 'challenge.not_due' }]),
    },
    openEvaluation: { from: ['CLOSED'], to: 'IN_EVALUATION' },
    decide: { from: ['IN_EVALUATION'], to: 'DECIDED' },
    // An appeal was upheld: what was decided is judged anew.
    reconsider: { from: ['DECIDED'], to: 'IN_EVALUATION' },
    archive: { from: ['DECIDED'], to: 'ARCHIVED' },
    cancel: {
      from: ['DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'PUBLISHED', 'CLOSED', 'IN_EVALUATION'],
      to: 'CANCELLED',
    },
  },
});

const EDITABLE: readonly ChallengeStateName[] = ['DRAFT', 'CHANGES_REQUESTED'];

/** A draft is edited freely until somebody reviews it; an edit is not a change of state. */
export const mayStillEdit = (state: ChallengeStateName): Result<true> =>
  EDITABLE.includes(state)
    ? { ok: true, value: true }
    : refuse({ code: 'challenge.wrong_state', params: { state, act: 'edit' } });
