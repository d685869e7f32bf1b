import type { GatePlan } from './simulation-gate.rules.js';
import type { Population } from './simulation-population.rules.js';

const { max, min, round } = Math;
const NO_LIMIT = Number.POSITIVE_INFINITY;

/**
 * Selects as the stage engine does (`gate-selection.rules.ts`), on columns of numbers: scores are continuous, so there
 * are no ties. Keeps its scratch space between gates.
 */
export class Selector {
  /** Rows that the last gate took are 1. */
  taken = new Uint8Array(0);
  /** Rows above all thresholds, the best first. */
  ranking = new Int32Array(0);
  fit = 0;
  /** How many of each challenge were taken; of the programme in place 0 when the gate looks at the programme. */
  perGroup = new Int32Array(0);
  total = 0;
  private keys = new Float64Array(0);
  private closed = new Uint8Array(0);
  private spent = new Float64Array(0);
  private perCategory = new Int32Array(0);
  private held = new Int32Array(0);
  private matched = new Uint8Array(0);

  /** @param groups how many challenges there are, at least 1 */
  prepare(rows: number, groups: number): void {
    this.fit = 0;
    this.resume(rows, groups);
  }

  /** Makes room for more rows without forgetting who is in the contest. */
  resume(rows: number, groups: number): void {
    if (this.taken.length < rows) {
      const size = rows * 2;
      const ranking = new Int32Array(size);
      ranking.set(this.ranking);
      this.ranking = ranking;
      this.taken = new Uint8Array(size);
      this.keys = new Float64Array(size);
      this.held = new Int32Array(size);
      this.matched = new Uint8Array(size);
    }
    if (this.perGroup.length < groups) {
      this.perGroup = new Int32Array(groups * 2);
      this.closed = new Uint8Array(groups * 2);
      this.spent = new Float64Array(groups * 2);
    }
  }

  /** Puts a candidate that is above all thresholds into the contest. */
  enter(row: number): void {
    this.ranking[this.fit++] = row;
  }

  /**
   * @param candidates how many stood before the gate, fit or not: a gate without a cap takes a share of them
   */
  select(
    gate: GatePlan,
    population: Population,
    candidates: number,
    groups: number,
    categories: number,
  ): void {
    this.taken.fill(0, 0, population.size);
    this.perGroup.fill(0);
    this.closed.fill(0);
    this.spent.fill(0);
    this.total = 0;
    this.rank(population);
    if (gate.perCategory < NO_LIMIT) this.clearCategories(groups, categories);
    const isMatched = gate.maxPerTeam < NO_LIMIT && !gate.isUntilSpent;
    if (isMatched) this.match(gate, population);
    const most = gate.share < 1 ? max(1, round(gate.share * candidates)) : NO_LIMIT;
    const maxPerProgramme = min(gate.maxPerProgramme, most);
    for (let place = 0; place < this.fit; place++) {
      const row = this.ranking[place] as number;
      if (isMatched && this.matched[row] !== 1) continue;
      if (this.hasRoom(gate, population, row, maxPerProgramme, categories)) this.take(population, row);
    }
  }

  take(population: Population, row: number): void {
    this.taken[row] = 1;
    this.total++;
    const group = population.group[row] as number;
    this.perGroup[group] = (this.perGroup[group] as number) + 1;
  }

  giveBack(population: Population, row: number): void {
    this.taken[row] = 0;
    this.total--;
    const group = population.group[row] as number;
    this.perGroup[group] = (this.perGroup[group] as number) - 1;
  }

  private hasRoom(
    gate: GatePlan,
    { group, category, ask }: Population,
    row: number,
    maxPerProgramme: number,
    categories: number,
  ): boolean {
    const own = group[row] as number;
    const pot = gate.isPerChallenge ? own : 0;
    if (this.closed[pot] === 1) return false;
    const isFull = this.total >= maxPerProgramme || (this.perGroup[own] as number) >= gate.maxPerChallenge;
    if (gate.isUntilSpent) {
      // From the best downwards: the first that does not fit ends it, as in the engine.
      const spent = (this.spent[pot] as number) + (ask[row] as number);
      if (isFull || spent > gate.budget) {
        this.closed[pot] = 1;
        return false;
      }
      this.spent[pot] = spent;
      return true;
    }
    if (isFull) return false;
    if (gate.perCategory === NO_LIMIT) return true;
    const cell = pot * categories + (category[row] as number);
    if ((this.perCategory[cell] as number) >= gate.perCategory) return false;
    this.perCategory[cell] = (this.perCategory[cell] as number) + 1;
    return true;
  }

  private clearCategories(groups: number, categories: number): void {
    if (this.perCategory.length < groups * categories)
      this.perCategory = new Int32Array(groups * categories * 2);
    this.perCategory.fill(0);
  }

  /**
   * One selection per team by deferred acceptance (Gale and Shapley 1962), teams proposing in the order of their wishes,
   * which is the order of their rows. A challenge holds its best; who is pushed out tries the next wish.
   */
  private match(gate: GatePlan, population: Population): void {
    const { size, team, group, score } = population;
    this.matched.fill(0, 0, size);
    this.held.fill(0, 0, size);
    // 2: in the contest, not yet proposed. 1: held by its challenge. 0: pushed out, or never in the contest.
    for (let place = 0; place < this.fit; place++) this.matched[this.ranking[place] as number] = 2;
    let moved = true;
    while (moved) {
      moved = false;
      for (let row = 0; row < size; row++) {
        const own = team[row] as number;
        if (this.matched[row] !== 2 || (this.held[own] as number) >= gate.maxPerTeam) continue;
        moved = true;
        this.matched[row] = 1;
        this.held[own] = (this.held[own] as number) + 1;
        const challenge = group[row] as number;
        const count = (this.perGroup[challenge] as number) + 1;
        this.perGroup[challenge] = count;
        if (count <= gate.maxPerChallenge) continue;
        const out = this.worstHeld(challenge, size, group, score);
        this.matched[out] = 0;
        this.perGroup[challenge] = count - 1;
        const loser = team[out] as number;
        this.held[loser] = (this.held[loser] as number) - 1;
      }
    }
    this.perGroup.fill(0);
  }

  private worstHeld(challenge: number, size: number, group: Int32Array, score: Float64Array): number {
    let worst = -1;
    for (let row = 0; row < size; row++)
      if (
        this.matched[row] === 1 &&
        group[row] === challenge &&
        (worst < 0 || (score[row] as number) < (score[worst] as number))
      )
        worst = row;
    return worst;
  }

  private rank({ score }: Population): void {
    for (let place = 0; place < this.fit; place++)
      this.keys[place] = score[this.ranking[place] as number] as number;
    this.sort(0, this.fit - 1);
  }

  /** Quicksort with the median of three; short stretches by insertion. */
  private sort(first: number, last: number): void {
    let low = first;
    let high = last;
    while (high - low > 16) {
      const pivot = this.median(low, high);
      let i = low;
      let j = high;
      while (i <= j) {
        while ((this.keys[i] as number) > pivot) i++;
        while ((this.keys[j] as number) < pivot) j--;
        if (i <= j) this.swap(i++, j--);
      }
      if (j - low < high - i) {
        this.sort(low, j);
        low = i;
      } else {
        this.sort(i, high);
        high = j;
      }
    }
    this.insertionSort(low, high);
  }

  private median(low: number, high: number): number {
    const a = this.keys[low] as number;
    const b = this.keys[(low + high) >> 1] as number;
    const c = this.keys[high] as number;
    return max(min(a, b), min(max(a, b), c));
  }

  private insertionSort(low: number, high: number): void {
    for (let i = low + 1; i <= high; i++) {
      const key = this.keys[i] as number;
      const row = this.ranking[i] as number;
      let j = i - 1;
      while (j >= low && (this.keys[j] as number) < key) {
        this.keys[j + 1] = this.keys[j] as number;
        this.ranking[j + 1] = this.ranking[j] as number;
        j--;
      }
      this.keys[j + 1] = key;
      this.ranking[j + 1] = row;
    }
  }

  private swap(i: number, j: number): void {
    const key = this.keys[i] as number;
    const row = this.ranking[i] as number;
    this.keys[i] = this.keys[j] as number;
    this.ranking[i] = this.ranking[j] as number;
    this.keys[j] = key;
    this.ranking[j] = row;
  }
}
