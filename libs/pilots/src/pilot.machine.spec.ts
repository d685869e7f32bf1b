import { describe, expect, it } from '@jest/globals';
import {
  checkWork,
  type PilotAct,
  type PilotFacts,
  type PilotState,
  type PilotWork,
  pilotMachine,
} from './pilot.machine.js';

const WRONG = 'pilot.wrong_state';
const READY: PilotFacts = {
  milestones: 2,
  isPlanAgreed: true,
  unmeasuredKpis: 0,
  reviewers: 3,
  missingReviews: 0,
  isMidtermHeld: false,
  isConsensusMissing: false,
};

const outcome = (state: PilotState, act: PilotAct, facts: Partial<PilotFacts> = {}) => {
  const result = pilotMachine.transition(state, act, { ...READY, ...facts });
  return result.ok ? result.value : result.error[0]?.code;
};

describe('pilotMachine', () => {
  const acts: PilotAct[] = [
    'start',
    'suspend',
    'resume',
    'beginMidterm',
    'concludeMidterm',
    'beginReview',
    'decide',
    'extend',
    'terminate',
  ];
  // One line per state: what each act of the list above leads to when every guard is content.
  const table: [PilotState, string[]][] = [
    ['PLANNED', ['RUNNING', WRONG, WRONG, WRONG, WRONG, WRONG, WRONG, WRONG, 'TERMINATED']],
    ['RUNNING', [WRONG, 'SUSPENDED', WRONG, 'IN_MIDTERM', WRONG, 'IN_REVIEW', WRONG, WRONG, 'TERMINATED']],
    ['SUSPENDED', [WRONG, WRONG, 'RUNNING', WRONG, WRONG, WRONG, WRONG, WRONG, 'TERMINATED']],
    ['IN_MIDTERM', [WRONG, WRONG, WRONG, WRONG, 'RUNNING', WRONG, WRONG, WRONG, 'TERMINATED']],
    ['IN_REVIEW', [WRONG, WRONG, WRONG, WRONG, WRONG, WRONG, 'DECIDED', 'RUNNING', 'TERMINATED']],
    ['DECIDED', [WRONG, WRONG, WRONG, WRONG, WRONG, WRONG, WRONG, WRONG, WRONG]],
    ['TERMINATED', [WRONG, WRONG, WRONG, WRONG, WRONG, WRONG, WRONG, WRONG, WRONG]],
  ];
  const cells = table.flatMap(([state, results]) =>
    acts.map((act, index) => [state, act, results[index] ?? ''] as const),
  );

  it.each(cells)('%s %s → %s', (state, act, expected) => expect(outcome(state, act)).toBe(expected));

  it.each<[PilotState, PilotAct, Partial<PilotFacts>, string]>([
    ['PLANNED', 'start', { milestones: 0 }, 'pilot.no_milestones'],
    ['PLANNED', 'start', { isPlanAgreed: false }, 'pilot.plan_not_agreed'],
    ['RUNNING', 'beginReview', { unmeasuredKpis: 1 }, 'pilot.kpis_unmeasured'],
    ['RUNNING', 'beginMidterm', { unmeasuredKpis: 1 }, 'pilot.kpis_unmeasured'],
    ['RUNNING', 'beginMidterm', { isMidtermHeld: true }, 'pilot.midterm_held'],
    ['IN_MIDTERM', 'concludeMidterm', { missingReviews: 1 }, 'pilot.reviews_open'],
    ['IN_MIDTERM', 'concludeMidterm', { reviewers: 0 }, 'pilot.no_reviewers'],
    ['IN_MIDTERM', 'concludeMidterm', { isConsensusMissing: true }, 'pilot.consensus_missing'],
    ['IN_REVIEW', 'decide', { isConsensusMissing: true }, 'pilot.consensus_missing'],
    ['IN_REVIEW', 'decide', { missingReviews: 1 }, 'pilot.reviews_open'],
    ['IN_REVIEW', 'decide', { reviewers: 0 }, 'pilot.no_reviewers'],
    ['IN_REVIEW', 'extend', { missingReviews: 1 }, 'pilot.reviews_open'],
    ['IN_REVIEW', 'extend', { reviewers: 0 }, 'pilot.no_reviewers'],
    // Stopping early is always possible.
    [
      'RUNNING',
      'terminate',
      { milestones: 0, unmeasuredKpis: 9, reviewers: 0, missingReviews: 9 },
      'TERMINATED',
    ],
    // The wrong state is said before any guard.
    ['DECIDED', 'decide', { reviewers: 0 }, WRONG],
  ])('%s %s with %j → %s', (state, act, facts, expected) =>
    expect(outcome(state, act, facts)).toBe(expected),
  );

  it('names every state', () => expect(table.map(([state]) => state)).toEqual(pilotMachine.states));
});

describe('checkWork', () => {
  const works: PilotWork[] = [
    'plan',
    'planMilestones',
    'agreePlan',
    'proposeChange',
    'settleChange',
    'submitReport',
    'requestPayment',
    'settlePayment',
    'verify',
    'submitEvidence',
    'judgeEvidence',
    'measure',
    'assignReviewer',
    'scheduleReviews',
    'review',
    'recordLesson',
    'answerFollowUp',
  ];
  const PAID: PilotWork[] = ['requestPayment', 'settlePayment'];
  const CONDUCT: PilotWork[] = ['proposeChange', 'settleChange', 'submitReport', ...PAID, 'verify'];
  const possible: Record<PilotState, PilotWork[]> = {
    PLANNED: ['plan', 'planMilestones', 'agreePlan', 'assignReviewer'],
    RUNNING: [...CONDUCT, 'submitEvidence', 'judgeEvidence', 'measure', 'assignReviewer'],
    SUSPENDED: [...CONDUCT, 'assignReviewer'],
    IN_MIDTERM: [
      'submitReport',
      ...PAID,
      'verify',
      'submitEvidence',
      'judgeEvidence',
      'assignReviewer',
      'scheduleReviews',
      'review',
    ],
    IN_REVIEW: [
      'submitReport',
      ...PAID,
      'verify',
      'judgeEvidence',
      'assignReviewer',
      'scheduleReviews',
      'review',
    ],
    DECIDED: [...PAID, 'recordLesson', 'answerFollowUp'],
    TERMINATED: [...PAID, 'recordLesson'],
  };

  it.each(pilotMachine.states)('%s', (state) =>
    expect(works.filter((work) => checkWork(state, work).length === 0)).toEqual(possible[state]),
  );
});
