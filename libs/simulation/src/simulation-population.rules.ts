/** What became of somebody in a stage. Who `SKIPPED` an optional stage goes on as if it had passed. */
export const FATE = { NONE: 0, PASSED: 1, NOT_SELECTED: 2, LEFT: 3, SKIPPED: 4 } as const;

/**
 * Applications, or challenges, of one run: one row each, in columns that are kept from run to run and only ever grow, so
 * that the runs allocate nothing.
 */
export class Population {
  size = 0;
  /** True quality in points, drawn once. */
  quality: Float64Array;
  /** What the reviewers of the last gate made of it, in points. */
  score: Float64Array;
  /** The challenge that it answers; for challenges themselves the row. */
  group: Int32Array;
  /** Who stands behind it. Rows of a team are neighbours. */
  team: Int32Array;
  category: Int32Array;
  ask: Float64Array;
  /** The fate of row `i` in stage `s` is `fate[s * capacity + i]`. */
  fate: Uint8Array;
  private capacity: number;

  constructor(
    private readonly stages: number,
    capacity: number,
  ) {
    this.capacity = capacity;
    this.quality = new Float64Array(capacity);
    this.score = new Float64Array(capacity);
    this.group = new Int32Array(capacity);
    this.team = new Int32Array(capacity);
    this.category = new Int32Array(capacity);
    this.ask = new Float64Array(capacity);
    this.fate = new Uint8Array(stages * capacity);
  }

  get room(): number {
    return this.capacity;
  }

  /** Forgets the rows of the last run. */
  clear(): void {
    this.fate.fill(FATE.NONE);
    this.size = 0;
  }

  /** Adds a row and gives its number. */
  add(group: number, team: number, quality: number, category: number): number {
    if (this.size === this.capacity) this.grow();
    const row = this.size++;
    this.group[row] = group;
    this.team[row] = team;
    this.quality[row] = quality;
    this.category[row] = category;
    return row;
  }

  fateOf(stage: number, row: number): number {
    return this.fate[stage * this.capacity + row] as number;
  }

  setFate(stage: number, row: number, fate: number): void {
    this.fate[stage * this.capacity + row] = fate;
  }

  private grow(): void {
    const bigger = new Population(this.stages, this.capacity * 2);
    bigger.quality.set(this.quality);
    bigger.score.set(this.score);
    bigger.group.set(this.group);
    bigger.team.set(this.team);
    bigger.category.set(this.category);
    bigger.ask.set(this.ask);
    for (let stage = 0; stage < this.stages; stage++)
      bigger.fate.set(
        this.fate.subarray(stage * this.capacity, (stage + 1) * this.capacity),
        stage * bigger.capacity,
      );
    const { size } = this;
    Object.assign(this, bigger, { size });
  }
}
