import { describe, expect, it } from '@jest/globals';
import { parsePostmasterPid } from './postmaster-pid.js';

const RUNNING = `4711
/srv/etgar/.data/postgres/data
1764000000
54321

127.0.0.1
  5432001         3
ready   
`;

describe('postmaster.pid', () => {
  it('of a running server tells its pid, port and status', () => {
    expect(parsePostmasterPid(RUNNING)).toEqual({
      pid: 4711,
      singleUser: false,
      port: 54321,
      status: 'ready',
    });
  });

  it('may be half written while the server starts', () => {
    const half = RUNNING.split('\n').slice(0, 3).join('\n');
    expect(parsePostmasterPid(half)).toEqual({
      pid: 4711,
      singleUser: false,
      port: undefined,
      status: undefined,
    });
  });

  it('of a single-user backend has a negative pid', () => {
    expect(parsePostmasterPid('-99\n/data\n1764000000\n0\n')).toEqual({
      pid: 99,
      singleUser: true,
      port: undefined,
      status: undefined,
    });
  });

  it.each([[''], ['\n\n'], ['garbage'], ['0\n/data']])('says nothing when it holds %j', (text) => {
    expect(parsePostmasterPid(text)).toBeUndefined();
  });
});
