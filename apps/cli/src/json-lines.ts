import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CommandError } from '#libs/process';

/** A file cannot be read at all, or says what cannot be used. The message names the file, and the line if there is one. */
export class InputFileError extends CommandError {
  override readonly name: string = 'InputFileError';
}

export interface BadLine {
  readonly line: number;
  readonly error: string;
}

/** Longest line that is taken: far above any text of the field, and below what would fill the memory. */
const LONGEST_LINE = 16 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * The values of a JSON Lines file, plain or gzip, one line at a time. Blank lines are passed over; a line that is no
 * JSON, no UTF-8 or too long is given as an error with its number, and the reading goes on.
 * @throws InputFileError when the file itself cannot be read.
 */
export async function* readJsonLines(
  file: string,
): AsyncIterable<{ readonly line: number; readonly value: unknown } | BadLine> {
  for await (const row of readLines(file)) {
    if ('error' in row) {
      yield row;
      continue;
    }
    let value: unknown;
    try {
      value = JSON.parse(row.text);
    } catch (error) {
      yield { line: row.line, error: `not JSON: ${(error as Error).message}` };
      continue;
    }
    yield { line: row.line, value };
  }
}

/**
 * The lines of a text file, plain or gzip, that are not blank, each with its number from 1.
 * @throws InputFileError when the file itself cannot be read.
 */
export async function* readLines(
  file: string,
): AsyncIterable<{ readonly line: number; readonly text: string } | BadLine> {
  const stream = await openText(file);
  const splitter = new LineSplitter();
  try {
    for await (const chunk of stream) yield* splitter.push(chunk as Buffer);
    yield* splitter.end();
  } catch (error) {
    throw fileError(file, error);
  }
}

async function openText(file: string): Promise<Readable> {
  try {
    const handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0).finally(() => handle.close());
    const source = createReadStream(file, { highWaterMark: 256 * 1024 });
    const zipped = bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    // The errors of both streams arrive at whoever reads the last one.
    return zipped ? pipeline(source, createGunzip(), () => undefined) : source;
  } catch (error) {
    throw fileError(file, error);
  }
}

/** Cuts chunks into lines. Bytes are cut, not characters: a letter may lie across two chunks. */
class LineSplitter {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private parts: Buffer[] = [];
  private length = 0;
  private line = 0;

  *push(chunk: Buffer): Iterable<{ line: number; text: string } | BadLine> {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.collect(chunk.subarray(start, end));
      yield* this.end();
      start = end + 1;
    }
    this.collect(chunk.subarray(start));
  }

  /** The line that is complete now, unless it is blank. */
  *end(): Iterable<{ line: number; text: string } | BadLine> {
    this.line++;
    const { line, length } = this;
    const bytes = Buffer.concat(this.parts);
    this.parts = [];
    this.length = 0;
    if (length > LONGEST_LINE) {
      yield { line, error: `longer than ${LONGEST_LINE / 1024 / 1024} MiB` };
      return;
    }
    let text: string;
    try {
      text = this.decoder.decode(bytes);
    } catch {
      yield { line, error: 'not UTF-8' };
      return;
    }
    if (text.trim() !== '') yield { line, text };
  }

  private collect(part: Buffer): void {
    this.length += part.length;
    if (this.length <= LONGEST_LINE) this.parts.push(part);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a directory',
  EACCES: 'may not be read',
  Z_BUF_ERROR: 'the gzip file is incomplete',
  Z_DATA_ERROR: 'the gzip file is damaged',
};

function fileError(file: string, cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException).code;
  return code === undefined
    ? cause
    : new InputFileError(`${file}: ${REASONS[code] ?? (cause as Error).message}`, { cause });
}
