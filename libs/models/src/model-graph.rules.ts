import type { Edge, ProgrammeModel, Stage } from './generated/programme-model.js';

/** What leads out of a stage. */
export interface OutgoingEdge {
  readonly to: Stage;
  readonly on: NonNullable<Edge['on']>;
}

/** The stages of a model as a graph. Edges that name an unknown stage are left out. */
export interface StageGraph {
  /** Every stage after all those that lead to it (Kahn's algorithm, ties as the model lists them); null when cyclic. */
  readonly order: readonly Stage[] | null;
  /** The stages that are on a cycle, or come after one; empty when there is none. */
  readonly entangled: readonly Stage[];
  find(id: string): Stage | undefined;
  outOf(id: string): readonly OutgoingEdge[];
}

export function stageGraph(model: Pick<ProgrammeModel, 'stages'>): StageGraph {
  const stages = new Map(model.stages.map((stage) => [stage.id, stage]));
  const outgoing = new Map<string, OutgoingEdge[]>();
  for (const to of model.stages)
    for (const { stage, on = 'passed' } of to.after)
      if (stages.has(stage)) outgoing.set(stage, [...(outgoing.get(stage) ?? []), { to, on }]);
  const order = inOrder(model.stages, outgoing);
  const reached = new Set(order);
  return {
    order: order.length === stages.size ? order : null,
    entangled: model.stages.filter((stage) => !reached.has(stage)),
    find: (id) => stages.get(id),
    outOf: (id) => outgoing.get(id) ?? [],
  };
}

function inOrder(stages: readonly Stage[], outgoing: ReadonlyMap<string, readonly OutgoingEdge[]>): Stage[] {
  const waiting = new Map<string, number>();
  for (const { to } of [...outgoing.values()].flat()) waiting.set(to.id, (waiting.get(to.id) ?? 0) + 1);
  const order = stages.filter(({ id }) => !waiting.has(id));
  for (let next = 0; next < order.length; next++)
    for (const { to } of outgoing.get(order[next]?.id ?? '') ?? []) {
      const left = (waiting.get(to.id) ?? 0) - 1;
      waiting.set(to.id, left);
      if (left === 0) order.push(to);
    }
  return order;
}
