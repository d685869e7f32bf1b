import type { ProgrammeModel, Range, Stage } from './generated/programme-model.js';
import { inOrder } from './model-caps.rules.js';
import type { Fault } from './model-finding.rules.js';

const DAYS_IN_A_WEEK = 7;

/** Durations, windows, cut-offs, due weeks and appeals fit into each other. */
export function checkDates(model: ProgrammeModel): Fault[] {
  return model.stages.flatMap((stage) =>
    [
      ...duration(stage),
      ...cutoffs(stage),
      ...answers(stage),
      ...grace(stage),
      ...deliverables(stage),
      ...appeal(stage),
    ].map((fault) => ({ ...fault, stage: stage.id })),
  );
}

/** The longest and the shortest that is stated, in weeks. */
const longest = (weeks: Range | undefined): number | undefined => weeks?.max ?? weeks?.typical ?? weeks?.min;
const shortest = (weeks: Range | undefined): number | undefined => weeks?.min ?? weeks?.typical ?? weeks?.max;

function duration({ id, durationWeeks, intake }: Stage): Fault[] {
  const path = `stages/${id}/durationWeeks`;
  const faults = inOrder(durationWeeks, path);
  if (intake && durationWeeks === undefined && intake.mode !== 'rolling')
    faults.push({ code: 'model.window_without_length', mend: 'model.mend_window_without_length', path });
  if (longest(durationWeeks) === 0)
    faults.push({ code: 'model.closed_before_it_opens', mend: 'model.mend_closed_before_it_opens', path });
  return faults;
}

function cutoffs({ id, intake, durationWeeks }: Stage): Fault[] {
  if (!intake) return [];
  const path = `stages/${id}/intake/cutoffWeeks`;
  const weeks = intake.cutoffWeeks ?? [];
  if ((intake.mode === 'cutoffs') !== weeks.length > 0)
    return [{ code: 'model.cutoffs_and_mode', mend: 'model.mend_cutoffs_and_mode', path }];
  const end = longest(durationWeeks) ?? Number.POSITIVE_INFINITY;
  return weeks.flatMap((week, place) => {
    if (week > end)
      return [
        {
          code: 'model.cutoff_outside',
          mend: 'model.mend_cutoff_outside',
          path: `${path}/${place}`,
          params: { week, end },
        },
      ];
    if (week <= (weeks[place - 1] ?? 0))
      return [
        {
          code: 'model.cutoffs_out_of_order',
          mend: 'model.mend_cutoffs_out_of_order',
          path: `${path}/${place}`,
          params: { week },
        },
      ];
    return [];
  });
}

function answers({ id, intake, durationWeeks }: Stage): Fault[] {
  const weeks = shortest(durationWeeks);
  const days = intake?.answersDaysBefore;
  if (days === undefined || weeks === undefined || days <= weeks * DAYS_IN_A_WEEK) return [];
  return [
    {
      code: 'model.answers_before_questions',
      mend: 'model.mend_answers_before_questions',
      path: `stages/${id}/intake/answersDaysBefore`,
      params: { days, window: Math.round(weeks * DAYS_IN_A_WEEK) },
    },
  ];
}

/** A sealed submission is whole at the close or it is not there: the platform lets no upload end later. */
function grace({ id, intake }: Stage): Fault[] {
  const minutes = intake?.graceMinutes ?? 0;
  if (minutes === 0) return [];
  return [
    {
      code: 'model.grace_not_given',
      mend: 'model.mend_grace_not_given',
      path: `stages/${id}/intake/graceMinutes`,
      params: { minutes },
      advice: true,
    },
  ];
}

function deliverables({ id, deliverables: due = [], durationWeeks }: Stage): Fault[] {
  const end = longest(durationWeeks);
  if (end === undefined) return [];
  return due
    .filter(({ dueWeek = 0 }) => dueWeek > end)
    .map((deliverable) => ({
      code: 'model.due_after_end',
      mend: 'model.mend_due_after_end',
      path: `stages/${id}/deliverables/${deliverable.id}/dueWeek`,
      params: { deliverable: deliverable.id, week: deliverable.dueWeek ?? 0, end },
    }));
}

function appeal({ id, gate }: Stage): Fault[] {
  const { appeal: right, standstillDays = 0 } = gate ?? {};
  if (!right) return [];
  const path = `stages/${id}/gate/appeal/days`;
  if (right.days === 0)
    return [{ code: 'model.cap_zero', mend: 'model.mend_cap_zero', path, params: { field: 'appeal/days' } }];
  if (right.days <= standstillDays) return [];
  return [
    {
      code: 'model.appeal_after_standstill',
      mend: 'model.mend_appeal_after_standstill',
      path,
      params: { days: right.days, standstill: standstillDays },
      advice: true,
    },
  ];
}
