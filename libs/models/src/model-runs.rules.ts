import type { Edge, ProgrammeModel, Stage } from './generated/programme-model.js';
import { stageGraph } from './model-graph.rules.js';

/** What became of a stage for one team and its challenge. */
type Outcome = 'passed' | 'notSelected' | 'skipped';

/** A run that ends with somebody who was neither refused nor let out. */
export interface StrandedRun {
  /** The last stage that began. */
  readonly last: string;
  /** Every stage of the run, in order; a skipped one in brackets. */
  readonly way: string;
  readonly skipped: readonly string[];
}

/** All that can become of one team, over every outcome of every gate. */
export interface Runs {
  readonly reached: ReadonlySet<string>;
  /** Runs of teams without a way out; one for each last stage. */
  readonly stranded: readonly StrandedRun[];
  /** Challenges that were chosen and that no call opens for. */
  readonly strandedChallenges: readonly StrandedRun[];
}

interface Run {
  /** Outcomes that a later stage still asks about. */
  readonly open: ReadonlyMap<string, Outcome>;
  /** Refusals that led on to another stage. */
  readonly consoled: ReadonlySet<string>;
  /** An exit stands open. */
  readonly out: boolean;
  /** A refusal was the last word. */
  readonly refused: boolean;
  /** A team came in. */
  readonly entered: boolean;
  readonly trail: readonly { readonly id: string; readonly outcome: Outcome }[];
}

/** So many different situations at one stage are followed; a model for people never comes near. */
const WIDEST = 4_000;

/** Where teams come in: a stage of teams that no other stage of teams leads to. */
export const isEntry = (stage: Stage, model: Pick<ProgrammeModel, 'stages'>): boolean =>
  stage.funnel === 'teams' &&
  !stage.after.some(({ stage: id }) =>
    model.stages.some((other) => other.id === id && other.funnel === 'teams'),
  );

/** Whether an outcome of a stage opens an edge. A skipped stage is passed when it has no gate: nothing was decided. */
export function opens(on: NonNullable<Edge['on']>, outcome: Outcome | undefined, from: Stage): boolean {
  if (outcome === undefined) return false;
  if (on === 'ended') return true;
  if (on === 'notSelected') return outcome === 'notSelected';
  return outcome === 'passed' || (outcome === 'skipped' && !from.gate);
}

/**
 * Follows one team, and the challenge it answers, through every combination of outcomes: in topological order, keeping
 * only what later stages ask about, so that the work grows with the width of the graph and not with its paths.
 * @returns nothing when the graph has a cycle, `tooWide` when more situations can arise than are followed.
 */
export function runsOf(model: ProgrammeModel): Runs | 'tooWide' | undefined {
  const { order } = stageGraph(model);
  if (!order) return undefined;
  const reached = new Set<string>();
  const stranded = new Map<string, StrandedRun>();
  for (const entry of model.stages.filter((stage) => isEntry(stage, model))) {
    const runs = follow(order, { entry: entry.id, model, reached });
    if (!runs) return 'tooWide';
    for (const run of runs) if (run.entered && !run.out && !run.refused) keep(stranded, run);
  }
  const ofChallenges = follow(order, { model, reached });
  if (!ofChallenges) return 'tooWide';
  const strandedChallenges = new Map<string, StrandedRun>();
  for (const run of ofChallenges)
    if (run.trail.length > 0 && !run.out && !run.refused) keep(strandedChallenges, run);
  return {
    reached,
    stranded: [...stranded.values()],
    strandedChallenges: [...strandedChallenges.values()],
  };
}

interface Following {
  readonly model: ProgrammeModel;
  readonly reached: Set<string>;
  /** Where the team comes in; without one only the challenge is followed, up to the calls that it opens. */
  readonly entry?: string;
}

function follow(order: readonly Stage[], following: Following): Run[] | null {
  let runs: Run[] = [
    { open: new Map(), consoled: new Set(), out: false, refused: false, entered: false, trail: [] },
  ];
  for (const [place, stage] of order.entries()) {
    const asked = new Set(order.slice(place + 1).flatMap(({ after }) => after.map((edge) => edge.stage)));
    const next = new Map<string, Run>();
    for (const run of runs)
      for (const after of step(run, stage, following)) {
        const told = forget(after, asked);
        const key = keyOf(told);
        if (!next.has(key)) next.set(key, told);
      }
    runs = [...next.values()];
    if (runs.length > WIDEST) return null;
  }
  return runs;
}

/** What can become of a run at a stage. */
function step(run: Run, stage: Stage, { model, entry, reached }: Following): Run[] {
  const isIn = isEntry(stage, model);
  const team = stage.funnel === 'teams';
  if ((isIn && entry !== undefined && stage.id !== entry) || !begins(run, stage, model, isIn)) return [run];
  if (entry === undefined && team) return isIn ? [{ ...run, out: true }] : [run];
  reached.add(stage.id);
  const consoled = new Set([...run.consoled, ...refusalsThatOpen(run, stage, model)]);
  const outcomes: Outcome[] = ['passed'];
  if (stage.gate) outcomes.push('notSelected');
  if (stage.optional && !isIn) outcomes.push('skipped');
  return outcomes.map((outcome) => ({
    ...run,
    entered: run.entered || isIn,
    consoled,
    open: new Map([...run.open, [stage.id, outcome]]),
    out: run.out || (team && outcome === 'passed' && model.exits.some(({ from }) => from.includes(stage.id))),
    trail: [...run.trail, { id: stage.id, outcome }],
  }));
}

function begins(run: Run, stage: Stage, model: ProgrammeModel, isIn: boolean): boolean {
  const edges = stage.after.flatMap((edge) => {
    const from = model.stages.find(({ id }) => id === edge.stage);
    return from ? [{ from, open: opens(edge.on ?? 'passed', run.open.get(from.id), from) }] : [];
  });
  if (edges.length === 0) return true;
  // A team that is in comes along an edge of teams, whatever else has to be there.
  const comes =
    stage.funnel === 'challenges' || isIn ? edges : edges.filter(({ from }) => from.funnel === 'teams');
  return comes.some(({ open }) => open) && (stage.join === 'any' || edges.every(({ open }) => open));
}

const refusalsThatOpen = (run: Run, stage: Stage, model: ProgrammeModel): string[] =>
  stage.after
    .filter(({ stage: id, on = 'passed' }) => {
      const from = model.stages.find((other) => other.id === id);
      return from && run.open.get(id) === 'notSelected' && opens(on, 'notSelected', from);
    })
    .map(({ stage: id }) => id);

/** Lets go of outcomes that no later stage asks about; a refusal that led nowhere was the last word. */
function forget(run: Run, asked: ReadonlySet<string>): Run {
  const gone = [...run.open].filter(([id]) => !asked.has(id));
  if (gone.length === 0) return run;
  return {
    ...run,
    open: new Map([...run.open].filter(([id]) => asked.has(id))),
    consoled: new Set([...run.consoled].filter((id) => asked.has(id))),
    refused: run.refused || gone.some(([id, outcome]) => outcome === 'notSelected' && !run.consoled.has(id)),
  };
}

const keyOf = ({ open, consoled, out, refused, entered, trail }: Run): string =>
  JSON.stringify([
    [...open].sort(),
    [...consoled].sort(),
    out,
    refused,
    entered,
    trail.at(-1)?.id,
    hasSkipped(trail),
  ]);

const hasSkipped = (trail: Run['trail']): boolean => trail.some(({ outcome }) => outcome === 'skipped');

/** Keeps one run for each last stage, without skipping where there is such a run. */
function keep(stranded: Map<string, StrandedRun>, { trail }: Run): void {
  const last = trail.at(-1)?.id ?? '';
  const skipped = trail.filter(({ outcome }) => outcome === 'skipped').map(({ id }) => id);
  const known = stranded.get(last);
  if (known && (known.skipped.length === 0 || skipped.length > 0)) return;
  const way = trail.map(({ id, outcome }) => (outcome === 'skipped' ? `(${id})` : id)).join(' → ');
  stranded.set(last, { last, way, skipped });
}
