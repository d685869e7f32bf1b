import fs from 'node:fs';
import os from 'node:os';
import { describe, expect, it } from '@jest/globals';
import {
  identityOf,
  isLivingIdentity,
  isPostgresIn,
  livingProcess,
  parseProcStat,
  parsePs,
  pidOfIdentity,
} from './processes.js';

const stat = (command: string, state: string) =>
  `812 (${command}) ${state} 1 812 812 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 991234 100 200`;

describe('processes', () => {
  it.each([
    ['postgres', 'S'],
    ['a (b) c', 'R'],
    [') S 1', 'D'],
  ])('named %j in state %s live', (command, state) => {
    expect(parseProcStat(stat(command, state))).toEqual({ command, startedAt: '991234' });
  });

  it.each(['Z', 'X', 'x'])('in state %s are dead', (state) => {
    expect(parseProcStat(stat('postgres', state))).toBeUndefined();
  });

  it('are read from ps where there is no /proc', () => {
    const facts = { startedAt: 'Mon Nov 3 14:33:07 2026', command: 'postgres' };
    expect(parsePs('Ss   Mon Nov  3 14:33:07 2026 postgres\n')).toEqual(facts);
    expect(parsePs('Z    Mon Nov  3 14:33:07 2026 postgres')).toBeUndefined();
    expect(parsePs('')).toBeUndefined();
  });

  it('are told apart beyond the reuse of a pid', () => {
    const self = identityOf(process.pid);
    expect(pidOfIdentity(self)).toBe(process.pid);
    expect(isLivingIdentity(self)).toBe(true);
    expect(isLivingIdentity(`${process.pid}:another start`)).toBe(false);
    expect(isLivingIdentity('4194305:1')).toBe(false);
    expect(isLivingIdentity('')).toBe(false);
  });

  it('that are no PostgreSQL in the data directory are not taken for one', () => {
    expect(livingProcess(process.pid)).toBeDefined();
    expect(isPostgresIn(process.pid, process.cwd())).toBe(false);
    expect(isPostgresIn(4_194_305, fs.realpathSync(os.tmpdir()))).toBe(false);
  });
});
