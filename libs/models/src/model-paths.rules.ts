import type { ProgrammeModel } from './generated/programme-model.js';
import { stageGraph } from './model-graph.rules.js';

/** A chain of stages from the beginning of a programme to an exit. */
export interface ModelPath {
  readonly stages: readonly string[];
  readonly exit: string;
}

/** How many chains of stages lead from the beginning to an exit; 0 when the graph has a cycle. */
export function countPaths(model: ProgrammeModel): number {
  const { order, find } = stageGraph(model);
  const chains = new Map<string, number>();
  for (const { id, after } of order ?? []) {
    const before = after.filter((edge) => find(edge.stage));
    chains.set(
      id,
      before.length === 0 ? 1 : before.reduce((sum, edge) => sum + (chains.get(edge.stage) ?? 0), 0),
    );
  }
  return model.exits
    .flatMap(({ from }) => [...new Set(from)])
    .reduce((sum, id) => sum + (chains.get(id) ?? 0), 0);
}

/** The chains of stages that lead from the beginning to an exit, by exit, at most `limit`; none when there is a cycle. */
export function pathsOf(model: ProgrammeModel, limit: number): ModelPath[] {
  const { order, find } = stageGraph(model);
  if (!order) return [];
  const paths: ModelPath[] = [];
  const walk = (id: string, rest: readonly string[], exit: string): void => {
    if (paths.length >= limit) return;
    const stages = [id, ...rest];
    const before = (find(id)?.after ?? []).filter((edge) => find(edge.stage));
    if (before.length === 0) paths.push({ stages, exit });
    for (const edge of before) walk(edge.stage, stages, exit);
  };
  for (const { id, from } of model.exits)
    for (const last of new Set(from)) if (find(last)) walk(last, [], id);
  return paths;
}
