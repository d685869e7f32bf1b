import type { ProgrammeModel, Stage } from '#libs/models';
import type { RunState } from './run-state.js';
import type { Instant } from './stage-clocks.rules.js';

/** The stage through which start-ups come in that apply to the programme itself; undefined where they answer challenges. */
export const openCallOf = ({ stages }: Pick<ProgrammeModel, 'stages'>): Stage | undefined =>
  stages.find(({ funnel, intake }) => funnel === 'teams' && intake?.bundle === 'programme');

/** The windows of an open call, one for each batch: by the clocks of its stage once it runs, before that as planned. */
export function callWindows(
  state: RunState,
  stageId: string,
): { readonly opensAt: Instant; readonly closesAt: Instant }[] {
  const plan = state.plan[stageId];
  if (!plan) return [];
  const clocks = state.stages[stageId]?.clocks;
  const timesOf = (name: 'cutoff' | 'closes') =>
    [...(clocks?.rung ?? []), ...(clocks?.pending ?? [])].flatMap((clock) =>
      clock.name === name ? [clock.at] : [],
    );
  const closes = timesOf('closes').at(-1) ?? plan.closesAt;
  // An intake that was opened once more has a closing only; its earlier batches are as they were planned.
  const running = timesOf('cutoff');
  const cutoffs = running.length === plan.cutoffs.length ? running : plan.cutoffs;
  return [...cutoffs, closes].map((closesAt, index, all) => ({
    opensAt: all[index - 1] ?? plan.opensAt,
    closesAt,
  }));
}
