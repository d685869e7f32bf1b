import type { ProgrammeModel } from './generated/programme-model.js';
import type { RunState } from './run-state.js';
import type { StagePlan } from './stage-layout.rules.js';

/** The windows that a run begins with, from the laid-out and adjusted plan of the programme. */
export function runPlanOf(model: Pick<ProgrammeModel, 'stages'>, plan: StagePlan): RunState['plan'] {
  const time = (at: Date | null) => at?.getTime() ?? null;
  return Object.fromEntries(
    plan.stages.map(({ stageId, opensAt, closesAt, graceUntil, answersUntil, batches }) => {
      const isBatched = model.stages.find(({ id }) => id === stageId)?.intake?.mode === 'cutoffs';
      return [
        stageId,
        {
          opensAt: opensAt.getTime(),
          closesAt: closesAt.getTime(),
          graceUntil: time(graceUntil),
          answersUntil: time(answersUntil),
          cutoffs: isBatched ? batches.slice(0, -1).map((batch) => batch.closesAt.getTime()) : [],
        },
      ];
    }),
  );
}
