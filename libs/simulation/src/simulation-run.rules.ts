import type { Random } from './random.rules.js';
import { Crowd } from './simulation-crowd.rules.js';
import { Decision } from './simulation-decision.rules.js';
import type { GatePlan } from './simulation-gate.rules.js';
import { Intake } from './simulation-intake.rules.js';
import type { SimulationParameters } from './simulation-parameters.rules.js';
import type { MoneyPlan, ProgrammePlan, StageModel } from './simulation-plan.rules.js';
import { FATE, Population } from './simulation-population.rules.js';
import { Timeline } from './simulation-timeline.rules.js';

/** What one stage came to in one run. */
export class StageOutcome {
  entered = 0;
  passed = 0;
  candidates = 0;
  reviewerHours = 0;
  /** Challenges, or 1 for the programme, for which the gate was to choose somebody. */
  contests = 0;
  /** Contests that nobody came through. */
  empty = 0;
  /** Contests with fewer than are wanted. */
  underfilled = 0;
  /** True quality of all who passed, added up. */
  quality = 0;

  clear(): void {
    this.entered = 0;
    this.passed = 0;
    this.candidates = 0;
    this.reviewerHours = 0;
    this.contests = 0;
    this.empty = 0;
    this.underfilled = 0;
    this.quality = 0;
  }
}

/** One life of a programme at a time. Everything is kept from run to run, so that `play` allocates nothing. */
export class ProgrammeRun {
  readonly outcomes: readonly StageOutcome[];
  /** Totals by the pots of the plan. */
  readonly money: Float64Array;
  readonly timeline: Timeline;
  readonly challenges: Population;
  readonly teams: Population;
  private readonly intake: Intake;
  private readonly decision: Decision;
  private readonly crowd = new Crowd();
  private groups = 1;

  constructor(
    private readonly plan: ProgrammePlan,
    private readonly parameters: SimulationParameters,
    private readonly random: Random,
  ) {
    this.outcomes = plan.stages.map(() => new StageOutcome());
    this.money = new Float64Array(plan.currencies.length);
    this.challenges = new Population(plan.stages.length, 32);
    this.teams = new Population(plan.stages.length, 256);
    this.timeline = new Timeline(plan.stages.length, parameters, random);
    this.intake = new Intake(parameters, random, this.teams);
    this.decision = new Decision(parameters, random);
  }

  play(): void {
    this.proposeChallenges();
    this.teams.clear();
    this.intake.clear(this.groups);
    this.timeline.clear(this.groups);
    this.money.fill(0);
    for (let index = 0; index < this.plan.stages.length; index++) {
      const stage = this.plan.stages[index] as StageModel;
      const outcome = this.outcomes[index] as StageOutcome;
      outcome.clear();
      this.crowd.clear(this.groups);
      this.gather(index, stage, outcome);
      for (let n = 0; n < stage.money.length; n++) this.pay(index, stage, stage.money[n] as MoneyPlan);
      if (stage.gate) this.decide(index, stage, stage.gate, outcome);
      this.letPass(index, stage, outcome);
      this.timeline.time(index, stage, this.crowd);
    }
  }

  /** Teams that passed a stage from which an exit leads; each counts once. */
  countExits(): number {
    const { stages } = this.plan;
    let count = 0;
    for (let row = 0; row < this.teams.size; row++)
      for (let index = 0; index < stages.length; index++) {
        if (!(stages[index] as StageModel).hasExit || this.teams.fateOf(index, row) !== FATE.PASSED) continue;
        count++;
        break;
      }
    return count;
  }

  private proposeChallenges(): void {
    const { averageQuality, qualitySpread, proposalsPerChallenge } = this.parameters;
    const { plan, random, challenges } = this;
    challenges.clear();
    const places = plan.hasChallenges ? Math.max(1, Math.round(plan.places)) : 1;
    this.groups = plan.doChallengesCompete
      ? Math.max(1, random.poisson(places * proposalsPerChallenge))
      : places;
    for (let row = 0; row < this.groups; row++)
      challenges.add(row, row, averageQuality + qualitySpread * random.normal(), 0);
  }

  private populationOf(stage: StageModel): Population {
    return stage.isOfChallenges ? this.challenges : this.teams;
  }

  /** Who comes into the stage. Some skip it, some leave while it runs. */
  private gather(index: number, stage: StageModel, outcome: StageOutcome): void {
    const population = this.populationOf(stage);
    const first = stage.isEntrance ? this.receive(stage) : 0;
    for (let row = first; row < population.size; row++) {
      if (!stage.isEntrance && !leadsHere(stage.edges, stage.isAny, population, row)) continue;
      if (stage.isOptional && this.random.uniform() < this.parameters.skip) {
        this.crowd.present[population.group[row] as number] = 1;
        // Skipping a stage with a gate leads nowhere.
        population.setFate(index, row, stage.gate ? FATE.LEFT : FATE.SKIPPED);
        continue;
      }
      this.crowd.add(population, row);
      const mayLeave = !stage.isEntrance && !stage.isOfChallenges && this.parameters.dropOut > 0;
      if (mayLeave && this.random.uniform() < this.parameters.dropOut)
        population.setFate(index, row, FATE.LEFT);
    }
    outcome.entered = this.crowd.size;
  }

  /** @returns the first of the rows that came in */
  private receive(stage: StageModel): number {
    const first = this.teams.size;
    this.intake.close();
    for (let group = 0; group < this.groups; group++) {
      if (!leadsHere(stage.challengeEdges, stage.isAny, this.challenges, group)) continue;
      this.intake.offer(group);
      this.crowd.present[group] = 1;
    }
    this.intake.receive(stage);
    return first;
  }

  /** Who leaves early gets what was due at the start. */
  private pay(index: number, stage: StageModel, { per, amount, pot, cap, atStart }: MoneyPlan): void {
    const [low, mode, high] = amount;
    let sum = 0;
    if (per === 'team') {
      const population = this.populationOf(stage);
      for (let n = 0; n < this.crowd.size; n++) {
        const hasLeft = population.fateOf(index, this.crowd.rows[n] as number) === FATE.LEFT;
        sum += this.random.triangular(low, mode, high) * (hasLeft ? atStart : 1);
      }
    } else if (per === 'challenge') {
      for (let group = 0; group < this.groups; group++)
        if (this.crowd.entered[group]) sum += this.random.triangular(low, mode, high);
    } else if (this.crowd.size > 0) sum = this.random.triangular(low, mode, high);
    this.money[pot] = (this.money[pot] as number) + Math.min(sum, cap);
  }

  private decide(index: number, stage: StageModel, gate: GatePlan, outcome: StageOutcome): void {
    const population = this.populationOf(stage);
    this.decision.begin(population, this.groups);
    for (let n = 0; n < this.crowd.size; n++)
      this.review(index, gate, population, this.crowd.rows[n] as number);
    this.decision.select(gate, population, this.crowd.totalCandidates);
    if (gate.underfilled === 'reopen' && stage.isEntrance) this.reopen(index, stage, gate, outcome);
    this.judgeContests(stage, gate, population, outcome);
    if (gate.leadsOn && !stage.isOfChallenges) this.decision.askSelected(gate, population, index);
    this.countEmpty(stage, gate, outcome);
    outcome.candidates = this.crowd.totalCandidates;
    const meetings = this.crowd.totalCandidates > 0 ? outcome.contests : 0;
    outcome.reviewerHours =
      gate.reviewers *
      (this.crowd.totalCandidates * gate.hoursEach + meetings * this.parameters.meetingHours);
  }

  private review(index: number, gate: GatePlan, population: Population, row: number): void {
    if (population.fateOf(index, row) === FATE.LEFT) return;
    this.crowd.addCandidate(population, row);
    this.decision.score(gate, population, row);
  }

  /** Where fewer than wanted came through, the call is opened once more, and all are ranked together. */
  private reopen(index: number, stage: StageModel, gate: GatePlan, outcome: StageOutcome): void {
    const first = this.teams.size;
    for (let group = 0; group < this.groups; group++) {
      const contest = gate.isPerChallenge ? group : null;
      if (!this.intake.isOpen[group] || this.decision.takenOf(contest) >= gate.min) continue;
      this.crowd.windows[group] = 2;
      if (contest !== null || group === this.firstOpen()) this.intake.receiveAgain(stage, contest);
    }
    if (this.teams.size === first) return;
    this.decision.resume(this.teams, this.groups);
    for (let row = first; row < this.teams.size; row++) {
      this.crowd.add(this.teams, row);
      this.review(index, gate, this.teams, row);
    }
    this.decision.select(gate, this.teams, this.crowd.totalCandidates);
    outcome.entered = this.crowd.size;
  }

  private firstOpen(): number {
    return this.intake.isOpen.indexOf(1);
  }

  /** Counts the contests, and ends those that are underfilled where the model says so. */
  private judgeContests(
    { isOfChallenges }: StageModel,
    gate: GatePlan,
    population: Population,
    outcome: StageOutcome,
  ): void {
    const cap = gate.isPerChallenge ? gate.maxPerChallenge : gate.maxPerProgramme;
    const wanted = gate.min || (cap < Number.POSITIVE_INFINITY ? cap : 1);
    for (let group = 0; group < (gate.isPerChallenge ? this.groups : 1); group++) {
      if (gate.isPerChallenge && !this.intake.isOpen[group]) continue;
      if (!gate.isPerChallenge && !isOfChallenges && this.intake.openCount === 0) continue;
      const contest = gate.isPerChallenge ? group : null;
      outcome.contests++;
      const taken = this.decision.takenOf(contest);
      if (taken < wanted) outcome.underfilled++;
      if (taken < gate.min && gate.underfilled === 'cancel') this.decision.cancel(population, contest);
    }
  }

  private countEmpty({ isOfChallenges }: StageModel, gate: GatePlan, outcome: StageOutcome): void {
    if (!gate.isPerChallenge) {
      const isHeld = isOfChallenges || this.intake.openCount > 0;
      outcome.empty = isHeld && this.decision.takenOf(null) === 0 ? 1 : 0;
      return;
    }
    for (let group = 0; group < this.groups; group++)
      if (this.intake.isOpen[group] && this.decision.takenOf(group) === 0) outcome.empty++;
  }

  private letPass(index: number, stage: StageModel, outcome: StageOutcome): void {
    const population = this.populationOf(stage);
    for (let n = 0; n < this.crowd.size; n++) {
      const row = this.crowd.rows[n] as number;
      if (population.fateOf(index, row) !== FATE.NONE) continue;
      const isThrough = stage.gate === null || this.decision.isTaken(row);
      population.setFate(index, row, isThrough ? FATE.PASSED : FATE.NOT_SELECTED);
      if (!isThrough) continue;
      outcome.passed++;
      outcome.quality += population.quality[row] as number;
    }
  }
}

/** Whether the edges lead a row into a stage: all of them, or one of several with `any`. */
function leadsHere(edges: StageModel['edges'], isAny: boolean, population: Population, row: number): boolean {
  for (let n = 0; n < edges.length; n++) {
    const { from, on } = edges[n] as StageModel['edges'][number];
    if (leads(on, population.fateOf(from, row)) === isAny) return isAny;
  }
  return !isAny || edges.length === 0;
}

/** Whether an edge leads on from a fate. Who left goes nowhere. */
function leads(on: 'passed' | 'notSelected' | 'ended', fate: number): boolean {
  const hasPassed = fate === FATE.PASSED || fate === FATE.SKIPPED;
  const hasLost = fate === FATE.NOT_SELECTED;
  return on === 'passed' ? hasPassed : on === 'notSelected' ? hasLost : hasPassed || hasLost;
}
