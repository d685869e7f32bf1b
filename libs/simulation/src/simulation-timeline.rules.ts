import type { Random } from './random.rules.js';
import type { Crowd } from './simulation-crowd.rules.js';
import type { GatePlan } from './simulation-gate.rules.js';
import type { SimulationParameters } from './simulation-parameters.rules.js';
import type { StageModel } from './simulation-plan.rules.js';

const { ceil, floor, max } = Math;
const isNothing = Number.isNaN;

/**
 * When each stage begins and ends, in weeks from the start of the programme, for each challenge (`group`) apart. Each
 * cell remembers which cell it waited for: that is the critical path.
 */
export class Timeline {
  /** `stage * groups + group`; NaN where a challenge did not come that far. */
  private start = new Float64Array(0);
  private end = new Float64Array(0);
  /** Of the stage that was measured last: its first start, its last end, its mean length. */
  first = 0;
  last = 0;
  average = 0;
  private waitedFor = new Int32Array(0);
  private groups = 0;

  constructor(
    private readonly stages: number,
    private readonly parameters: SimulationParameters,
    private readonly random: Random,
  ) {}

  clear(groups: number): void {
    this.groups = groups;
    const size = this.stages * groups;
    if (this.start.length < size) {
      this.start = new Float64Array(size * 2);
      this.end = new Float64Array(size * 2);
      this.waitedFor = new Int32Array(size * 2);
    }
    this.start.fill(Number.NaN, 0, size);
    this.end.fill(Number.NaN, 0, size);
  }

  /** Times a stage after those that lead to it. */
  time(index: number, stage: StageModel, crowd: Crowd): void {
    this.begin(index, stage, crowd);
    const { gate, scope } = stage;
    const isTogether = scope === 'perProgramme' || (gate !== null && !gate.isPerChallenge);
    const common = scope === 'perProgramme' ? this.draw(stage, 1) : 0;
    let last = -1;
    for (let group = 0; group < this.groups; group++) {
      if (!crowd.present[group]) continue;
      const cell = index * this.groups + group;
      const entered = crowd.entered[group] as number;
      const start = this.start[cell] as number;
      const once = scope === 'perProgramme' ? common : this.draw(stage, scope === 'perTeam' ? entered : 1);
      const length = entered === 0 ? 0 : once * (crowd.windows[group] as number);
      const hasGate = entered > 0 && !isTogether;
      this.end[cell] =
        start + (hasGate ? this.withGate(gate, length, crowd.candidates[group] as number, crowd) : length);
      if (last < 0 || (this.end[cell] as number) > (this.end[last] as number)) last = cell;
    }
    if (isTogether && last >= 0) this.endTogether(index, gate, crowd, last);
  }

  /** Measures a stage over all challenges that came so far. @returns false when none did */
  measure(index: number): boolean {
    let isReached = false;
    let count = 0;
    let sum = 0;
    this.first = Number.POSITIVE_INFINITY;
    this.last = 0;
    for (let cell = index * this.groups; cell < (index + 1) * this.groups; cell++) {
      const end = this.end[cell] as number;
      if (isNothing(end)) continue;
      const start = this.start[cell] as number;
      // Who skipped the stage spent no time in it.
      if (end > start) count++;
      sum += end - start;
      isReached = true;
      if (start < this.first) this.first = start;
      if (end > this.last) this.last = end;
    }
    this.average = count > 0 ? sum / count : 0;
    return isReached;
  }

  /** The last end of all; 0 when nothing happened. */
  finish(): number {
    const cell = this.lastCell();
    return cell < 0 ? 0 : (this.end[cell] as number);
  }

  /** Adds 1 for each stage without whose delay the programme would have ended earlier. */
  countCriticalPath(counts: Float64Array): void {
    for (let cell = this.lastCell(); cell >= 0; cell = this.waitedFor[cell] as number) {
      const stage = floor(cell / this.groups);
      counts[stage] = (counts[stage] as number) + 1;
    }
  }

  private lastCell(): number {
    let last = -1;
    for (let cell = 0; cell < this.stages * this.groups; cell++)
      if ((this.end[cell] as number) >= (last < 0 ? 0 : (this.end[last] as number))) last = cell;
    return last;
  }

  /** Each challenge begins when what it waits for has ended; a stage of the programme when the last of them has. */
  private begin(index: number, stage: StageModel, { present }: Crowd): void {
    let last = -1;
    for (let group = 0; group < this.groups; group++) {
      if (!present[group]) continue;
      const cell = index * this.groups + group;
      const awaited = this.awaited(stage, group);
      this.waitedFor[cell] = awaited;
      this.start[cell] = awaited < 0 ? 0 : (this.end[awaited] as number);
      if (last < 0 || (this.start[cell] as number) > (this.start[last] as number)) last = cell;
    }
    if (stage.scope !== 'perProgramme' || last < 0) return;
    for (let group = 0; group < this.groups; group++) {
      if (!present[group]) continue;
      const cell = index * this.groups + group;
      this.start[cell] = this.start[last] as number;
      this.waitedFor[cell] = this.waitedFor[last] as number;
    }
  }

  /** The cell whose end lets the stage begin for a challenge: the last with `all`, the first with `any`; -1 for none. */
  private awaited({ edges, challengeEdges, isAny }: StageModel, group: number): number {
    const own = this.decisive(edges, isAny, group, -1);
    return this.decisive(challengeEdges, isAny, group, own);
  }

  private decisive(edges: StageModel['edges'], isAny: boolean, group: number, among: number): number {
    let found = among;
    for (let n = 0; n < edges.length; n++) {
      const cell = (edges[n] as StageModel['edges'][number]).from * this.groups + group;
      const end = this.end[cell] as number;
      if (isNothing(end)) continue;
      const bound = found < 0 ? end : (this.end[found] as number);
      if (found < 0 || (isAny ? end < bound : end > bound)) found = cell;
    }
    return found;
  }

  private draw({ weeks: [low, mode, high] }: StageModel, teams: number): number {
    let longest = 0;
    for (let team = 0; team < max(teams, 1); team++)
      longest = max(longest, this.random.triangular(low, mode, high));
    return longest;
  }

  /** The gate waits for the last, and decides on all of them at once. */
  private endTogether(index: number, gate: GatePlan | null, crowd: Crowd, last: number): void {
    const start = this.start[last] as number;
    const length = (this.end[last] as number) - start;
    const end = start + this.withGate(gate, length, crowd.totalCandidates, crowd);
    const waitedFor = this.waitedFor[last] as number;
    for (let group = 0; group < this.groups; group++) {
      if (!crowd.present[group]) continue;
      this.end[index * this.groups + group] = end;
      this.waitedFor[index * this.groups + group] = waitedFor;
    }
  }

  /**
   * The length of a stage with the review, standstill and appeals of its gate. A stage that is itself the review lasts
   * as long as that at least; after any other stage the review follows.
   */
  private withGate(
    gate: GatePlan | null,
    length: number,
    candidates: number,
    { totalCandidates }: Crowd,
  ): number {
    if (gate === null) return length;
    const { hoursPerWeek, decisionWeeks, appeal, appealWeeks } = this.parameters;
    const people = gate.pool || max(gate.reviewers, ceil((candidates * gate.reviewers) / gate.load));
    const hours = (gate.pool ? totalCandidates : candidates) * gate.reviewers * gate.hoursEach;
    const review = hours / (people * hoursPerWeek);
    const decided = gate.isJudging ? max(length, review) : length + review + decisionWeeks;
    const isAppealed = gate.canBeAppealed && this.random.uniform() < appeal;
    return decided + gate.waitWeeks + (isAppealed ? appealWeeks : 0);
  }
}
