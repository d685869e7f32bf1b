/**
 * For every term, the documents (slots) that hold it and how much. All lists lie in two typed arrays: a list of 2ⁿ
 * places moves to one of 2ⁿ⁺¹ when it is full, and the places that it leaves are used again. A million short lists
 * cost no object each. The order inside a list has no meaning.
 */
export class PostingStore {
  private slots = new Int32Array(1 << 12);
  private weights = new Float32Array(1 << 12);
  private end = 0;
  private readonly starts: number[] = [];
  private readonly counts: number[] = [];
  /** log2 of the places that a term's list has. */
  private readonly sizes: number[] = [];
  private readonly vacant: number[][] = [];

  get bytes(): number {
    return this.slots.byteLength + this.weights.byteLength;
  }

  /** How many documents hold the term. */
  count(term: number): number {
    return this.counts[term] ?? 0;
  }

  forEach(term: number, visit: (slot: number, weight: number) => void): void {
    const start = this.starts[term] ?? 0;
    const end = start + this.count(term);
    for (let place = start; place < end; place++) visit(this.slots[place]!, this.weights[place]!);
  }

  add(term: number, slot: number, weight: number): void {
    const count = this.count(term);
    if (count === 0) this.open(term);
    else if (count === 1 << this.sizes[term]!) this.grow(term);
    const place = this.starts[term]! + count;
    this.slots[place] = slot;
    this.weights[place] = weight;
    this.counts[term] = count + 1;
  }

  /** Takes out a posting that was added before; the last of the list fills its place. */
  remove(term: number, slot: number): void {
    const start = this.starts[term]!;
    const last = start + this.count(term) - 1;
    const place = this.slots.indexOf(slot, start);
    this.slots[place] = this.slots[last]!;
    this.weights[place] = this.weights[last]!;
    this.counts[term] = last - start;
    if (last === start) this.vacate(start, this.sizes[term]!);
  }

  private open(term: number): void {
    this.starts[term] = this.allocate(0);
    this.sizes[term] = 0;
  }

  private grow(term: number): void {
    const from = this.starts[term]!;
    const size = this.sizes[term]!;
    const to = this.allocate(size + 1);
    this.slots.copyWithin(to, from, from + (1 << size));
    this.weights.copyWithin(to, from, from + (1 << size));
    this.vacate(from, size);
    this.starts[term] = to;
    this.sizes[term] = size + 1;
  }

  private allocate(size: number): number {
    const used = this.vacant[size]?.pop();
    if (used !== undefined) return used;
    const start = this.end;
    this.end += 1 << size;
    if (this.end > this.slots.length) this.enlarge();
    return start;
  }

  private enlarge(): void {
    let length = this.slots.length;
    while (length < this.end) length += length >> 1;
    const slots = new Int32Array(length);
    const weights = new Float32Array(length);
    slots.set(this.slots);
    weights.set(this.weights);
    this.slots = slots;
    this.weights = weights;
  }

  private vacate(start: number, size: number): void {
    this.vacant[size] ??= [];
    this.vacant[size].push(start);
  }
}
