import type { ProgrammeModel, Stage } from './generated/programme-model.js';
import type { Fault } from './model-finding.rules.js';
import { stageGraph } from './model-graph.rules.js';
import { isEntry, type Runs } from './model-runs.rules.js';

/** The stages are a graph without cycles, each can begin, and teams come in where there is an intake. */
export function checkGraph(model: ProgrammeModel, runs: Runs | 'tooWide' | undefined): Fault[] {
  return [
    ...cycles(model),
    ...(runs === 'tooWide' ? [{ code: 'model.too_wide', mend: 'model.mend_too_wide', path: 'stages' }] : []),
    ...model.stages.flatMap((stage) => [...edgesOf(stage, model), ...intakeOf(stage, model)]),
    ...(runs && runs !== 'tooWide' ? unreached(model, runs) : []),
    ...(model.stages.some(({ funnel }) => funnel === 'teams')
      ? []
      : [{ code: 'model.no_teams', mend: 'model.mend_no_teams', path: 'stages' }]),
  ];
}

/** Each cycle once, as the way round it. Whatever only comes after a cycle is not named. */
function cycles(model: ProgrammeModel): Fault[] {
  const { order, entangled, find } = stageGraph(model);
  if (order) return [];
  const told = new Set<string>();
  return entangled.flatMap((start) => {
    const round = roundFrom(start, find);
    if (!round || round.some((id) => told.has(id))) return [];
    for (const id of round) told.add(id);
    return [
      {
        code: 'model.cycle',
        mend: 'model.mend_cycle',
        stage: start.id,
        path: `stages/${start.id}/after`,
        params: { way: [...round, start.id].join(' → ') },
      },
    ];
  });
}

/** A way from a stage back to itself, against the edges and turned round; null when there is none. */
function roundFrom(start: Stage, find: (id: string) => Stage | undefined): string[] | null {
  const came = new Map<string, string>();
  const queue = [start.id];
  for (const id of queue)
    for (const { stage: before } of find(id)?.after ?? []) {
      if (before === start.id) {
        const way = [];
        for (let at: string | undefined = id; at !== undefined; at = came.get(at)) way.push(at);
        return [start.id, ...way.filter((step) => step !== start.id)];
      }
      if (came.has(before) || !find(before)) continue;
      came.set(before, id);
      queue.push(before);
    }
  return null;
}

function edgesOf(stage: Stage, model: ProgrammeModel): Fault[] {
  return stage.after.flatMap(({ stage: id, on = 'passed' }) => {
    const before = model.stages.find((other) => other.id === id);
    if (!before) return [];
    const at = { stage: stage.id, path: `stages/${stage.id}/after`, params: { before: id } };
    if (stage.funnel === 'challenges' && before.funnel === 'teams')
      return [{ code: 'model.challenges_after_teams', mend: 'model.mend_challenges_after_teams', ...at }];
    if (on === 'notSelected' && !before.gate)
      return [{ code: 'model.edge_never', mend: 'model.mend_edge_never', ...at }];
    return [];
  });
}

function intakeOf(stage: Stage, model: ProgrammeModel): Fault[] {
  const at = { stage: stage.id, path: `stages/${stage.id}/intake` };
  const entry = isEntry(stage, model);
  if (entry && !stage.intake) return [{ code: 'model.no_way_in', mend: 'model.mend_no_way_in', ...at }];
  if (!entry && stage.intake)
    return [{ code: 'model.intake_inside', mend: 'model.mend_intake_inside', ...at }];
  return [];
}

const unreached = (model: ProgrammeModel, runs: Runs): Fault[] =>
  model.stages
    .filter(({ id }) => !runs.reached.has(id))
    .map(({ id, after, join = 'all' }) => ({
      code: join === 'all' && after.length > 1 ? 'model.join_never' : 'model.unreachable',
      mend: 'model.mend_unreachable',
      stage: id,
      path: `stages/${id}/after`,
    }));
