export interface Scored {
  readonly id: string;
  readonly score: number;
}

/** Greater score first; equal scores by id, so that the same question always has the same answer. */
export const byRank = (left: Scored, right: Scored): number =>
  right.score - left.score || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);

/** Keeps the best `size` of all that are offered: a binary heap with the worst of them on top. */
export class BestList<T extends Scored> {
  private readonly heap: T[] = [];

  constructor(private readonly size: number) {}

  /** The least score that is still of interest. */
  get threshold(): number {
    return this.heap.length < this.size ? -Infinity : this.heap[0]!.score;
  }

  offer(item: T): void {
    if (this.heap.length < this.size) {
      this.heap.push(item);
      this.rise(this.heap.length - 1);
    } else if (this.size > 0 && byRank(item, this.heap[0]!) < 0) {
      this.heap[0] = item;
      this.sink();
    }
  }

  /** The kept ones in rank order. */
  ranked(): T[] {
    return [...this.heap].sort(byRank);
  }

  private rise(from: number): void {
    let child = from;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (byRank(this.heap[child]!, this.heap[parent]!) <= 0) return;
      this.swap(child, parent);
      child = parent;
    }
  }

  private sink(): void {
    let parent = 0;
    for (;;) {
      const left = 2 * parent + 1;
      const right = left + 1;
      let worst = parent;
      if (left < this.heap.length && byRank(this.heap[left]!, this.heap[worst]!) > 0) worst = left;
      if (right < this.heap.length && byRank(this.heap[right]!, this.heap[worst]!) > 0) worst = right;
      if (worst === parent) return;
      this.swap(parent, worst);
      parent = worst;
    }
  }

  private swap(left: number, right: number): void {
    const item = this.heap[left]!;
    this.heap[left] = this.heap[right]!;
    this.heap[right] = item;
  }
}
