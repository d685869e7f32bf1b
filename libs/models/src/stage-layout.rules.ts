import { isZone, ok, type Result, refuse, type Violation } from '#libs/kernel';
import { addDays, dayAt, instantAt, isPlainDay, minuteOfDayAt, type PlainDay } from './civil-time.rules.js';
import type { ProgrammeModel, Stage } from './generated/programme-model.js';
import { stageGraph } from './model-graph.rules.js';
import { durationOf, isEvent, reviewDaysOf } from './stage-durations.rules.js';
import type { WorkingCalendar } from './working-days.rules.js';

/** Civil hours in the zone of the programme. A deadline falls while somebody is there to help. */
const OPENING_HOUR = 9;
const DEADLINE_HOUR = 12;
const EVENT_ENDS_HOUR = 17;

/**
 * Those who go through a stage together: all of a cohort; with cut-offs each batch; with a rolling intake the first
 * and the last who can come. All intervals are half-open.
 */
export interface PlannedBatch {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** When the gate is to be decided, and the notices go out; null without a gate. */
  readonly decidedAt: Date | null;
  /** The end of the last day of the standstill, counted from the day after the notice; null without one. */
  readonly standstillUntil: Date | null;
  /** Likewise for appeals. Both run at the same time. */
  readonly appealUntil: Date | null;
  /** When what was decided holds, and the next stage may begin. */
  readonly effectiveAt: Date;
}

export interface PlannedStage {
  readonly stageId: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Until when an upload that had begun may finish; null outside an intake with grace. */
  readonly graceUntil: Date | null;
  /** By when questions are answered; null where the model does not say. */
  readonly answersUntil: Date | null;
  /** In order of time, never empty. */
  readonly batches: readonly PlannedBatch[];
  /** Whether the model is silent on the length, so that the usual one of the kind was taken. */
  readonly hasAssumedDuration: boolean;
  /** Working days of review that were added although the model does not speak of them; 0 when none were. */
  readonly assumedReviewDays: number;
}

export interface StagePlan {
  readonly zone: string;
  readonly stages: readonly PlannedStage[];
}

/**
 * Turns the durations of a model into instants. Every stage opens at 9:00 and closes at 12:00 in the zone, on working
 * days; an event lasts from 9:00 to 17:00. A stage begins on the first working morning after all (`join: all`) or the
 * first (`any`) of those before it hold. Standstill and appeal windows are calendar days from the day after the notice,
 * and end with the end of a working day (Regulation (EEC, Euratom) No 1182/71, art. 3).
 *
 * The same arguments always give the same plan. Scopes do not change it: challenges and teams that have clocks of their
 * own start from the same plan.
 *
 * @param start the day on or after which the programme begins
 * @param zone IANA name of the time zone in which days are meant
 * @returns `window.unknown_zone`, `programme_plan.unknown_day`, `programme_plan.cyclic` when it cannot be laid out
 */
export function layOut(
  model: Pick<ProgrammeModel, 'stages'>,
  start: PlainDay,
  zone: string,
  calendar: WorkingCalendar,
): Result<StagePlan> {
  const graph = stageGraph(model);
  const violations: Violation[] = [];
  if (!isZone(zone)) violations.push({ code: 'window.unknown_zone', path: ['zone'], params: { zone } });
  if (!isPlainDay(start))
    violations.push({ code: 'programme_plan.unknown_day', path: ['start'], params: { day: start } });
  if (!graph.order)
    violations.push({
      code: 'programme_plan.cyclic',
      path: ['stages'],
      params: { stages: graph.entangled.map(({ id }) => id).join(', ') },
    });
  if (violations.length > 0 || !graph.order) return refuse(...violations);

  const clock: CivilClock = { zone, calendar };
  const plans = new Map<string, PlannedStage>();
  for (const stage of graph.order)
    plans.set(stage.id, planStage(stage, arrivals(stage, plans, instantAt(start, 0, zone)), clock));
  return ok({ zone, stages: model.stages.flatMap(({ id }) => plans.get(id) ?? []) });
}

interface CivilClock {
  readonly zone: string;
  readonly calendar: WorkingCalendar;
}

/** When batches arrive at a stage, in order of time. */
function arrivals(stage: Stage, plans: ReadonlyMap<string, PlannedStage>, start: Date): Date[] {
  const routes = stage.after.flatMap((edge) => {
    const plan = plans.get(edge.stage);
    return plan ? [plan.batches.map(({ effectiveAt }) => effectiveAt)] : [];
  });
  if (routes.length === 0) return [start];
  if (stage.join === 'any') return distinct(routes.flat());
  const length = Math.max(...routes.map((route) => route.length));
  const nth = (index: number) =>
    latest(routes.map((route) => route[Math.min(index, route.length - 1)] ?? start));
  return distinct(Array.from({ length }, (_, index) => nth(index)));
}

function planStage(stage: Stage, arriving: readonly Date[], clock: CivilClock): PlannedStage {
  const duration = durationOf(stage);
  const batches = arriving.flatMap((arrival) => batchesFrom(stage, duration.typical, arrival, clock));
  const closesAt = latest(batches.map((batch) => batch.closesAt));
  const { graceMinutes, answersDaysBefore } = stage.intake ?? {};
  return {
    stageId: stage.id,
    opensAt: batches[0]?.opensAt ?? closesAt,
    closesAt,
    graceUntil: graceMinutes ? new Date(closesAt.getTime() + graceMinutes * 60_000) : null,
    answersUntil: answersDaysBefore === undefined ? null : answerDeadline(closesAt, answersDaysBefore, clock),
    batches,
    hasAssumedDuration: duration.isAssumed,
    assumedReviewDays: reviewDaysOf(stage),
  };
}

function batchesFrom(stage: Stage, weeks: number, arrival: Date, clock: CivilClock): PlannedBatch[] {
  const firstDay = openingDay(arrival, clock);
  const opensAt = instantAt(firstDay, OPENING_HOUR, clock.zone);
  const batch = (closesAt: Date, decidedFrom = closesAt): PlannedBatch => ({
    opensAt,
    closesAt,
    ...decision(stage, decidedFrom, clock),
  });
  const { mode, cutoffWeeks } = stage.intake ?? {};
  if (mode === 'cutoffs' && cutoffWeeks)
    return [...cutoffWeeks].sort((a, b) => a - b).map((week) => batch(closeAfter(firstDay, week, clock)));
  const closesAt = closeAfter(firstDay, weeks, clock);
  // Always open: the first who can be decided on came at once, the last in the last moment.
  if (mode === 'rolling') return [batch(closesAt, opensAt), batch(closesAt)];
  return [batch(closesAt)];
}

/** The first working day whose morning is not before the instant. */
function openingDay(arrival: Date, { zone, calendar }: CivilClock): PlainDay {
  const day = dayAt(arrival, zone);
  return calendar.nextWorkingDay(minuteOfDayAt(arrival, zone) <= OPENING_HOUR * 60 ? day : addDays(day, 1));
}

function closeAfter(firstDay: PlainDay, weeks: number, { zone, calendar }: CivilClock): Date {
  if (isEvent(weeks)) return instantAt(firstDay, EVENT_ENDS_HOUR, zone);
  return instantAt(calendar.nextWorkingDay(addDays(firstDay, Math.round(weeks * 7))), DEADLINE_HOUR, zone);
}

function decision(
  stage: Stage,
  closesAt: Date,
  { zone, calendar }: CivilClock,
): Pick<PlannedBatch, 'decidedAt' | 'standstillUntil' | 'appealUntil' | 'effectiveAt'> {
  if (!stage.gate)
    return { decidedAt: null, standstillUntil: null, appealUntil: null, effectiveAt: closesAt };
  const reviewDays = reviewDaysOf(stage);
  const decidedAt =
    reviewDays === 0
      ? closesAt
      : instantAt(calendar.addWorkingDays(dayAt(closesAt, zone), reviewDays), DEADLINE_HOUR, zone);
  const until = (days: number | undefined): Date | null =>
    days ? instantAt(calendar.nextWorkingDay(addDays(dayAt(decidedAt, zone), days)), 24, zone) : null;
  const standstillUntil = until(stage.gate.standstillDays);
  const appealUntil = until(stage.gate.appeal?.days);
  const effectiveAt = latest([decidedAt, standstillUntil ?? decidedAt, appealUntil ?? decidedAt]);
  return { decidedAt, standstillUntil, appealUntil, effectiveAt };
}

/** Never fewer days before the close than promised: from a day off it moves back. */
const answerDeadline = (closesAt: Date, days: number, { zone, calendar }: CivilClock): Date =>
  instantAt(calendar.previousWorkingDay(addDays(dayAt(closesAt, zone), -days)), DEADLINE_HOUR, zone);

const latest = (instants: readonly Date[]): Date => new Date(Math.max(...instants.map((at) => at.getTime())));

const distinct = (instants: readonly Date[]): Date[] =>
  [...new Set(instants.map((at) => at.getTime()))].sort((a, b) => a - b).map((time) => new Date(time));
