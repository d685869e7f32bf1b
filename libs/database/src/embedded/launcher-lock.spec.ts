import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lock, lockSync } from './launcher-lock.js';
import { joinOwners, leaveOwners } from './owners.js';
import { identityOf } from './processes.js';

const DEAD = '4194305:1';
let dir: string;
let file: string;

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'etgar lock '));
  file = path.join(dir, 'launcher.lock');
});
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }));

describe("the launcher's lock", () => {
  it('has one holder at a time', async () => {
    const release = await lock(file, 1000);
    expect(lockSync(file, 0)).toBeUndefined();
    await expect(lock(file, 100)).rejects.toMatchObject({ code: 'data_directory_in_use' });
    await expect(lock(file, 100)).rejects.toThrow(`Process ${process.pid} has held ${file}`);
    release();
    lockSync(file, 0)!();
    expect(fs.readdirSync(dir)).toEqual([]);
  });

  it('is handed on to one who waits', async () => {
    const release = await lock(file, 1000);
    const next = lock(file, 5000);
    release();
    (await next)();
  });

  it('of a dead holder is broken, also when the breaker died', () => {
    fs.symlinkSync(`${DEAD}/x`, file);
    fs.symlinkSync(`${DEAD}/y`, `${file}.break`);
    expect(lockSync(file, 2000)).toBeDefined();
  });

  it('keeps a hundred contenders apart', async () => {
    let inside = 0;
    let most = 0;
    const contend = async () => {
      const release = await lock(file, 20_000);
      inside += 1;
      most = Math.max(most, inside);
      await Promise.resolve();
      inside -= 1;
      release();
    };
    fs.symlinkSync(`${DEAD}/x`, file);
    await Promise.all(Array.from({ length: 100 }, contend));
    expect(most).toBe(1);
  });
});

describe('the owners of a server', () => {
  it('keep it until the last living one leaves', () => {
    const owners = path.join(dir, 'owners');
    const [first, second] = [joinOwners(owners), joinOwners(owners)];
    fs.writeFileSync(path.join(owners, '4194305.dead'), DEAD);
    fs.writeFileSync(path.join(owners, `${process.pid}.recycled`), `${identityOf(process.pid)}0`);
    expect(leaveOwners(owners, first)).toBe(false);
    expect(fs.readdirSync(owners)).toEqual([path.basename(second)]);
    expect(leaveOwners(owners, second)).toBe(true);
    expect(leaveOwners(owners, second)).toBe(true);
  });
});
