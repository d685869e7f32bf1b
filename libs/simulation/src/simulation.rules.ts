import { ok, type Result, refuse } from '#libs/kernel';
import { type Money, type ProgrammeModel, stageGraph } from '#libs/models';
import { Random } from './random.rules.js';
import type { Assumption } from './simulation-gate.rules.js';
import {
  checkSimulation,
  DEFAULT_PARAMETERS,
  type SimulationParameters,
} from './simulation-parameters.rules.js';
import { type ProgrammePlan, planOf, type StageModel } from './simulation-plan.rules.js';
import { type Band, Recorder } from './simulation-record.rules.js';
import { ProgrammeRun } from './simulation-run.rules.js';

export interface GateResult {
  readonly candidates: Band;
  /** Probability that nobody comes through: for one challenge, or for the programme where the gate chooses for it. */
  readonly emptyProbability: number;
  /** Probability that this happens to at least one challenge of a round. */
  readonly anyEmptyProbability: number;
  /** Probability that fewer come through than are wanted: the least number, or else the places. */
  readonly underfilledProbability: number;
  readonly reviewerHours: Band;
}

export interface StageResult {
  readonly stageId: string;
  /** What is counted: challenges or teams. */
  readonly funnel: 'challenges' | 'teams';
  readonly entered: Band;
  /** Let through by its gate, or all who finished it. */
  readonly passed: Band;
  /** Share of the runs in which anybody came so far. */
  readonly reachedProbability: number;
  /** Weeks from the start of the programme to the first opening; of the runs that came so far. */
  readonly startsAtWeek: Band;
  /** Likewise to the last decision that holds. */
  readonly endsAtWeek: Band;
  /** How long it takes one challenge, or the programme, with review, standstill and appeals. */
  readonly weeks: Band;
  /** Share of the runs whose end waited for this stage. */
  readonly criticalProbability: number;
  /** Mean true quality of those who pass, in points. */
  readonly averageQuality: number;
  readonly gate: GateResult | null;
}

export interface MoneyResult {
  readonly kind: Money['kind'];
  readonly currency: string;
  readonly amount: Band;
}

export interface SimulationResult {
  readonly modelId: string;
  readonly runs: number;
  readonly seed: number;
  readonly parameters: SimulationParameters;
  /** In the order in which they follow each other. */
  readonly stages: readonly StageResult[];
  readonly weeks: Band;
  readonly reviewerHours: Band;
  readonly money: readonly MoneyResult[];
  /** Probability that the money in its currency exceeds the envelope; null without one. */
  readonly overEnvelopeProbability: number | null;
  /** Teams that passed a stage from which an exit leads. */
  readonly atExit: Band;
  /** Stages on the way of the likeliest delay, in order: those that are critical in most of the runs. */
  readonly criticalPath: readonly string[];
  readonly assumptions: readonly Assumption[];
}

/** Everything that a simulation depends on. */
export interface SimulationOrder {
  readonly model: ProgrammeModel;
  readonly parameters: Partial<SimulationParameters>;
  readonly runs: number;
  readonly seed: number;
}

/**
 * Lets a programme happen many times. Who applies, how good they are, what reviewers see, who withdraws and how long
 * things take is drawn anew each time; gates select by the rules of the model. The same model, parameters, runs and seed
 * give the same result on every machine.
 *
 * @param chosen parameters that differ from the defaults of `SIMULATION_PARAMETERS`
 * @param runs 1 to 100,000; bands are steady from some thousands on
 * @returns `simulation.parameter_range`, `simulation.runs_range`, `simulation.seed_range`, `programme_plan.cyclic`
 */
export function simulate(
  model: ProgrammeModel,
  chosen: Partial<SimulationParameters>,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Result<SimulationResult> {
  const violations = checkSimulation(chosen, { runs, seed });
  if (violations.length > 0) return refuse(...violations);
  const parameters = { ...DEFAULT_PARAMETERS, ...chosen };
  const plan = planOf(model, parameters);
  if (!plan) {
    const stages = stageGraph(model).entangled.map(({ id }) => id);
    return refuse({ code: 'programme_plan.cyclic', path: ['stages'], params: { stages: stages.join(', ') } });
  }
  const random = new Random(seed);
  const run = new ProgrammeRun(plan, parameters, random);
  const recorder = new Recorder(plan, runs);
  for (let n = 0; n < runs; n++) {
    run.play();
    recorder.record(run);
  }
  return ok({ modelId: model.id, runs, seed, parameters, ...resultOf(plan, recorder) });
}

type Measured = Omit<SimulationResult, 'modelId' | 'runs' | 'seed' | 'parameters'>;

function resultOf(plan: ProgrammePlan, recorder: Recorder): Measured {
  const stages = plan.stages.map((stage, index) => stageResult(stage, index, recorder));
  const { envelope } = plan;
  return {
    stages,
    weeks: recorder.weeks.band(),
    reviewerHours: recorder.hours.band(),
    money: plan.currencies.map((each, pot) => ({ ...each, amount: recorder.moneyBand(pot) })),
    overEnvelopeProbability: envelope ? recorder.overEnvelope / recorder.runs : null,
    atExit: recorder.atExit.band(),
    criticalPath: stages.flatMap(({ stageId, criticalProbability }) =>
      criticalProbability > 0.5 ? [stageId] : [],
    ),
    assumptions: plan.assumptions,
  };
}

function stageResult(stage: StageModel, index: number, recorder: Recorder): StageResult {
  const record = recorder.stage(index);
  return {
    stageId: stage.id,
    funnel: stage.isOfChallenges ? 'challenges' : 'teams',
    entered: record.entered.band(),
    passed: record.passed.band(),
    reachedProbability: record.reached / recorder.runs,
    startsAtWeek: record.starts.band(),
    endsAtWeek: record.ends.band(),
    weeks: record.weeks.band(),
    criticalProbability: (recorder.critical[index] as number) / recorder.runs,
    averageQuality: record.passedCount > 0 ? record.quality / record.passedCount : 0,
    gate: stage.gate && {
      candidates: record.candidates.band(),
      emptyProbability: record.contests > 0 ? record.empty / record.contests : 0,
      anyEmptyProbability: record.runsWithEmpty / recorder.runs,
      underfilledProbability: record.contests > 0 ? record.underfilled / record.contests : 0,
      reviewerHours: record.hours.band(),
    },
  };
}
