import { describe, expect, it } from '@jest/globals';
import type { Anonymity } from '#libs/stages';
import type { Blindness } from './review.kinds.js';
import { checkSchedule, mayChooseBasis, mayChooseBlindness, remindersOf, workloadOf } from './round.rules.js';

const DAY = 86_400_000;
const now = new Date('2027-03-10T09:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * DAY);

describe('the choice of what decides', () => {
  it.each<[string, Date | null, string]>([
    ['DRAFT', null, 'yes'],
    ['PUBLISHED', null, 'yes'],
    ['CLOSED', null, 'yes'],
    ['CANCELLED', null, 'review.choice_after_opening'],
    ['IN_EVALUATION', now, 'review.choice_after_opening'],
    ['DECIDED', now, 'review.choice_after_opening'],
    ['CANCELLED', now, 'review.choice_after_opening'],
  ])('%s, opened %s: %s', (state, evaluationOpenedAt, expected) => {
    const result = mayChooseBasis({ state, evaluationOpenedAt, sealId: null });
    expect(result.ok ? 'yes' : result.error[0]?.code).toBe(expected);
  });

  it('is not made anew when the window opens once more: submissions were read before', () => {
    const opening = { state: 'PUBLISHED', evaluationOpenedAt: null, sealId: 'a-seal' };
    expect(mayChooseBasis(opening)).toMatchObject({ ok: false });
  });
});

describe('the choice of who is hidden from whom', () => {
  const sealed = { state: 'PUBLISHED', evaluationOpenedAt: null, sealId: null };
  const refusals = (blindness: `${Blindness}`, anonymity: Anonymity, opening: typeof sealed = sealed) => {
    const result = mayChooseBlindness(opening, blindness, anonymity);
    return result.ok ? [] : result.error.map(({ code }) => code);
  };

  it.each<[`${Blindness}`, Anonymity, boolean]>([
    ['OPEN', 'none', true],
    ['OPEN', 'applicantsHidden', false],
    ['OPEN', 'doubleBlind', false],
    ['APPLICANTS_HIDDEN', 'none', true],
    ['APPLICANTS_HIDDEN', 'applicantsHidden', true],
    ['APPLICANTS_HIDDEN', 'doubleBlind', false],
    ['DOUBLE_BLIND', 'none', true],
    ['DOUBLE_BLIND', 'applicantsHidden', true],
    ['DOUBLE_BLIND', 'doubleBlind', true],
  ])('%s where the model says %s: %s', (blindness, anonymity, isTaken) =>
    expect(refusals(blindness, anonymity)).toEqual(isTaken ? [] : ['review.model_hides_applicants']),
  );

  it('is not made once submissions were read', () => {
    expect(refusals('DOUBLE_BLIND', 'none', { ...sealed, state: 'CANCELLED' })).toEqual([
      'review.choice_after_opening',
    ]);
  });
});

describe('the due day', () => {
  it.each<[string, Date | null, string[]]>([
    ['IN_EVALUATION', inDays(1), []],
    ['PUBLISHED', null, []],
    ['IN_EVALUATION', now, ['review.due_in_past']],
    ['IN_EVALUATION', inDays(-1), ['review.due_in_past']],
    ['DECIDED', inDays(1), ['review.evaluation_closed']],
    ['CANCELLED', inDays(1), ['review.evaluation_closed']],
  ])('%s, %s: %j', (state, dueAt, expected) =>
    expect(checkSchedule(state, dueAt, now).map(({ code }) => code)).toEqual(expected),
  );

  it('is recalled three days and one day before, as far as these lie ahead', () => {
    expect(remindersOf(inDays(10), now)).toEqual([inDays(7), inDays(9)]);
    expect(remindersOf(inDays(3), now)).toEqual([inDays(2)]);
    expect(remindersOf(inDays(0.5), now)).toEqual([]);
  });
});

describe('what a reviewer still has to do', () => {
  const task = (state: string, due: number | null, minutesPerReview: number | null) => ({
    state,
    dueAt: due === null ? null : inDays(due),
    minutesPerReview,
  });

  it('is the open reviews with their time, and the nearest of their due days', () => {
    const tasks = [task('ASSIGNED', 5, 40), task('IN_PROGRESS', 2, 60), task('COMPLETED', 1, 90)];
    expect(workloadOf(tasks)).toEqual({ open: 2, completed: 1, minutesLeft: 100, nextDueAt: inDays(2) });
  });

  it('has no time when somebody did not say, and none is left when nothing is open', () => {
    expect(workloadOf([task('ASSIGNED', null, 40), task('ASSIGNED', null, null)])).toEqual({
      ...{ open: 2, completed: 0, minutesLeft: null, nextDueAt: null },
    });
    expect(workloadOf([task('COMPLETED', 1, null)])).toMatchObject({
      open: 0,
      minutesLeft: 0,
      nextDueAt: null,
    });
    expect(workloadOf([])).toEqual({ open: 0, completed: 0, minutesLeft: 0, nextDueAt: null });
  });
});
