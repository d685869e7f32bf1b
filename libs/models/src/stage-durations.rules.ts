import type { Gate, Range, Stage } from './generated/programme-model.js';

/** How long a stage takes, in weeks. */
export interface StageDuration {
  /** What the model gives as the shortest, where it gives one. */
  readonly min?: number;
  readonly typical: number;
  readonly max?: number;
  /** The model says nothing of it: `typical` is the default of the kind. */
  readonly isAssumed: boolean;
}

/**
 * Weeks for a stage whose model does not say how long it takes: what is usual among the studied models (an open call
 * of 3 to 9 weeks, an exploration of 3, accelerators of a quarter of a year, prototypes and pilots of half a year).
 */
const USUAL_WEEKS: Readonly<Record<Stage['kind'], number>> = {
  challengeCall: 4,
  marketConsultation: 4,
  openCall: 5,
  evaluation: 3,
  interview: 1,
  exploration: 3,
  design: 13,
  prototype: 26,
  accelerator: 13,
  residency: 16,
  growthPlan: 26,
  pilot: 26,
  validation: 26,
  demoDay: 0,
  scaleUp: 26,
  procurement: 13,
};

/** A call without an end is laid out, and simulated, for one year. */
const OPEN_ENDED_WEEKS = 52;

/**
 * Working days from the close of a stage to the decision of its gate, where the reviewing is not a stage of its own.
 * Assumptions: three weeks to read applications, two to interview, one where the jury sits in a room.
 */
const USUAL_REVIEW_DAYS: Readonly<Record<Gate['mode'], number>> = {
  eligibility: 3,
  paper: 15,
  interview: 10,
  pitch: 5,
  demo: 5,
  deliverableReview: 10,
};

export function durationOf({ kind, durationWeeks, intake }: Stage): StageDuration {
  const typical = durationWeeks && middleOf(durationWeeks);
  if (typical !== undefined)
    return { min: durationWeeks?.min, typical, max: durationWeeks?.max, isAssumed: false };
  const lastCutoff = intake?.mode === 'cutoffs' ? Math.max(...(intake.cutoffWeeks ?? [])) : Number.NaN;
  if (Number.isFinite(lastCutoff)) return { typical: lastCutoff, isAssumed: false };
  return { typical: intake?.mode === 'rolling' ? OPEN_ENDED_WEEKS : USUAL_WEEKS[kind], isAssumed: true };
}

/** What is typical of a range, else its middle, else the one end that it has. */
export function middleOf({ min, typical, max }: Range): number | undefined {
  if (typical !== undefined) return typical;
  return min !== undefined && max !== undefined ? (min + max) / 2 : (min ?? max);
}

/** Stages in which the judges meet or read: their gate is decided when they end, without time for review after. */
const JUDGING: ReadonlySet<Stage['kind']> = new Set(['evaluation', 'interview', 'demoDay']);

export const isJudging = ({ kind }: Stage): boolean => JUDGING.has(kind);

/** Working days of review after the close of a stage; 0 without a gate, or where the stage itself is the review. */
export const reviewDaysOf = (stage: Stage): number =>
  stage.gate && !isJudging(stage) ? USUAL_REVIEW_DAYS[stage.gate.mode] : 0;

/** A stage of less than a day and a half is an event: it begins and ends on one day. */
export const isEvent = (weeks: number): boolean => weeks * 7 < 1.5;
