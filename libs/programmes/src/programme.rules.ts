import { isZone, type Violation } from '#libs/kernel';

/** What a programme lays down for all its challenges. */
export interface ProgrammeRules {
  /** How many reviewers score each submission. */
  readonly reviewersPerSubmission: number;
  /** How many submissions of a challenge are awarded: the cut. */
  readonly awards: number;
  /** Characters that the rationale of a score needs at least. */
  readonly minimumRationale: number;
  /** Weighted score out of 100 below which nothing is awarded; null when there is no such bar. */
  readonly minimumPassingScore: number | null;
  /** Score of the challenge coach, 0 to 100, below which no challenge is approved; absent: no such bar. */
  readonly minimumCoachScore?: number;
  /** Whether a blocker of the coach refuses the approval of a challenge; absent: it does not. */
  readonly isCoachBinding?: boolean;
  /**
   * Calendar days after a decision in which it has no effect yet and can be appealed against; absent: it takes effect
   * at once, as in programmes from before it could be asked for.
   */
  readonly standstillDays?: number;
}

/** Directive 89/665/EEC art. 2a(2): ten days when the notice is sent electronically. */
const SHORTEST_STANDSTILL = 10;

/** A standstill that is promised lasts as long as the law wants; a programme may promise none. */
export const checkStandstill = ({
  standstillDays = 0,
}: Pick<ProgrammeRules, 'standstillDays'>): Violation[] =>
  standstillDays === 0 || standstillDays >= SHORTEST_STANDSTILL
    ? []
    : [
        {
          code: 'programme.standstill_too_short',
          path: ['rules', 'standstillDays'],
          params: { days: SHORTEST_STANDSTILL },
        },
      ];

export interface Stage {
  readonly kind: 'CALL' | 'EVALUATION' | 'PILOT';
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The four instants from which the stages of a programme follow. */
export interface StageDates {
  readonly callStartsAt: Date;
  readonly callEndsAt: Date;
  readonly evaluationEndsAt: Date;
  readonly pilotEndsAt: Date;
}

/**
 * The stages of a programme: call, evaluation, pilot, each beginning when the one before ends. The only place that
 * knows which stages there are; everything else reads the rows that come out of it.
 */
export function defaultStages(dates: StageDates): Stage[] {
  return [
    { kind: 'CALL', startsAt: dates.callStartsAt, endsAt: dates.callEndsAt },
    { kind: 'EVALUATION', startsAt: dates.callEndsAt, endsAt: dates.evaluationEndsAt },
    { kind: 'PILOT', startsAt: dates.evaluationEndsAt, endsAt: dates.pilotEndsAt },
  ];
}

/** Each stage must end after it starts. The path names the date that is too early. */
export function checkStages(dates: StageDates): Violation[] {
  const ends = ['callEndsAt', 'evaluationEndsAt', 'pilotEndsAt'];
  return defaultStages(dates).flatMap((stage, index) =>
    stage.endsAt > stage.startsAt
      ? []
      : [
          {
            code: 'programme.stage_ends_before_start',
            path: ['stages', ends[index] ?? ''],
            params: { stage: stage.kind },
          },
        ],
  );
}

export const checkZone = (zone: string): Violation[] =>
  isZone(zone) ? [] : [{ code: 'window.unknown_zone', path: ['zone'], params: { zone } }];

/** A code that people can say and type: `GOV-2027`. */
export const checkCode = (code: string): Violation[] =>
  /^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(code)
    ? []
    : [{ code: 'programme.code_format', path: ['code'], params: { code } }];

/** The fields that everybody relies on once the programme is open, and which therefore stay as they are. */
const FROZEN = ['code', 'zone', 'rules'] as const;

/** What an edit after the opening would change although it is frozen. */
export function checkFrozen(
  before: Readonly<Record<(typeof FROZEN)[number], unknown>>,
  after: Readonly<Record<(typeof FROZEN)[number], unknown>>,
): Violation[] {
  return FROZEN.filter((field) => !sameValue(before[field], after[field])).map((field) => ({
    code: 'programme.frozen',
    path: [field],
  }));
}

/** Dates that an edit after the opening would change: they move only by an addendum with a reason. */
export function checkFrozenDates(
  before: readonly Pick<Stage, 'startsAt' | 'endsAt'>[],
  after: StageDates,
): Violation[] {
  const isSame = defaultStages(after).every(
    ({ startsAt, endsAt }, index) =>
      before[index]?.startsAt.getTime() === startsAt.getTime() &&
      before[index]?.endsAt.getTime() === endsAt.getTime(),
  );
  return isSame ? [] : [{ code: 'programme.plan_frozen', path: ['stages'] }];
}

function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const left = Object.entries(a);
  return (
    left.length === Object.keys(b).length &&
    left.every(([key, value]) => sameValue(value, (b as Record<string, unknown>)[key]))
  );
}
