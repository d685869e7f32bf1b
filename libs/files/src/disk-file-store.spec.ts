import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '#libs/config';
import { sha256 } from '#libs/kernel';
import { DiskFileStore } from './disk-file-store.js';

let folder: string;
let store: DiskFileStore;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'etgar-store-'));
  store = new DiskFileStore(Config.fromEnvironment({ DATA_DIR: folder }));
});
afterAll(() => rm(folder, { recursive: true }));

async function* chunks(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}
const incoming = () => readdir(path.join(folder, 'files/incoming'));

describe('DiskFileStore', () => {
  it('keeps bytes by their digest and gives them back', async () => {
    const staged = await store.stage(chunks('one ', 'two'), 100);
    expect(staged).toMatchObject({ size: 7, sha256: sha256('one two') });
    await store.keep(staged);
    expect(await text(await store.open(staged.sha256))).toBe('one two');
    expect(await incoming()).toEqual([]);
    const kept = path.join(folder, 'files', staged.sha256.slice(0, 2), staged.sha256);
    expect((await stat(kept)).mode & 0o077).toBe(0);
  });

  it('keeps the same bytes once', async () => {
    for (let round = 0; round < 2; round++) await store.keep(await store.stage(chunks('same'), 100));
    expect(await readdir(path.join(folder, 'files', sha256('same').slice(0, 2)))).toEqual([sha256('same')]);
  });

  it('leaves nothing of bytes that are too many, that break off, or that are thrown away', async () => {
    await expect(store.stage(chunks('123', '456'), 5)).rejects.toMatchObject({
      violations: [{ code: 'files.too_large' }],
    });
    const broken = (async function* () {
      yield Buffer.from('123');
      throw new Error('connection lost');
    })();
    await expect(store.stage(broken, 100)).rejects.toThrow('connection lost');
    await store.discard(await store.stage(chunks('1'), 100));
    expect(await incoming()).toEqual([]);
  });

  it('opens nothing but digests', async () => {
    await expect(store.open('../../../etc/passwd')).rejects.toThrow('digest');
    await expect(store.open('0'.repeat(64))).rejects.toThrow('ENOENT');
  });

  it('clears what a killed process left, but not what another one takes in at this moment', async () => {
    const [old, fresh] = ['old', 'fresh'].map((name) => path.join(folder, 'files/incoming', name));
    await writeFile(old as string, 'x');
    await writeFile(fresh as string, 'x');
    await utimes(old as string, new Date(0), new Date(0));
    await store.onModuleInit();
    expect(await incoming()).toEqual(['fresh']);
  });
});
