import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { endianness } from 'node:os';
import type { Section, Sections } from '../engine/sections.js';
import { analysisVersion } from './analysis-version.js';

/** Of this layout; another number is not read. */
const FORMAT = 2;
const MAGIC = Buffer.from('ETGARIX\n');
const DIGEST_BYTES = 32;
/** What is read, written and added to the checksum at a time: about a millisecond of work. */
const PART = 1 << 19;
const MOST_HEADER_BYTES = 1 << 26;

const TYPES = {
  Int16Array,
  Int32Array,
  Float32Array,
  Float64Array,
  Uint8Array,
  Uint16Array,
  Uint32Array,
} as const;
type TypeName = keyof typeof TYPES;

/** Of what an index is a copy. */
export interface SnapshotFacts {
  /** Which database its documents come from. */
  readonly database: string;
  /** Everything that committed before this transaction is in it. */
  readonly horizon: string;
}

export interface Snapshot extends SnapshotFacts {
  readonly sections: Sections;
}

/** There is no file that can be used; the message says why. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

interface Header extends SnapshotFacts {
  readonly format: number;
  readonly analysis: string;
  readonly endianness: string;
  readonly sections: readonly (readonly [name: string, type: TypeName, bytes: number])[];
}

/**
 * Writes an index into a file, with a header that says of what it is a copy and a SHA-256 of all of it at the end. A
 * crash leaves the file that was there before.
 */
export async function writeSnapshot(file: string, facts: SnapshotFacts, sections: Sections): Promise<void> {
  const written = `${file}.${randomUUID()}`;
  try {
    const handle = await open(written, 'wx', 0o600);
    try {
      await writeAll(handle, facts, sections);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(written, file);
  } finally {
    await rm(written, { force: true });
  }
}

async function writeAll(handle: FileHandle, facts: SnapshotFacts, sections: Sections): Promise<void> {
  const hash = createHash('sha256');
  const write = async (bytes: Uint8Array): Promise<void> => {
    for (let at = 0; at < bytes.length; at += PART) {
      const part = bytes.subarray(at, at + PART);
      hash.update(part);
      for (let done = 0; done < part.length; ) {
        const { bytesWritten } = await handle.write(part, done);
        done += bytesWritten;
      }
    }
  };
  const header = Buffer.from(JSON.stringify(headerOf(facts, sections)));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  for (const bytes of [MAGIC, length, header]) await write(bytes);
  for (const section of sections.values()) await write(bytesOf(section));
  await handle.write(hash.digest());
}

const headerOf = ({ database, horizon }: SnapshotFacts, sections: Sections): Header => ({
  format: FORMAT,
  analysis: analysisVersion(),
  endianness: endianness(),
  database,
  horizon,
  sections: [...sections].map(([name, section]) => [name, section[Symbol.toStringTag], section.byteLength]),
});

const bytesOf = ({ buffer, byteOffset, byteLength }: Section): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/**
 * Reads a file of {@link writeSnapshot}, in parts that let other work through.
 * @throws SnapshotError when there is none, or it is damaged, of another version or of another database.
 */
export async function readSnapshot(file: string, database: string): Promise<Snapshot> {
  let handle: FileHandle;
  try {
    handle = await open(file);
  } catch (error) {
    throw new SnapshotError(`cannot be opened (${(error as NodeJS.ErrnoException).code})`);
  }
  try {
    return await readAll(new PartReader(handle), (await handle.stat()).size, database);
  } finally {
    await handle.close();
  }
}

/** Reads one thing after the other, and adds up all of it. */
class PartReader {
  private readonly hash = createHash('sha256');
  private at = 0;

  constructor(private readonly handle: FileHandle) {}

  async fill(bytes: Uint8Array, isAddedUp = true): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const length = Math.min(PART, bytes.length - done);
      const { bytesRead } = await this.handle.read(bytes, done, length, this.at);
      if (bytesRead === 0) throw new SnapshotError('ends too early');
      if (isAddedUp) this.hash.update(bytes.subarray(done, done + bytesRead));
      done += bytesRead;
      this.at += bytesRead;
    }
  }

  async take(length: number, isAddedUp = true): Promise<Buffer> {
    const bytes = Buffer.alloc(length);
    await this.fill(bytes, isAddedUp);
    return bytes;
  }

  digest(): Buffer {
    return this.hash.digest();
  }
}

async function readAll(reader: PartReader, size: number, database: string): Promise<Snapshot> {
  if (!(await reader.take(MAGIC.length)).equals(MAGIC)) throw new SnapshotError('is no snapshot');
  const length = (await reader.take(4)).readUInt32LE();
  if (length > Math.min(size, MOST_HEADER_BYTES)) throw new SnapshotError('has no header');
  const header = headerIn(await reader.take(length));
  if (header.format !== FORMAT || header.analysis !== analysisVersion())
    throw new SnapshotError('was written by another version of the platform');
  if (header.endianness !== endianness()) throw new SnapshotError('was written on another kind of machine');
  if (header.database !== database) throw new SnapshotError('belongs to another database');
  const bytes = header.sections.reduce((sum, [, , length]) => sum + length, 0);
  if (MAGIC.length + 4 + length + bytes + DIGEST_BYTES !== size) throw new SnapshotError('is not whole');
  const sections = new Map<string, Section>();
  for (const [name, type, byteLength] of header.sections) {
    const buffer = new ArrayBuffer(byteLength);
    await reader.fill(new Uint8Array(buffer));
    sections.set(name, new TYPES[type](buffer));
  }
  const digest = reader.digest();
  if (!(await reader.take(DIGEST_BYTES, false)).equals(digest)) throw new SnapshotError('is damaged');
  return { database, horizon: header.horizon, sections };
}

function headerIn(bytes: Buffer): Header {
  try {
    const header = JSON.parse(bytes.toString()) as Header;
    for (const [, type, length] of header.sections)
      if (!(type in TYPES) || length % TYPES[type].BYTES_PER_ELEMENT !== 0) throw new Error('no section');
    return header;
  } catch {
    throw new SnapshotError('has a damaged header');
  }
}
