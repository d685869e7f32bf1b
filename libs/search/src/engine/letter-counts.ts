import type { SectionReader, SectionWriter } from './sections.js';

/** Cells that letter groups share by their numbers; a language has about a hundred thousand groups. */
const CELLS = 1 << 18;

/** In how many documents a group of letters stands, counted once for each distinct word of a document that has it. */
export class LetterCounts {
  constructor(private readonly cells = new Uint32Array(CELLS)) {}

  /** What {@link dump} wrote; the array is taken over, not copied. */
  static restored(reader: SectionReader): LetterCounts {
    return new LetterCounts(reader.get('cells', Uint32Array));
  }

  dump(writer: SectionWriter): void {
    writer.put('cells', this.cells);
  }

  get bytes(): number {
    return this.cells.byteLength;
  }

  count(letters: number): number {
    return this.cells[letters & (CELLS - 1)]!;
  }

  /** @param from where the groups of one word begin, their count first */
  add(from: number, groups: Uint32Array): void {
    const end = from + groups[from]!;
    for (let at = from + 1; at <= end; at++) this.cells[groups[at]! & (CELLS - 1)]!++;
  }

  remove(from: number, groups: Uint32Array): void {
    const end = from + groups[from]!;
    for (let at = from + 1; at <= end; at++) this.cells[groups[at]! & (CELLS - 1)]!--;
  }
}
