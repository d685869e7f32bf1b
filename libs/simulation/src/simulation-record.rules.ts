import type { ProgrammePlan } from './simulation-plan.rules.js';
import type { ProgrammeRun, StageOutcome } from './simulation-run.rules.js';

/** A quantity over all runs: its mean, and what nine, five and one in ten runs exceed. */
export interface Band {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** One number of each run. */
export class Series {
  private readonly values: Float64Array;
  private count = 0;
  private sum = 0;

  constructor(runs: number) {
    this.values = new Float64Array(runs);
  }

  add(value: number): void {
    this.values[this.count++] = value;
    this.sum += value;
  }

  /** Percentiles by nearest rank: each is a value that occurred. All zero when nothing was added. */
  band(): Band {
    if (this.count === 0) return { mean: 0, p10: 0, p50: 0, p90: 0 };
    const sorted = this.values.subarray(0, this.count).slice().sort();
    const at = (share: number) => sorted[Math.max(0, Math.ceil(share * this.count) - 1)] as number;
    return { mean: this.sum / this.count, p10: at(0.1), p50: at(0.5), p90: at(0.9) };
  }
}

/** What became of one stage in all runs. */
class StageRecord {
  readonly entered: Series;
  readonly passed: Series;
  readonly candidates: Series;
  readonly hours: Series;
  /** Only of the runs that came so far. */
  readonly starts: Series;
  readonly ends: Series;
  readonly weeks: Series;
  reached = 0;
  contests = 0;
  empty = 0;
  runsWithEmpty = 0;
  underfilled = 0;
  quality = 0;
  passedCount = 0;

  constructor(runs: number) {
    this.entered = new Series(runs);
    this.passed = new Series(runs);
    this.candidates = new Series(runs);
    this.hours = new Series(runs);
    this.starts = new Series(runs);
    this.ends = new Series(runs);
    this.weeks = new Series(runs);
  }

  add(outcome: StageOutcome): void {
    this.entered.add(outcome.entered);
    this.passed.add(outcome.passed);
    this.candidates.add(outcome.candidates);
    this.hours.add(outcome.reviewerHours);
    this.contests += outcome.contests;
    this.empty += outcome.empty;
    this.underfilled += outcome.underfilled;
    this.quality += outcome.quality;
    this.passedCount += outcome.passed;
    if (outcome.empty > 0) this.runsWithEmpty++;
    if (outcome.entered > 0) this.reached++;
  }
}

/** Collects what the runs came to. */
export class Recorder {
  readonly weeks: Series;
  readonly hours: Series;
  readonly atExit: Series;
  readonly critical: Float64Array;
  overEnvelope = 0;
  private readonly stages: readonly StageRecord[];
  private readonly money: readonly Series[];

  constructor(
    private readonly plan: ProgrammePlan,
    readonly runs: number,
  ) {
    this.weeks = new Series(runs);
    this.hours = new Series(runs);
    this.atExit = new Series(runs);
    this.critical = new Float64Array(plan.stages.length);
    this.stages = plan.stages.map(() => new StageRecord(runs));
    this.money = plan.currencies.map(() => new Series(runs));
  }

  record(run: ProgrammeRun): void {
    let hours = 0;
    for (let index = 0; index < this.stages.length; index++) {
      const record = this.stage(index);
      const outcome = run.outcomes[index] as StageOutcome;
      record.add(outcome);
      hours += outcome.reviewerHours;
      if (!run.timeline.measure(index)) continue;
      record.starts.add(run.timeline.first);
      record.ends.add(run.timeline.last);
      record.weeks.add(run.timeline.average);
    }
    this.hours.add(hours);
    this.weeks.add(run.timeline.finish());
    this.atExit.add(run.countExits());
    run.timeline.countCriticalPath(this.critical);
    this.recordMoney(run.money);
  }

  stage(index: number): StageRecord {
    return this.stages[index] as StageRecord;
  }

  moneyBand(pot: number): Band {
    return (this.money[pot] as Series).band();
  }

  /** Fees come in; everything else is spent. */
  private recordMoney(money: Float64Array): void {
    let spent = 0;
    for (let pot = 0; pot < money.length; pot++) {
      const amount = money[pot] as number;
      (this.money[pot] as Series).add(amount);
      const { kind, currency } = this.plan.currencies[pot] as ProgrammePlan['currencies'][number];
      const isFee = kind === 'membershipFee' || kind === 'entryFee';
      if (!isFee && currency === this.plan.envelope?.currency) spent += amount;
    }
    if (this.plan.envelope && spent > this.plan.envelope.amount) this.overEnvelope++;
  }
}
