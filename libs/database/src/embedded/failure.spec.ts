import { describe, expect, it } from '@jest/globals';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { classifyOutput, explainFailure, explainSystemError, telltaleLines } from './failure.js';

const SCENE = { dataDir: '/srv/data', logFile: '/srv/postgres.log', port: 5432, freeBytes: 1e9 };

/** Lines as PostgreSQL 15 and 18 print them. */
const OUTPUTS: [string, string | undefined][] = [
  [
    'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\nFATAL:  could not create any TCP/IP sockets',
    'port_taken',
  ],
  ['initdb: error: could not write file "/srv/data/postgresql.conf": No space left on device', 'disk_full'],
  ['PANIC:  could not write to file "pg_wal/xlogtemp.42": No space left on device', 'disk_full'],
  ['FATAL:  could not write lock file "postmaster.pid": Disk quota exceeded', 'disk_full'],
  ['FATAL:  lock file "postmaster.pid" already exists', 'data_directory_in_use'],
  ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', 'data_directory_in_use'],
  [
    'FATAL:  database files are incompatible with server\nDETAIL:  The data directory was initialized by PostgreSQL version 15, which is not compatible with this version 18.4.',
    'other_major_version',
  ],
  ['FATAL:  could not load pg_hba.conf', undefined],
  ['', undefined],
];

describe('the output of a failed PostgreSQL', () => {
  it.each(OUTPUTS)('%j means %s', (output, code) => {
    expect(classifyOutput(output)).toBe(code);
    expect(explainFailure('postgres', output, SCENE)).toMatchObject({ code: code ?? 'start_failed' });
  });

  it('is a full disk when there is none and no room for any', () => {
    expect(explainFailure('postgres', '', { ...SCENE, freeBytes: 0 })).toMatchObject({ code: 'disk_full' });
    expect(explainFailure('postgres', 'FATAL:  something else', { ...SCENE, freeBytes: 0 }).code).toBe(
      'start_failed',
    );
  });

  it('names place, port and complaint', () => {
    expect(explainFailure('postgres', OUTPUTS[0]![0], SCENE).message).toMatch(
      /^Port 5432 on 127\.0\.0\.1 is taken .*FATAL: {2}could not create any/,
    );
    expect(explainFailure('initdb', OUTPUTS[1]![0], SCENE).message).toContain('/srv/data');
    expect(explainFailure('initdb', '', SCENE).message).toContain('/srv/postgres.log');
  });

  it('is cut down to what matters', () => {
    expect(telltaleLines('LOG:  starting\nFATAL:  bad\n\nLOG:  shut down\nHINT:  do this')).toBe(
      'FATAL:  bad | HINT:  do this',
    );
    expect(telltaleLines('one\n\ntwo\n')).toBe('one | two');
  });
});

describe('an error of the system', () => {
  it.each([
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['53100', 'disk_full'],
    ['EACCES', 'start_failed'],
    ['EROFS', 'start_failed'],
    ['EIO', 'start_failed'],
  ])('%s becomes %s and keeps its cause', (code, expected) => {
    const cause = Object.assign(new Error('it broke'), { code, path: '/srv/data/x' });
    expect(explainSystemError(cause, '/srv/data')).toMatchObject({ code: expected, cause });
  });

  it('that is explained already passes through', () => {
    const error = new EmbeddedPostgresError('port_taken', 'Port 1 is taken.');
    expect(explainSystemError(error, '/srv/data')).toBe(error);
  });
});
