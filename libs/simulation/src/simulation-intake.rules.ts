import type { Random } from './random.rules.js';
import type { SimulationParameters } from './simulation-parameters.rules.js';
import type { StageModel } from './simulation-plan.rules.js';
import type { Population } from './simulation-population.rules.js';

/** Who applies. Knows which challenges are open, and gives every team a number of its own. */
export class Intake {
  /** 1 for each challenge that was open to applications in the last intake. */
  isOpen = new Uint8Array(8);
  openCount = 0;
  private open = new Int32Array(8);
  private lastTeam = 0;

  constructor(
    private readonly parameters: SimulationParameters,
    private readonly random: Random,
    private readonly teams: Population,
  ) {}

  clear(groups: number): void {
    if (this.open.length < groups) {
      this.open = new Int32Array(groups * 2);
      this.isOpen = new Uint8Array(groups * 2);
    }
    this.close();
    this.lastTeam = 0;
  }

  close(): void {
    this.isOpen.fill(0);
    this.openCount = 0;
  }

  offer(group: number): void {
    this.isOpen[group] = 1;
    this.open[this.openCount++] = group;
  }

  /** Applications to everything that is open. */
  receive(stage: StageModel): void {
    const { applicationsPerChallenge, applicationsPerBusChallenge, applicationsPerProgramme } =
      this.parameters;
    if (stage.bundle === 'perChallenge') {
      for (let n = 0; n < this.openCount; n++) this.apply(this.open[n] as number, applicationsPerChallenge);
      return;
    }
    if (this.openCount === 0) return;
    const isBus = stage.bundle === 'bus';
    const teams = this.draw(isBus ? applicationsPerBusChallenge * this.openCount : applicationsPerProgramme);
    const most = Math.min(stage.maxApplicationsPerTeam, this.openCount);
    for (let team = 0; team < teams; team++) {
      if (isBus) this.answerSeveral(most);
      else this.add(this.open[this.random.below(this.openCount)] as number, this.lastTeam++);
    }
  }

  /** Further applications to one challenge, or to the programme when it is null. */
  receiveAgain(stage: StageModel, group: number | null): void {
    const { applicationsPerChallenge, applicationsPerBusChallenge, applicationsPerProgramme, reopened } =
      this.parameters;
    const mean =
      stage.bundle === 'perChallenge'
        ? applicationsPerChallenge
        : stage.bundle === 'bus'
          ? applicationsPerBusChallenge
          : applicationsPerProgramme;
    if (group !== null) this.apply(group, mean * reopened);
    else
      for (let n = 0; n < this.openCount; n++)
        this.apply(this.open[n] as number, (mean * reopened) / this.openCount);
  }

  /** A team answers one challenge of a joint call, and with luck others; its rows are in the order of its wishes. */
  private answerSeveral(most: number): void {
    const team = this.lastTeam++;
    for (let answered = 0; answered < most; answered++) {
      if (answered > 0 && this.random.uniform() >= this.parameters.furtherAnswers) return;
      const pick = answered + this.random.below(this.openCount - answered);
      const group = this.open[pick] as number;
      this.open[pick] = this.open[answered] as number;
      this.open[answered] = group;
      this.add(group, team);
    }
  }

  private apply(group: number, mean: number): void {
    for (let left = this.draw(mean); left > 0; left--) this.add(group, this.lastTeam++);
  }

  private draw(mean: number): number {
    return this.random.negativeBinomial(mean, this.parameters.applicationSpread);
  }

  private add(group: number, team: number): void {
    const { averageQuality, qualitySpread, categories } = this.parameters;
    const quality = averageQuality + qualitySpread * this.random.normal();
    this.teams.add(group, team, quality, this.random.below(categories));
  }
}
