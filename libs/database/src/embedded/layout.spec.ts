import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { claimShared, shelterFor } from './layout.js';

let dir: string;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'etgar layout '));
});
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }));

describe('a directory where everybody may write', () => {
  it('gives each data directory one place of its own', () => {
    expect(shelterFor('/root/a')).toMatch(/^\/var\/tmp\/etgar-postgres-[0-9a-f]{16}$/);
    expect(shelterFor('/root/a')).toBe(shelterFor('/root/a'));
    expect(shelterFor('/root/a')).not.toBe(shelterFor('/root/b'));
  });

  it('is used through a directory that we made', () => {
    const own = path.join(dir, 'own');
    for (const mode of [0o711, 0o755]) {
      claimShared(own, mode);
      expect(fs.statSync(own).mode & 0o777).toBe(mode);
    }
  });

  it.each(['open to others', 'link', 'file'])(
    'is not trusted when something else waits there: %s',
    (trap) => {
      const planted = path.join(dir, trap);
      if (trap === 'link') fs.symlinkSync(dir, planted);
      else if (trap === 'file') fs.writeFileSync(planted, '');
      else fs.mkdirSync(planted);
      if (trap === 'open to others') fs.chmodSync(planted, 0o777);
      expect(() => claimShared(planted, 0o700)).toThrow(/cannot be trusted/);
    },
  );
});
