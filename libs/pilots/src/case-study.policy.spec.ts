import { describe, expect, it } from '@jest/globals';
import { publicCaseOf } from './case-study.policy.js';
import type { PilotState } from './pilot.machine.js';

const at = (day: number) => new Date(Date.UTC(2027, 0, day));
const study = { id: 'study', namesStartup: false, publishedAt: at(10), publishedBy: 'somebody' };
const pilot = {
  ...{ id: 'pilot', challengeId: 'challenge', ministryId: 'ministry', organisationId: 'startup' },
  ...{ state: 'DECIDED' as PilotState, startsOn: '2026-06-01', endsOn: '2026-12-01', site: 'Secret street' },
};
const decision = {
  ...{ outcome: 'ADOPT' as const, attainment: 0.8, decidedAt: at(5), reasons: 'Secret reasons', score: 4.4 },
  results: [{ kpiId: 'leaks', value: 4.2, attainment: 0.8, score: 5 }],
};
const kpis = [
  { id: 'leaks', name: { en: 'Leaks' }, unit: 'days', baseline: 9, target: 3, source: 'Secret source' },
  { id: 'cost', name: { en: 'Cost' }, unit: 'ILS', baseline: 10, target: 8, source: 'Secret source' },
];
const lessons = [
  {
    id: 'a',
    kind: 'WORKED' as const,
    text: 'Listen at night.',
    recordedAt: at(9),
    recordedBy: 'Secret person',
  },
  { id: 'b', kind: 'FAILED' as const, text: 'Secret afterthought.', recordedAt: at(11), recordedBy: 'x' },
];
const parts = { study, pilot, decision, kpis, lessons };

describe('what is told of a pilot to everybody', () => {
  it('is what was published, and not a word more', () => {
    expect(publicCaseOf(parts)).toEqual({
      ...{ id: 'study', challengeId: 'challenge', ministryId: 'ministry', startupId: null },
      ...{ startsOn: '2026-06-01', endsOn: '2026-12-01', outcome: 'ADOPT', attainment: 0.8 },
      ...{ decidedAt: at(5), publishedAt: at(10) },
      kpis: [
        { name: { en: 'Leaks' }, unit: 'days', baseline: 9, target: 3, result: 4.2 },
        { name: { en: 'Cost' }, unit: 'ILS', baseline: 10, target: 8, result: null },
      ],
      lessons: [{ kind: 'WORKED', text: 'Listen at night.' }],
    });
    expect(JSON.stringify(publicCaseOf(parts))).not.toContain('Secret');
  });

  it('names the start-up once it agreed', () => {
    expect(publicCaseOf({ ...parts, study: { ...study, namesStartup: true } })?.startupId).toBe('startup');
  });

  it('is nothing before it was published', () => {
    expect(publicCaseOf({ ...parts, study: null })).toBeNull();
  });

  it.each<PilotState>(['PLANNED', 'RUNNING', 'SUSPENDED', 'IN_MIDTERM', 'IN_REVIEW', 'TERMINATED'])(
    'is nothing of a pilot that is %s, even after an earlier decision',
    (state) => {
      expect(publicCaseOf({ ...parts, pilot: { ...pilot, state } })).toBeNull();
    },
  );

  it('is nothing without a decision', () => {
    expect(publicCaseOf({ ...parts, decision: null })).toBeNull();
  });
});
