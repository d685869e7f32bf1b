/** Anything that can go to another thread or into a file without being taken apart. */
export type Section =
  | Int16Array
  | Int32Array
  | Float32Array
  | Float64Array
  | Uint8Array
  | Uint16Array
  | Uint32Array;
export type Sections = ReadonlyMap<string, Section>;

/** Values that are written together: so many are read back in about a millisecond. */
const VALUES_A_BLOCK = 1_000;

/** Takes the state of an index apart into flat arrays, each under a name of its own. */
export class SectionWriter {
  private constructor(
    private readonly written: Map<string, Section>,
    private readonly prefix: string,
  ) {}

  static fresh(): SectionWriter {
    return new SectionWriter(new Map(), '');
  }

  get sections(): Sections {
    return this.written;
  }

  /** A writer for a part, whose names do not meet those of other parts. */
  below(name: string): SectionWriter {
    return new SectionWriter(this.written, `${this.prefix}${name}/`);
  }

  put(name: string, section: Section): void {
    this.written.set(this.prefix + name, section);
  }

  /** Values that JSON can say, in blocks. */
  list(name: string, values: Iterable<unknown>): void {
    let blocks = 0;
    let block: unknown[] = [];
    const flush = (): void => {
      this.put(`${name}.${blocks++}`, new TextEncoder().encode(JSON.stringify(block)));
      block = [];
    };
    for (const value of values) if (block.push(value) === VALUES_A_BLOCK) flush();
    if (block.length > 0) flush();
  }
}

/** What was read does not fit together: it was written by another version, or is damaged. */
export class SectionError extends Error {
  override readonly name = 'SectionError';
}

/** Puts together again what a {@link SectionWriter} took apart. */
export class SectionReader {
  constructor(
    private readonly sections: Sections,
    private readonly prefix = '',
  ) {}

  below(name: string): SectionReader {
    return new SectionReader(this.sections, `${this.prefix}${name}/`);
  }

  has(name: string): boolean {
    return this.sections.has(this.prefix + name);
  }

  /** @throws SectionError when it is missing or of another type. */
  get<T extends Section>(name: string, type: new (length: number) => T): T {
    const section = this.sections.get(this.prefix + name);
    // By its tag: what another thread sent may be of another realm.
    if (section?.[Symbol.toStringTag] !== type.name)
      throw new SectionError(`no ${type.name} "${this.prefix}${name}"`);
    return section as T;
  }

  /** The blocks of a list, one at a time. @throws SectionError */
  *blocks<T>(name: string): Generator<T[]> {
    for (let block = 0; this.has(`${name}.${block}`); block++) {
      const text = new TextDecoder().decode(this.get(`${name}.${block}`, Uint8Array));
      const values: unknown = JSON.parse(text);
      if (!Array.isArray(values)) throw new SectionError(`no list "${this.prefix}${name}"`);
      yield values as T[];
    }
  }
}
