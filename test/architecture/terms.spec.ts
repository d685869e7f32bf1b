import { describe, expect, it } from '@jest/globals';
import { translate } from '#libs/i18n';
import { OrganisationKind, Role } from '#libs/identity';
import { challengeMachine } from '../../libs/challenges/src/challenge.machine.js';
import { inquiryMachine } from '../../libs/challenges/src/inquiry.machine.js';
import { suggestionMachine } from '../../libs/challenges/src/suggestion.machine.js';
import { terms } from '../../libs/i18n/src/terms.js';
import { challengeInvitationMachine } from '../../libs/matching/src/challenge-invitation.machine.js';
import { mentoringMachine } from '../../libs/matching/src/mentoring.machine.js';
import { changeRequestMachine } from '../../libs/pilots/src/change-request.machine.js';
import { milestoneMachine } from '../../libs/pilots/src/milestone.machine.js';
import { paymentRequestMachine } from '../../libs/pilots/src/payment-request.machine.js';
import { pilotMachine } from '../../libs/pilots/src/pilot.machine.js';
import { modelMachine } from '../../libs/programmes/src/model.machine.js';
import { programmeMachine } from '../../libs/programmes/src/programme.machine.js';
import { assignmentMachine } from '../../libs/review/src/assignment.machine.js';
import { solutionMachine } from '../../libs/startups/src/solution.machine.js';
import { submissionMachine } from '../../libs/submissions/src/submission.machine.js';

const machines = {
  programmeMachine,
  modelMachine,
  challengeMachine,
  inquiryMachine,
  suggestionMachine,
  solutionMachine,
  submissionMachine,
  assignmentMachine,
  pilotMachine,
  milestoneMachine,
  changeRequestMachine,
  paymentRequestMachine,
  challengeInvitationMachine,
  mentoringMachine,
};

describe('terms inside messages', () => {
  it.each(Object.entries(machines))('has a word for every state and act of the %s', (_, { states, acts }) => {
    expect([...states, ...Object.keys(acts)].filter((name) => !Object.hasOwn(terms, name))).toEqual([]);
  });

  it('has a word for every role and kind of organisation', () => {
    const names = [...Object.values(Role), ...Object.values(OrganisationKind)];
    expect(names.filter((name) => !Object.hasOwn(terms, name))).toEqual([]);
  });

  it('reads as a sentence', () => {
    const params = { state: 'DRAFT', act: 'publish' };
    expect(translate('challenge.wrong_state', 'en', params)).toContain(
      'in the state draft: this act (publish)',
    );
    expect(translate('challenge.wrong_state', 'he', params)).toContain('טיוטה');
    expect(translate('challenge.wrong_state', 'ar', params)).not.toMatch(/[A-Z]{3}/);
  });
});
