import { describe, expect, it } from '@jest/globals';
import type { MilestoneState } from './milestone.machine.js';
import type { PlanContent } from './plan.rules.js';
import { checkChanges, type PlanChanges, withChanges } from './plan-change.rules.js';

const plan: PlanContent = {
  site: 'Haifa',
  startsOn: '2027-05-01',
  endsOn: '2027-10-31',
  users: 'Two crews.',
  dataAccess: 'Flow of 400 meters.',
  risks: 'None that is known.',
  reportEveryDays: 30,
  kpis: [{ id: 'k1', unit: '%', baseline: 20, target: 10, method: 'Meters', measurerId: 'ministry' }],
  milestones: [
    { id: 'm1', title: 'First', dueOn: '2027-06-01', successCriteria: 'It reports.', payment: null },
    {
      id: 'm2',
      title: 'Last',
      dueOn: '2027-10-01',
      successCriteria: 'It finds.',
      payment: { amount: 10, currency: 'ILS' },
    },
  ],
};
const facts = {
  vendorId: 'vendor',
  plan,
  milestoneStates: new Map<string, MilestoneState>([
    ['m1', 'ACCEPTED'],
    ['m2', 'PLANNED'],
  ]),
};
const codes = (changes: PlanChanges) =>
  checkChanges(facts, changes).map(({ code, path }) => (path ? `${code} ${path.join('.')}` : code));

describe('checkChanges', () => {
  it.each<[string, PlanChanges, string[]]>([
    ['nothing', {}, ['pilot.change_empty']],
    ['nothing, said twice', { site: null, kpis: [], milestones: [] }, ['pilot.change_empty']],
    ['another site', { site: 'Acre' }, []],
    ['a later end', { endsOn: '2027-12-31' }, []],
    ['an end before a milestone', { endsOn: '2027-09-30' }, ['pilot.milestone_outside_pilot endsOn']],
    [
      'an earlier end with its milestone',
      { endsOn: '2027-09-30', milestones: [{ milestoneId: 'm2', dueOn: '2027-09-15' }] },
      [],
    ],
    [
      'a milestone after the end',
      { milestones: [{ milestoneId: 'm2', dueOn: '2027-11-01' }] },
      ['pilot.milestone_outside_pilot milestones.0.dueOn'],
    ],
    [
      'an accepted milestone',
      { milestones: [{ milestoneId: 'm1', successCriteria: 'Less.' }] },
      ['pilot.milestone_settled milestones.0.milestoneId'],
    ],
    [
      'an unknown milestone',
      { milestones: [{ milestoneId: 'm9' }] },
      ['input.unknown_id milestones.0.milestoneId'],
    ],
    [
      'no money',
      { milestones: [{ milestoneId: 'm2', payment: { amount: 0, currency: 'ILS' } }] },
      ['money.invalid_amount milestones.0.payment.amount'],
    ],
    ['a softer target', { kpis: [{ kpiId: 'k1', target: 12 }] }, []],
    [
      'a target on the other side',
      { kpis: [{ kpiId: 'k1', target: 25 }] },
      ['pilot.kpi_turned_around kpis.0.target'],
    ],
    [
      'the baseline as the target',
      { kpis: [{ kpiId: 'k1', target: 20 }] },
      ['pilot.kpi_turned_around kpis.0.target'],
    ],
    [
      'the vendor as the measurer',
      { kpis: [{ kpiId: 'k1', measurerId: 'vendor' }] },
      ['pilot.vendor_cannot_measure kpis.0.measurerId'],
    ],
    ['an unknown KPI', { kpis: [{ kpiId: 'k9' }] }, ['input.unknown_id kpis.0.kpiId']],
    [
      'an end before the start',
      { endsOn: '2027-04-01', milestones: [] },
      [
        'pilot.ends_before_starts endsOn',
        'pilot.milestone_outside_pilot endsOn',
        'pilot.milestone_outside_pilot endsOn',
      ],
    ],
  ])('%s', (_, changes, expected) => expect(codes(changes)).toEqual(expected));
});

describe('withChanges', () => {
  it('changes what is said and leaves the rest', () => {
    const changed = withChanges(plan, {
      site: 'Acre',
      kpis: [{ kpiId: 'k1', target: 12 }],
      milestones: [{ milestoneId: 'm2', dueOn: '2027-10-15' }],
    });
    expect(changed).toEqual({
      ...plan,
      site: 'Acre',
      kpis: [{ ...plan.kpis[0], target: 12 }],
      milestones: [plan.milestones[0], { ...plan.milestones[1], dueOn: '2027-10-15' }],
    });
  });

  it('without a change gives the same plan', () => expect(withChanges(plan, {})).toEqual(plan));
});
