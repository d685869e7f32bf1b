import type { Population } from './simulation-population.rules.js';

/** Who is in the stage at hand: their rows, and how many there are of each challenge. */
export class Crowd {
  rows = new Int32Array(256);
  size = 0;
  /** In the stage or let past it, so that its clock runs for the challenge at all. */
  present = new Int32Array(8);
  /** In it, not skipping it. */
  entered = new Int32Array(8);
  /** Before its gate. */
  candidates = new Int32Array(8);
  /** Before the gate, of all challenges together. */
  totalCandidates = 0;
  /** How often its intake was open: 2 when it was opened once more. */
  windows = new Int32Array(8);

  clear(groups: number): void {
    if (this.present.length < groups) {
      this.present = new Int32Array(groups * 2);
      this.entered = new Int32Array(groups * 2);
      this.candidates = new Int32Array(groups * 2);
      this.windows = new Int32Array(groups * 2);
    }
    this.present.fill(0);
    this.entered.fill(0);
    this.candidates.fill(0);
    this.windows.fill(1);
    this.totalCandidates = 0;
    this.size = 0;
  }

  add({ group }: Population, row: number): void {
    if (this.rows.length === this.size) {
      const bigger = new Int32Array(this.size * 2);
      bigger.set(this.rows);
      this.rows = bigger;
    }
    this.rows[this.size++] = row;
    const own = group[row] as number;
    this.present[own] = 1;
    this.entered[own] = (this.entered[own] as number) + 1;
  }

  addCandidate({ group }: Population, row: number): void {
    const own = group[row] as number;
    this.candidates[own] = (this.candidates[own] as number) + 1;
    this.totalCandidates++;
  }
}
