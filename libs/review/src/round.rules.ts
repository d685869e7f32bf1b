import { ok, type Result, refuse, type Violation } from '#libs/kernel';
import type { Anonymity } from '#libs/stages';
import type { Blindness } from './review.kinds.js';

interface Opening {
  readonly state: string;
  /** Since then submissions can be read, and who would win can be guessed. */
  readonly evaluationOpenedAt: Date | null;
  /** Given to a window that opens once more, after submissions were read. */
  readonly sealId: string | null;
}

/**
 * Whether raw or calibrated scores decide is said before anybody can know whom it would help.
 * Source: NeurIPS publishes calibrated scores beside raw ones since 2013; who may lean on them is settled beforehand.
 */
export const mayChooseBasis = (opening: Opening): Result<true> =>
  isSealed(opening) ? ok(true) : refuse({ code: 'review.choice_after_opening', path: ['basis'] });

/** Who is hidden in a round, from nobody on. */
const STRICTNESS: readonly `${Blindness}`[] = ['OPEN', 'APPLICANTS_HIDDEN', 'DOUBLE_BLIND'];

/** What a round has to hide at least, by what the model of the programme asks for. */
const LEAST: Readonly<Record<Anonymity, `${Blindness}`>> = {
  none: 'OPEN',
  applicantsHidden: 'APPLICANTS_HIDDEN',
  doubleBlind: 'DOUBLE_BLIND',
};

/**
 * Nobody who has read who wrote what can be made blind again, and nobody is told later what start-ups were not told before.
 * What the model of the programme hides is hidden: a round can be stricter than its gates, and never less strict.
 * @param anonymity what the model asks for
 */
export function mayChooseBlindness(
  opening: Opening,
  blindness: `${Blindness}`,
  anonymity: Anonymity,
): Result<true> {
  const refused = (code: string) => refuse({ code, path: ['blindness'] });
  if (!isSealed(opening)) return refused('review.choice_after_opening');
  const isStrict = STRICTNESS.indexOf(blindness) >= STRICTNESS.indexOf(LEAST[anonymity]);
  return isStrict ? ok(true) : refused('review.model_hides_applicants');
}

const isSealed = ({ state, evaluationOpenedAt, sealId }: Opening): boolean =>
  evaluationOpenedAt === null && sealId === null && state !== 'CANCELLED';

const OVER: readonly string[] = ['DECIDED', 'ARCHIVED', 'CANCELLED'];

/** The day by which reviews are due lies ahead, and the evaluation is not over. */
export function checkSchedule(state: string, dueAt: Date | null, now: Date): Violation[] {
  if (OVER.includes(state)) return [{ code: 'review.evaluation_closed' }];
  return dueAt !== null && dueAt <= now ? [{ code: 'review.due_in_past', path: ['dueAt'] }] : [];
}

/** Days before the due day on which whoever still owes reviews is reminded. */
const REMINDER_DAYS = [3, 1];

const DAY_MS = 86_400_000;

/** The reminders that still lie ahead, the next one first. */
export const remindersOf = (dueAt: Date, now: Date): Date[] =>
  REMINDER_DAYS.map((days) => new Date(dueAt.getTime() - days * DAY_MS)).filter((at) => at > now);

/** How much a reviewer still has to do. */
export interface Workload {
  readonly open: number;
  readonly completed: number;
  /** Time that the open reviews are meant to take; null when nobody said for one of them. */
  readonly minutesLeft: number | null;
  /** The nearest day by which an open review is due. */
  readonly nextDueAt: Date | null;
}

/** @param tasks the reviewer's live reviews, each with the round that it belongs to */
export function workloadOf(
  tasks: readonly {
    readonly state: string;
    readonly dueAt: Date | null;
    readonly minutesPerReview: number | null;
  }[],
): Workload {
  const open = tasks.filter(({ state }) => state !== 'COMPLETED');
  const due = open.flatMap(({ dueAt }) => dueAt ?? []).sort((a, b) => a.getTime() - b.getTime());
  const minutes = open.map(({ minutesPerReview }) => minutesPerReview);
  return {
    open: open.length,
    completed: tasks.length - open.length,
    minutesLeft: minutes.includes(null) ? null : minutes.reduce<number>((sum, own) => sum + (own ?? 0), 0),
    nextDueAt: due[0] ?? null,
  };
}
