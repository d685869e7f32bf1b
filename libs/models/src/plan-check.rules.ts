import { isZone, type Violation } from '#libs/kernel';
import { dayAt, type PlainDay } from './civil-time.rules.js';
import type { ProgrammeModel, Stage } from './generated/programme-model.js';
import type { PlannedStage, StagePlan } from './stage-layout.rules.js';
import type { WorkingCalendar } from './working-days.rules.js';

/** What speaks against a plan. A blocker must be mended before the plan is published; advice may be set aside. */
export interface PlanFinding extends Violation {
  readonly severity: 'blocker' | 'advice';
}

/** A plan that people have adjusted, against its model. Every finding at once, by stage in the order of the model. */
export function checkPlan(
  plan: StagePlan,
  model: Pick<ProgrammeModel, 'stages'>,
  calendar: WorkingCalendar,
): PlanFinding[] {
  const { zone } = plan;
  if (!isZone(zone)) return [blocker('window.unknown_zone', ['zone'], { zone })];
  const planned = new Map(plan.stages.map((stage) => [stage.stageId, stage]));
  const strangers = plan.stages.filter(({ stageId }) => !model.stages.some(({ id }) => id === stageId));
  return [
    ...strangers.map(({ stageId }) =>
      blocker('programme_plan.unknown_stage', ['stages', stageId], { stage: stageId }),
    ),
    ...model.stages.flatMap((stage) => {
      const own = planned.get(stage.id);
      if (!own) return [blocker('programme_plan.stage_missing', ['stages', stage.id], { stage: stage.id })];
      return [...checkWindows(own), ...checkOrder(stage, own, planned), ...daysOff(own, zone, calendar)];
    }),
  ];
}

/** Within a stage: it closes after it opens, answers fall inside, nothing takes effect before it was decided. */
function checkWindows(stage: PlannedStage): PlanFinding[] {
  const at = (field: string): string[] => ['stages', stage.stageId, field];
  const params = { stage: stage.stageId };
  const findings: PlanFinding[] = [];
  const outside = stage.batches.some(
    ({ opensAt, closesAt }) => closesAt <= opensAt || opensAt < stage.opensAt || closesAt > stage.closesAt,
  );
  if (stage.closesAt <= stage.opensAt || outside)
    findings.push(blocker('programme_plan.closes_before_opens', at('closesAt'), params));
  if (stage.answersUntil && (stage.answersUntil < stage.opensAt || stage.answersUntil > stage.closesAt))
    findings.push(blocker('programme_plan.answers_outside_window', at('answersUntil'), params));
  if (stage.graceUntil && stage.graceUntil < stage.closesAt)
    findings.push(blocker('programme_plan.grace_before_close', at('graceUntil'), params));
  const isLate = stage.batches.some(
    ({ decidedAt, standstillUntil, appealUntil, effectiveAt }) =>
      decidedAt !== null &&
      [standstillUntil, appealUntil, effectiveAt].some((instant) => instant !== null && instant < decidedAt),
  );
  if (isLate) findings.push(blocker('programme_plan.effective_before_decision', at('batches'), params));
  return findings;
}

/** A stage begins when what comes before it holds: all of it, or with `any` the first, and is open to the last. */
function checkOrder(
  stage: Stage,
  own: PlannedStage,
  planned: ReadonlyMap<string, PlannedStage>,
): PlanFinding[] {
  const before = stage.after.flatMap((edge) => planned.get(edge.stage) ?? []);
  const firsts = before.map(({ batches, closesAt }) => batches[0]?.effectiveAt ?? closesAt);
  const bounds = firsts.map((instant) => instant.getTime());
  const bound = stage.join === 'any' ? Math.min(...bounds) : Math.max(...bounds);
  const ends = before.map(({ batches, closesAt }) => batches.at(-1)?.effectiveAt ?? closesAt);
  const isEarly = before.length > 0 && own.opensAt.getTime() < bound;
  const isShut = ends.some((end) => own.closesAt <= end);
  if (!isEarly && !isShut) return [];
  const culprit = before.find((_, index) =>
    isEarly ? bounds[index] === bound : own.closesAt <= (ends[index] ?? own.opensAt),
  );
  return [
    blocker(
      isEarly
        ? 'programme_plan.begins_before_predecessor_ends'
        : 'programme_plan.closes_before_predecessor_ends',
      ['stages', stage.id, isEarly ? 'opensAt' : 'closesAt'],
      { stage: stage.id, predecessor: culprit?.stageId ?? '' },
    ),
  ];
}

/** Deadlines on a day when nobody is there to answer the telephone. */
function daysOff(stage: PlannedStage, zone: string, calendar: WorkingCalendar): PlanFinding[] {
  const deadlines: [string, Date | null | undefined][] = [
    ['closesAt', stage.closesAt],
    ['answersUntil', stage.answersUntil],
    ...stage.batches.flatMap(({ closesAt, decidedAt }, index): [string, Date | null][] => [
      ...(closesAt.getTime() === stage.closesAt.getTime()
        ? []
        : [[`batches.${index}.closesAt`, closesAt] as [string, Date]]),
      [`batches.${index}.decidedAt`, decidedAt],
    ]),
  ];
  return deadlines.flatMap(([field, deadline]) => {
    const day: PlainDay | null = deadline ? dayAt(deadline, zone) : null;
    return day === null || calendar.isWorkingDay(day)
      ? []
      : [
          {
            severity: 'advice',
            code: 'programme_plan.deadline_on_day_off',
            path: ['stages', stage.stageId, ...field.split('.')],
            params: { stage: stage.stageId, day },
          },
        ];
  });
}

const blocker = (code: string, path: readonly string[], params: Violation['params']): PlanFinding => ({
  severity: 'blocker',
  code,
  path,
  params,
});
