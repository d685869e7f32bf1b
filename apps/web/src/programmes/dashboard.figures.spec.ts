import { expect, it } from '@jest/globals';
import { daysToDecision, funnelOf } from './dashboard.figures.ts';

const funnel = (standing: number, passed: number, notSelected: number, reserve = 0) => ({
  funnel: { standing, passed, notSelected, reserve },
});

it('adds the challenges of a stage up, leaves out what is hidden and stages of challenges', () => {
  const stages = [
    { stageId: 'choose', funnel: 'challenges', instances: [funnel(9, 9, 9)] },
    { stageId: 'call', funnel: 'teams', instances: [funnel(1, 2, 3, 1), funnel(4, 0, 0), { funnel: null }] },
  ];
  const [call, ...none] = funnelOf(stages);
  expect(none).toEqual([]);
  expect(call).toMatchObject({ standing: 5, passed: 2, notSelected: 3, entered: 11 });
});

const now = Date.parse('2027-01-20T00:00:00Z');
const challenge = (state: string, decidedAt: string | null = null) => ({
  state,
  closedAt: '2027-01-10T00:00:00Z',
  decidedAt,
});

it('counts to the decision, and as long as it is missing until now', () => {
  expect(daysToDecision(challenge('DECIDED', '2027-01-13T12:00:00Z'), now)).toBe(3);
  expect(daysToDecision(challenge('IN_EVALUATION'), now)).toBe(10);
});

it('counts nothing before the window closed, and nothing that will not be decided', () => {
  expect(daysToDecision({ ...challenge('PUBLISHED'), closedAt: null }, now)).toBeNull();
  expect(daysToDecision(challenge('CANCELLED'), now)).toBeNull();
});
