/**
 * Whole numbers from 0 on, each with another one: open addressing in one typed array. A text is compared by looking up
 * each of its words, a hundred thousand times for one question: so often a Map is too slow.
 */
export class NumberMap {
  /** Key + 1 and value side by side; 0 where nothing is. */
  private cells: Int32Array;
  private size = 0;

  constructor(expected = 16) {
    this.cells = new Int32Array(2 * cellsFor(expected));
  }

  /** -1 when the key has none. */
  get(key: number): number {
    const { cells } = this;
    const mask = cells.length - 1;
    const wanted = (key + 1) | 0;
    for (let place = placeOf(key) & mask; ; place = (place + 2) & mask) {
      const found = cells[place]!;
      if (found === wanted) return cells[place + 1]!;
      if (found === 0) return -1;
    }
  }

  set(key: number, value: number): void {
    if (4 * (this.size + 1) > this.cells.length) this.grow();
    const { cells } = this;
    const mask = cells.length - 1;
    const wanted = (key + 1) | 0;
    let place = placeOf(key) & mask;
    while (cells[place] !== 0 && cells[place] !== wanted) place = (place + 2) & mask;
    if (cells[place] === 0) this.size++;
    cells[place] = wanted;
    cells[place + 1] = value;
  }

  private grow(): void {
    const { cells } = this;
    this.cells = new Int32Array(2 * cells.length);
    this.size = 0;
    for (let place = 0; place < cells.length; place += 2)
      if (cells[place] !== 0) this.set((cells[place]! - 1) >>> 0, cells[place + 1]!);
  }
}

/** At most half of the cells are taken. */
const cellsFor = (expected: number): number => 2 ** Math.ceil(Math.log2(2 * expected + 2));

/** An even place: Fibonacci hashing (D. Knuth, "The Art of Computer Programming", volume 3, 6.4). */
const placeOf = (key: number): number => {
  const mixed = Math.imul(key, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) << 1;
};
