import { inflateRawSync } from 'node:zlib';

// Office documents are ZIP archives (APPNOTE 6.3). Only their directory is read, and one small entry of it: nothing
// is ever unpacked to disk.

/** An archive that no office program would write; the text is for the log of a developer. */
export class UnsafeArchiveError extends Error {}

/** Bytes that can be read in any order: an open file, or a buffer. */
export interface RandomAccess {
  read(
    target: Buffer,
    at: number,
    length: number,
    position: number,
  ): Promise<{ readonly buffer: Buffer; readonly bytesRead: number }>;
}

/** As of an open file. */
export const randomAccessTo = (bytes: Buffer): RandomAccess => ({
  async read(buffer, at, length, position) {
    return { buffer, bytesRead: bytes.copy(buffer, at, position, position + length) };
  },
});

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_COMMENT = 65_535;
const SYMBOLIC_LINK = 0xa;

const MAX_ENTRIES = 2_000;
const MAX_UNPACKED = 500 * 1024 * 1024;
const MAX_RATIO = 100;
const MAX_READ = 1024 * 1024;

function require(condition: boolean, problem: string): asserts condition {
  if (!condition) throw new UnsafeArchiveError(problem);
}

async function readAt(file: RandomAccess, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
  require(bytesRead === length, 'it ends too early');
  return buffer;
}

/** An archive whose directory was found to be harmless. */
export class Archive {
  private constructor(
    private readonly file: RandomAccess,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws UnsafeArchiveError when it is broken, encrypted, a bomb, or has paths that lead elsewhere. */
  static async open(file: RandomAccess, size: number): Promise<Archive> {
    const entries = new Map<string, Entry>();
    for (const entry of await readDirectory(file, size)) {
      require(!entries.has(entry.name), 'a name stands twice in it');
      entries.set(entry.name, entry);
    }
    const unpacked = [...entries.values()].reduce((sum, entry) => sum + entry.size, 0);
    require(unpacked <= MAX_UNPACKED && unpacked <= size * MAX_RATIO, 'it unpacks to too much');
    return new Archive(file, entries);
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** The text of one small entry, or undefined when there is none of that name. */
  async read(name: string): Promise<string | undefined> {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    require(entry.size <= MAX_READ && entry.compressed <= MAX_READ, `${name} is too long`);
    const header = await readAt(this.file, entry.offset, 30);
    require(header.readUInt32LE(0) === LOCAL_HEADER, 'an entry is not where the directory says');
    const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const data = await readAt(this.file, start, entry.compressed);
    if (entry.method === 0) return data.toString('utf8');
    try {
      return inflateRawSync(data, { maxOutputLength: MAX_READ }).toString('utf8');
    } catch {
      throw new UnsafeArchiveError(`${name} cannot be unpacked`);
    }
  }
}

async function readDirectory(file: RandomAccess, size: number): Promise<Entry[]> {
  const tail = await readAt(
    file,
    Math.max(0, size - LONGEST_COMMENT - 22),
    Math.min(size, LONGEST_COMMENT + 22),
  );
  const end = endOf(tail);
  const { count, bytes, offset } = end;
  require(count > 0 && count <= MAX_ENTRIES, 'it has too many entries');
  // Nothing between the directory and its end: what one reader overlooks, another one would find.
  require(offset + bytes === size - tail.length + end.at, 'its directory is not at its end');
  const directory = await readAt(file, offset, bytes);
  const entries: Entry[] = [];
  for (let at = 0; at < bytes; ) {
    require(bytes - at >= 46 && directory.readUInt32LE(at) === DIRECTORY_ENTRY, 'its directory is broken');
    const lengths = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    const length = 46 + lengths.reduce((sum, part) => sum + part, 0);
    require(at + length <= bytes, 'its directory is broken');
    entries.push(entryOf(directory.subarray(at, at + length), lengths[0] ?? 0));
    at += length;
  }
  require(entries.length === count, 'its directory is broken');
  return entries;
}

function endOf(tail: Buffer): { count: number; bytes: number; offset: number; at: number } {
  for (let at = tail.length - 22; at >= 0; at--)
    if (tail.readUInt32LE(at) === END_OF_DIRECTORY && at + 22 + tail.readUInt16LE(at + 20) === tail.length)
      return {
        count: tail.readUInt16LE(at + 10),
        bytes: tail.readUInt32LE(at + 12),
        offset: tail.readUInt32LE(at + 16),
        at,
      };
  throw new UnsafeArchiveError('it has no directory');
}

function entryOf(raw: Buffer, nameLength: number): Entry {
  const name = raw.subarray(46, 46 + nameLength).toString('utf8');
  const [flags, method] = [raw.readUInt16LE(8), raw.readUInt16LE(10)];
  require((flags & 1) === 0, 'it is encrypted');
  require(method === 0 || method === 8, 'it is packed in an unusual way');
  require(raw.readUInt32LE(38) >>> 28 !== SYMBOLIC_LINK, 'it holds a symbolic link');
  const leadsElsewhere = /\\|^\/|^[A-Za-z]:/.test(name) || name.split('/').includes('..');
  require(!leadsElsewhere && name !== '', 'a path in it leads elsewhere');
  return {
    name,
    method,
    compressed: raw.readUInt32LE(20),
    size: raw.readUInt32LE(24),
    offset: raw.readUInt32LE(42),
  };
}
