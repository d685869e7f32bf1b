import { describe, expect, it } from '@jest/globals';
import { type ModelAct, type ModelStateName, modelMachine } from './model.machine.js';

const REFUSED = 'programme_model.wrong_state';

describe('modelMachine', () => {
  it.each<[ModelStateName, ModelAct, string]>([
    ['DRAFT', 'saveDraft', 'DRAFT'],
    ['DRAFT', 'submitForReview', 'IN_REVIEW'],
    ['DRAFT', 'requestChanges', REFUSED],
    ['DRAFT', 'approve', REFUSED],
    ['DRAFT', 'retire', REFUSED],
    ['IN_REVIEW', 'saveDraft', REFUSED],
    ['IN_REVIEW', 'submitForReview', REFUSED],
    ['IN_REVIEW', 'requestChanges', 'DRAFT'],
    ['IN_REVIEW', 'approve', 'APPROVED'],
    ['IN_REVIEW', 'retire', REFUSED],
    ['APPROVED', 'saveDraft', REFUSED],
    ['APPROVED', 'submitForReview', REFUSED],
    ['APPROVED', 'requestChanges', REFUSED],
    ['APPROVED', 'approve', REFUSED],
    ['APPROVED', 'retire', 'RETIRED'],
    ['RETIRED', 'saveDraft', REFUSED],
    ['RETIRED', 'submitForReview', REFUSED],
    ['RETIRED', 'requestChanges', REFUSED],
    ['RETIRED', 'approve', REFUSED],
    ['RETIRED', 'retire', REFUSED],
  ])('%s %s → %s', (state, act, expected) => {
    const result = modelMachine.transition(state, act, null);
    expect(result.ok ? result.value : result.error[0]?.code).toBe(expected);
  });

  it('is tested in every state with every act', () => {
    expect(modelMachine.states.length * Object.keys(modelMachine.acts).length).toBe(20);
  });
});
