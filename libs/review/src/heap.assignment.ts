/** A binary heap of node numbers by distance, smallest first. Older entries of a node stay behind and are passed over. */
export class DistanceHeap {
  private keys = new Float64Array(1024);
  private nodes = new Int32Array(1024);
  private size = 0;

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** The smallest distance. Only while the heap is not empty. */
  get top(): number {
    return this.keys[0] as number;
  }

  clear(): void {
    this.size = 0;
  }

  push(node: number, key: number): void {
    if (this.size === this.keys.length) this.grow();
    const { keys, nodes } = this;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((keys[parent] as number) <= key) break;
      keys[at] = keys[parent] as number;
      nodes[at] = nodes[parent] as number;
      at = parent;
    }
    keys[at] = key;
    nodes[at] = node;
  }

  /** Takes the node with the smallest distance out. */
  pop(): number {
    const { keys, nodes } = this;
    const result = nodes[0] as number;
    const size = --this.size;
    const key = keys[size] as number;
    const node = nodes[size] as number;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child++;
      if ((keys[child] as number) >= key) break;
      keys[at] = keys[child] as number;
      nodes[at] = nodes[child] as number;
      at = child;
    }
    keys[at] = key;
    nodes[at] = node;
    return result;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    const nodes = new Int32Array(this.nodes.length * 2);
    nodes.set(this.nodes);
    this.nodes = nodes;
  }
}
