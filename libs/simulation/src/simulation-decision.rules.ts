import type { Random } from './random.rules.js';
import type { GatePlan } from './simulation-gate.rules.js';
import type { SimulationParameters } from './simulation-parameters.rules.js';
import { FATE, type Population } from './simulation-population.rules.js';
import { Selector } from './simulation-selection.rules.js';

const { sqrt } = Math;

/** Scores the candidates of a gate and selects among them. */
export class Decision {
  private readonly selector = new Selector();
  private inReserve = new Int32Array(8);
  private groups = 1;

  constructor(
    private readonly parameters: SimulationParameters,
    private readonly random: Random,
  ) {}

  begin(population: Population, groups: number): void {
    this.groups = groups;
    this.selector.prepare(population.size, groups);
    if (this.inReserve.length < groups) this.inReserve = new Int32Array(groups * 2);
  }

  /** Goes on after more rows came in; who was in the contest stays in it. */
  resume(population: Population, groups: number): void {
    this.selector.resume(population.size, groups);
  }

  /** Reviewers look at a candidate: what they see is its true quality and the mean of their errors. */
  score(gate: GatePlan, population: Population, row: number): void {
    const { reviewerNoise, formalFailure, criterionSpread } = this.parameters;
    const seen =
      (population.quality[row] as number) + (reviewerNoise / sqrt(gate.reviewers)) * this.random.normal();
    population.score[row] = seen;
    if (gate.isUntilSpent)
      population.ask[row] = this.random.triangular(gate.ask[0], gate.ask[1], gate.ask[2]);
    if (seen < gate.threshold) return;
    for (let n = 0; n < gate.formalCriteria; n++) if (this.random.uniform() < formalFailure) return;
    const { criterionThresholds } = gate;
    for (let n = 0; n < criterionThresholds.length; n++)
      if (seen + criterionSpread * this.random.normal() < (criterionThresholds[n] as number)) return;
    this.selector.enter(row);
  }

  select(gate: GatePlan, population: Population, candidates: number): void {
    this.selector.select(gate, population, candidates, this.groups, this.parameters.categories);
  }

  /** How many a challenge has through the gate; null asks for the whole programme. */
  takenOf(group: number | null): number {
    return group === null ? this.selector.total : (this.selector.perGroup[group] as number);
  }

  isTaken(row: number): boolean {
    return this.selector.taken[row] !== 0;
  }

  /** Nobody of a challenge, or of the programme, goes on. */
  cancel(population: Population, group: number | null): void {
    const { selector } = this;
    for (let place = 0; place < selector.fit; place++) {
      const row = selector.ranking[place] as number;
      if (selector.taken[row] !== 0 && (group === null || population.group[row] === group))
        selector.giveBack(population, row);
    }
  }

  /** Some do not take their place; it goes to the best in reserve, who may decline too. */
  askSelected(gate: GatePlan, population: Population, stage: number): void {
    const { selector, random } = this;
    const { decline } = this.parameters;
    if (decline === 0) return;
    this.inReserve.fill(gate.reserve);
    for (let place = 0; place < selector.fit; place++) {
      const row = selector.ranking[place] as number;
      // 2 has said yes already.
      if (selector.taken[row] !== 1 || random.uniform() >= decline) continue;
      selector.giveBack(population, row);
      population.setFate(stage, row, FATE.LEFT);
      this.promote(gate, population, stage, population.group[row] as number);
    }
  }

  private promote(gate: GatePlan, population: Population, stage: number, group: number): void {
    const { selector, random } = this;
    const contest = gate.isPerChallenge ? group : 0;
    for (let place = 0; place < selector.fit && (this.inReserve[contest] as number) > 0; place++) {
      const row = selector.ranking[place] as number;
      if (selector.taken[row] !== 0 || population.fateOf(stage, row) !== FATE.NONE) continue;
      const own = population.group[row] as number;
      if (gate.isPerChallenge ? own !== group : (selector.perGroup[own] as number) >= gate.maxPerChallenge)
        continue;
      if (this.isServed(gate, population, row)) continue;
      this.inReserve[contest] = (this.inReserve[contest] as number) - 1;
      if (random.uniform() < this.parameters.decline) {
        population.setFate(stage, row, FATE.LEFT);
        continue;
      }
      selector.take(population, row);
      selector.taken[row] = 2;
      return;
    }
  }

  /** Whether the team of a row has as many places as it may. */
  private isServed(gate: GatePlan, { team, size }: Population, row: number): boolean {
    if (gate.maxPerTeam === Number.POSITIVE_INFINITY) return false;
    let held = 0;
    for (let other = 0; other < size; other++)
      if (team[other] === team[row] && this.selector.taken[other] !== 0) held++;
    return held >= gate.maxPerTeam;
  }
}
