import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '#libs/config';
import { RuleError } from '#libs/kernel';
import { FileStore, type StagedFile } from './file-store.js';

const FORGOTTEN_AFTER_MS = 86_400_000;

/** Files under DATA_DIR/files, named by their digest: the same bytes are there once. */
@Injectable()
export class DiskFileStore extends FileStore implements OnModuleInit {
  private readonly root: string;
  private readonly incoming: string;

  constructor(config: Config) {
    super();
    this.root = path.resolve(config.values.DATA_DIR, 'files');
    this.incoming = path.join(this.root, 'incoming');
  }

  /** A process that was killed leaves what it was taking in. */
  async onModuleInit(): Promise<void> {
    for (const name of await readdir(this.incoming).catch(() => [])) {
      const file = path.join(this.incoming, name);
      const age = Date.now() - (await stat(file).then((facts) => facts.mtimeMs, Date.now));
      if (age > FORGOTTEN_AFTER_MS) await rm(file, { force: true });
    }
  }

  async stage(content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StagedFile> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    const staged = path.join(this.incoming, randomUUID());
    const handle = await open(staged, 'wx', 0o600);
    try {
      const facts = await copy(content, handle, maxBytes);
      await handle.sync();
      return { path: staged, ...facts };
    } catch (error) {
      await rm(staged, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
  }

  async keep(staged: StagedFile): Promise<void> {
    const target = this.pathOf(staged.sha256);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await rename(staged.path, target);
    // A new name is safe only when the folder that holds it was written, too.
    await syncFolder(path.dirname(target));
    await syncFolder(this.root);
  }

  async discard(staged: StagedFile): Promise<void> {
    await rm(staged.path, { force: true });
  }

  async open(sha256: string): Promise<NodeJS.ReadableStream> {
    return (await open(this.pathOf(sha256), 'r')).createReadStream();
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a SHA-256 digest');
    return path.join(this.root, sha256.slice(0, 2), sha256);
  }
}

async function copy(
  content: AsyncIterable<Uint8Array>,
  target: FileHandle,
  maxBytes: number,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of content) {
    size += chunk.byteLength;
    if (size > maxBytes)
      throw RuleError.of('files.too_large', ['file'], { limit: Math.floor(maxBytes / 1024 / 1024) });
    hash.update(chunk);
    await target.write(chunk);
  }
  return { size, sha256: hash.digest('hex') };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
