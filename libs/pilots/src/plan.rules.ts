import { checkMoney, type Money, type Violation } from '#libs/kernel';

/** A plan with everything that belongs to it, as it is kept for each version. */
export interface PlanContent {
  readonly site: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly users: string;
  readonly dataAccess: string;
  readonly risks: string;
  readonly reportEveryDays: number;
  readonly kpis: readonly {
    readonly id: string;
    readonly unit: string;
    readonly baseline: number;
    readonly target: number;
    readonly method: string | null;
    readonly measurerId: string | null;
  }[];
  readonly milestones: readonly {
    readonly id: string;
    readonly title: string;
    readonly dueOn: string;
    readonly successCriteria: string;
    readonly payment: Money | null;
  }[];
}

/** Which way a KPI has to go from its baseline to its target. */
export function directionOf({
  baseline,
  target,
}: {
  readonly baseline: number;
  readonly target: number;
}): 'RISE' | 'FALL' | 'KEEP' {
  if (target === baseline) return 'KEEP';
  return target > baseline ? 'RISE' : 'FALL';
}

/** How each KPI is measured: every one exactly once, and by nobody of the vendor. */
export function checkKpiPlans(
  vendorId: string,
  kpiIds: readonly string[],
  plans: readonly { readonly kpiId: string; readonly measurerId: string }[],
): Violation[] {
  const seen = new Set<string>();
  const violations = plans.flatMap(({ kpiId, measurerId }, index): Violation[] => {
    const path = ['kpis', String(index)];
    const found: Violation[] = [];
    if (!kpiIds.includes(kpiId)) found.push({ code: 'input.unknown_id', path: [...path, 'kpiId'] });
    else if (seen.has(kpiId)) found.push({ code: 'pilot.kpi_repeated', path: [...path, 'kpiId'] });
    seen.add(kpiId);
    return [...found, ...checkMeasurer(vendorId, measurerId, [...path, 'measurerId'])];
  });
  const missing = kpiIds.filter((id) => !seen.has(id)).length;
  if (missing > 0)
    violations.push({ code: 'pilot.kpi_plans_missing', path: ['kpis'], params: { count: missing } });
  return violations;
}

/** A pilot is judged on what somebody other than the vendor measures. */
export const checkMeasurer = (vendorId: string, measurerId: string, path: readonly string[]): Violation[] =>
  measurerId === vendorId ? [{ code: 'pilot.vendor_cannot_measure', path }] : [];

/** What is paid for milestones: in a currency that exists, and more than nothing. */
export function checkPayments(milestones: readonly { readonly payment?: Money | null }[]): Violation[] {
  return milestones.flatMap(({ payment }, index) => {
    if (!payment) return [];
    const path = ['milestones', String(index), 'payment'];
    const violations = checkMoney(payment, path);
    return violations.length === 0 && payment.amount === 0
      ? [{ code: 'money.invalid_amount', path: [...path, 'amount'] }]
      : violations;
  });
}

/** What keeps a plan from being agreed to. */
export function checkAgreement(plan: {
  /** Whether somebody has written it at all. */
  readonly isWritten: boolean;
  readonly milestones: number;
  /** KPIs without method or measurer. */
  readonly unplannedKpis: number;
  readonly number: number;
  readonly isAgreedByOwnSide: boolean;
}): Violation[] {
  if (plan.number > 0) return [{ code: 'pilot.plan_frozen' }];
  if (!plan.isWritten) return [{ code: 'pilot.plan_missing' }];
  const violations: Violation[] = [];
  if (plan.milestones === 0) violations.push({ code: 'pilot.no_milestones' });
  if (plan.unplannedKpis > 0)
    violations.push({ code: 'pilot.kpi_plans_missing', params: { count: plan.unplannedKpis } });
  if (violations.length > 0) return violations;
  return plan.isAgreedByOwnSide ? [{ code: 'pilot.plan_already_agreed' }] : [];
}
