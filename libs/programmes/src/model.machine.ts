import { defineMachine } from '#libs/kernel';

export type ModelStateName = 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'RETIRED';
export type ModelAct = 'saveDraft' | 'submitForReview' | 'requestChanges' | 'approve' | 'retire';

/**
 * The life of one version of a model. There is no way back from APPROVED but a new version: programmes are run from
 * it. A retired version still runs the programmes that began with it; no new one begins.
 */
export const modelMachine = defineMachine<ModelStateName, ModelAct, null>({
  initial: 'DRAFT',
  states: ['DRAFT', 'IN_REVIEW', 'APPROVED', 'RETIRED'],
  wrongState: 'programme_model.wrong_state',
  acts: {
    saveDraft: { from: ['DRAFT'], to: 'DRAFT' },
    submitForReview: { from: ['DRAFT'], to: 'IN_REVIEW' },
    requestChanges: { from: ['IN_REVIEW'], to: 'DRAFT' },
    approve: { from: ['IN_REVIEW'], to: 'APPROVED' },
    retire: { from: ['APPROVED'], to: 'RETIRED' },
  },
});
