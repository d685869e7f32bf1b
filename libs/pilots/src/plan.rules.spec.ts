import { describe, expect, it } from '@jest/globals';
import { checkAgreement, checkKpiPlans, checkPayments, directionOf } from './plan.rules.js';

const codes = (violations: readonly { code: string; path?: readonly string[] }[]) =>
  violations.map(({ code, path }) => (path ? `${code} ${path.join('.')}` : code));

describe('directionOf', () => {
  it.each([
    [20, 10, 'FALL'],
    [10, 20, 'RISE'],
    [7, 7, 'KEEP'],
    [-5, -6, 'FALL'],
  ] as const)('from %p to %p: %s', (baseline, target, expected) =>
    expect(directionOf({ baseline, target })).toBe(expected),
  );
});

describe('checkKpiPlans', () => {
  const plan = (kpiId: string, measurerId = 'ministry') => ({ kpiId, measurerId });

  it('accepts every KPI once, measured by somebody else', () =>
    expect(checkKpiPlans('vendor', ['k1', 'k2'], [plan('k2', 'university'), plan('k1')])).toEqual([]));

  it('never lets the vendor measure', () =>
    expect(codes(checkKpiPlans('vendor', ['k1', 'k2'], [plan('k1'), plan('k2', 'vendor')]))).toEqual([
      'pilot.vendor_cannot_measure kpis.1.measurerId',
    ]));

  it('names what is unknown, repeated and missing', () =>
    expect(codes(checkKpiPlans('vendor', ['k1', 'k2'], [plan('k1'), plan('k1'), plan('k9')]))).toEqual([
      'pilot.kpi_repeated kpis.1.kpiId',
      'input.unknown_id kpis.2.kpiId',
      'pilot.kpi_plans_missing kpis',
    ]));
});

describe('checkPayments', () => {
  it.each([
    [null, []],
    [undefined, []],
    [{ amount: 10_000.5, currency: 'ILS' }, []],
    [{ amount: 0, currency: 'ILS' }, ['money.invalid_amount milestones.0.payment.amount']],
    [{ amount: 1.005, currency: 'ILS' }, ['money.invalid_amount milestones.0.payment.amount']],
    [{ amount: 10, currency: 'XXY' }, ['money.unknown_currency milestones.0.payment.currency']],
  ])('%j: %j', (payment, expected) => expect(codes(checkPayments([{ payment }]))).toEqual(expected));
});

describe('checkAgreement', () => {
  const ready = { isWritten: true, milestones: 2, unplannedKpis: 0, number: 0, isAgreedByOwnSide: false };
  it.each([
    [{}, []],
    [{ isAgreedByOwnSide: true }, ['pilot.plan_already_agreed']],
    [{ milestones: 0, unplannedKpis: 1 }, ['pilot.no_milestones', 'pilot.kpi_plans_missing']],
    [{ isWritten: false, milestones: 0 }, ['pilot.plan_missing']],
    [{ number: 1 }, ['pilot.plan_frozen']],
  ])('%j: %j', (changes, expected) =>
    expect(codes(checkAgreement({ ...ready, ...changes }))).toEqual(expected),
  );
});
