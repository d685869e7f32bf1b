import type { SectionReader, SectionWriter } from './sections.js';

/** Numbers for term keys. A number that is given back is used again, so the dictionary stays as small as its index. */
export class TermDictionary {
  private readonly numbers = new Map<string, number>();
  private readonly keys: string[] = [];
  private readonly returned: number[] = [];

  /** What {@link dump} wrote, in steps. */
  static *restored(reader: SectionReader): Generator<void, TermDictionary> {
    const dictionary = new TermDictionary();
    for (const keys of reader.blocks<string>('keys')) {
      for (const key of keys) dictionary.append(key);
      yield;
    }
    return dictionary;
  }

  dump(writer: SectionWriter): void {
    writer.list('keys', this.keys);
  }

  get size(): number {
    return this.numbers.size;
  }

  find(key: string): number | undefined {
    return this.numbers.get(key);
  }

  /** Empty for a number that was given back. */
  keyOf(number: number): string {
    return this.keys[number] ?? '';
  }

  /** All keys but letter groups, which begin with a sign that no word has. */
  *words(): Iterable<string> {
    for (const key of this.numbers.keys()) if (key[0] !== '#') yield key;
  }

  /** The number of the key, a new one if it has none. */
  intern(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.returned.pop() ?? this.keys.length;
    this.keys[number] = key;
    this.numbers.set(key, number);
    return number;
  }

  release(number: number): void {
    this.numbers.delete(this.keys[number]!);
    this.keys[number] = '';
    this.returned.push(number);
  }

  private append(key: string): void {
    const number = this.keys.push(key) - 1;
    if (key === '') this.returned.push(number);
    else this.numbers.set(key, number);
  }
}
