import type { IndexedText } from '../scoring/corpus.js';
import type { DocumentTable, IndexedDocument } from './document-table.js';
import type { PointStore } from './point-store.js';

/** Most candidates are compared without their points: how near they are is known from looking for them. */
export class SlotText implements IndexedText {
  readonly terms: Int32Array;
  readonly frequencies: Float32Array;
  readonly sequence: Int32Array;

  constructor(
    private readonly document: IndexedDocument,
    readonly length: number,
    private readonly table: DocumentTable,
    private readonly points: PointStore | undefined,
    private readonly slot: number,
  ) {
    ({ terms: this.terms, frequencies: this.frequencies, sequence: this.sequence } = document);
  }

  /** Undefined also when the slot was given to another document before anybody asked. */
  get point(): Float32Array | undefined {
    if (this.table.find(this.slot) !== this.document) return undefined;
    return this.points?.at(this.slot);
  }
}
