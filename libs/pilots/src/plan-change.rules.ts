import { checkMoney, type Money, type Violation } from '#libs/kernel';
import type { MilestoneState } from './milestone.machine.js';
import { checkMeasurer, directionOf, type PlanContent } from './plan.rules.js';

export interface KpiChange {
  readonly kpiId: string;
  readonly target?: number | null;
  readonly method?: string | null;
  readonly measurerId?: string | null;
}

export interface MilestoneChange {
  readonly milestoneId: string;
  readonly dueOn?: string | null;
  readonly successCriteria?: string | null;
  readonly payment?: Money | null;
}

/** What shall differ in an agreed plan; what is absent or null stays. */
export interface PlanChanges {
  readonly site?: string | null;
  readonly users?: string | null;
  readonly dataAccess?: string | null;
  readonly risks?: string | null;
  readonly endsOn?: string | null;
  readonly kpis?: readonly KpiChange[] | null;
  readonly milestones?: readonly MilestoneChange[] | null;
}

/** What stands when a change is looked at. */
export interface PlanFacts {
  readonly vendorId: string;
  readonly plan: PlanContent;
  readonly milestoneStates: ReadonlyMap<string, MilestoneState>;
}

/** Everything that speaks against a change. The baseline never changes, and a KPI never turns around. */
export function checkChanges(facts: PlanFacts, changes: PlanChanges): Violation[] {
  if (isEmpty(changes)) return [{ code: 'pilot.change_empty' }];
  const { plan } = facts;
  const endsOn = changes.endsOn ?? plan.endsOn;
  const violations: Violation[] =
    endsOn > plan.startsOn ? [] : [{ code: 'pilot.ends_before_starts', path: ['endsOn'] }];
  const kpis = changes.kpis ?? [];
  const milestones = changes.milestones ?? [];
  return [
    ...violations,
    ...kpis.flatMap((change, index) => checkKpi(facts, change, ['kpis', String(index)])),
    ...milestones.flatMap((change, index) => checkMilestone(facts, change, ['milestones', String(index)])),
    ...checkDays(plan, changes, endsOn),
  ];
}

const isEmpty = ({ kpis, milestones, ...texts }: PlanChanges): boolean =>
  Object.values(texts).every((value) => value === null || value === undefined) &&
  !kpis?.length &&
  !milestones?.length;

function checkKpi({ vendorId, plan }: PlanFacts, change: KpiChange, path: readonly string[]): Violation[] {
  const kpi = plan.kpis.find(({ id }) => id === change.kpiId);
  if (!kpi) return [{ code: 'input.unknown_id', path: [...path, 'kpiId'] }];
  const turned =
    typeof change.target === 'number' &&
    directionOf({ baseline: kpi.baseline, target: change.target }) !== directionOf(kpi);
  return [
    ...(turned ? [{ code: 'pilot.kpi_turned_around', path: [...path, 'target'] }] : []),
    ...(change.measurerId ? checkMeasurer(vendorId, change.measurerId, [...path, 'measurerId']) : []),
  ];
}

function checkMilestone(
  { milestoneStates }: PlanFacts,
  change: MilestoneChange,
  path: readonly string[],
): Violation[] {
  const state = milestoneStates.get(change.milestoneId);
  if (!state) return [{ code: 'input.unknown_id', path: [...path, 'milestoneId'] }];
  if (state === 'ACCEPTED') return [{ code: 'pilot.milestone_settled', path: [...path, 'milestoneId'] }];
  if (!change.payment) return [];
  const violations = checkMoney(change.payment, [...path, 'payment']);
  return violations.length === 0 && change.payment.amount === 0
    ? [{ code: 'money.invalid_amount', path: [...path, 'payment', 'amount'] }]
    : violations;
}

/** Every milestone, changed or not, stays inside the pilot. */
function checkDays(plan: PlanContent, changes: PlanChanges, endsOn: string): Violation[] {
  const { startsOn } = plan;
  const changed = changes.milestones ?? [];
  return plan.milestones.flatMap(({ id, dueOn }) => {
    const index = changed.findIndex(({ milestoneId }) => milestoneId === id);
    const day = changed[index]?.dueOn ?? dueOn;
    if (day >= startsOn && day <= endsOn) return [];
    const path = index < 0 ? ['endsOn'] : ['milestones', String(index), 'dueOn'];
    return [{ code: 'pilot.milestone_outside_pilot', path, params: { startsOn, endsOn } }];
  });
}

/** The plan as it is once a change was accepted. */
export function withChanges(plan: PlanContent, changes: PlanChanges): PlanContent {
  const { site, users, dataAccess, risks, endsOn, kpis, milestones } = changes;
  return {
    ...plan,
    site: site ?? plan.site,
    users: users ?? plan.users,
    dataAccess: dataAccess ?? plan.dataAccess,
    risks: risks ?? plan.risks,
    endsOn: endsOn ?? plan.endsOn,
    kpis: plan.kpis.map((kpi) => {
      const change = kpis?.find(({ kpiId }) => kpiId === kpi.id);
      const { target, method, measurerId } = kpi;
      return {
        ...kpi,
        target: change?.target ?? target,
        method: change?.method ?? method,
        measurerId: change?.measurerId ?? measurerId,
      };
    }),
    milestones: plan.milestones.map((milestone) => {
      const change = milestones?.find(({ milestoneId }) => milestoneId === milestone.id);
      return {
        ...milestone,
        dueOn: change?.dueOn ?? milestone.dueOn,
        successCriteria: change?.successCriteria ?? milestone.successCriteria,
        payment: change?.payment ?? milestone.payment,
      };
    }),
  };
}
