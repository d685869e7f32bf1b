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
const READY: PilotFacts = { milestones: 2, unmeasuredKpis: 0, reviewers: 3, missingReviews: 0 };

const outcome = (state: PilotState, act: PilotAct, facts: Partial<PilotFacts> = {}) => {
  const result = pilotMachine.transition(state, act, { ...READY, ...facts });
  return result.ok ? result.value : result.error[0]?.code;
};

describe('pilotMachine', () => {
  const acts: PilotAct[] = ['start', 'beginReview', 'decide', 'extend', 'terminate'];
  // One line per state: what each act of the list above leads to when every guard is content.
  const table: [PilotState, string[]][] = [
    ['PLANNED', ['RUNNING', WRONG, WRONG, WRONG, 'TERMINATED']],
    ['RUNNING', [WRONG, 'IN_REVIEW', WRONG, WRONG, 'TERMINATED']],
    ['IN_REVIEW', [WRONG, WRONG, 'DECIDED', 'RUNNING', 'TERMINATED']],
    ['DECIDED', [WRONG, WRONG, WRONG, WRONG, WRONG]],
    ['TERMINATED', [WRONG, WRONG, WRONG, WRONG, WRONG]],
  ];
  const cells = table.flatMap(([state, results]) =>
    acts.map((act, index) => [state, act, results[index] ?? ''] as const),
  );

  it.each(cells)('%s %s → %s', (state, act, expected) => expect(outcome(state, act)).toBe(expected));

  it.each<[PilotState, PilotAct, Partial<PilotFacts>, string]>([
    ['PLANNED', 'start', { milestones: 0 }, 'pilot.no_milestones'],
    ['RUNNING', 'beginReview', { unmeasuredKpis: 1 }, 'pilot.kpis_unmeasured'],
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
    'planMilestones',
    'submitEvidence',
    'judgeEvidence',
    'measure',
    'assignReviewer',
    'review',
  ];
  const possible: Record<PilotState, PilotWork[]> = {
    PLANNED: ['planMilestones', 'assignReviewer'],
    RUNNING: ['submitEvidence', 'judgeEvidence', 'measure', 'assignReviewer'],
    IN_REVIEW: ['judgeEvidence', 'assignReviewer', 'review'],
    DECIDED: [],
    TERMINATED: [],
  };

  it.each(pilotMachine.states)('%s', (state) =>
    expect(works.filter((work) => checkWork(state, work).length === 0)).toEqual(possible[state]),
  );
});
