import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BuiltProgram } from '../../support/built-server.js';
import { GraphqlClient } from '../../support/graphql-client.js';

const PATIENCE_MS = 120_000;

/** What the compiler made is what people run; a circular import, for one, shows nowhere else. */
describe('the built server', () => {
  let home = '';
  let server: BuiltProgram;

  beforeEach(async () => {
    home = await mkdtemp(path.join(os.tmpdir(), 'etgar-built-'));
    // As root PostgreSQL runs as another user, who must get in.
    await chmod(home, 0o755);
  });

  afterEach(async () => {
    await server.cleanUp();
    await rm(home, { recursive: true, force: true });
  });

  it(
    'starts from nothing on a free port, answers, and stops cleanly on SIGTERM',
    async () => {
      const dataDir = path.join(home, 'data');
      server = new BuiltProgram('bin/api.js', { PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
      const [, url = ''] = await server.says(/(http:\/\/localhost:\d+)/);

      const ready = await fetch(`${url}/health/ready`);
      expect([ready.status, await ready.json()]).toEqual([
        200,
        { status: 'ok', checks: { postgresql: 'ok' } },
      ]);
      expect(await new GraphqlClient(url).ask('{ __typename }')).toEqual({ __typename: 'Query' });

      const data = (await server.says(/data in (\S+)/))[1] ?? '';
      expect(existsSync(data)).toBe(true);
      expect(await server.end('SIGTERM')).toBe(0);
      await expect(fetch(`${url}/health/live`)).rejects.toThrow();
      expect(existsSync(path.join(data, 'data/postmaster.pid'))).toBe(false);
    },
    PATIENCE_MS,
  );

  it(
    'says what is wrong when its port is taken, leaves the other alone, and prints the logins again when it starts anew',
    async () => {
      const settings = { DATA_DIR: path.join(home, 'data'), LOG_LEVEL: 'warn' };
      server = new BuiltProgram('bin/api.js', { ...settings, PORT: '0' });
      const [, url = ''] = await server.says(/(http:\/\/localhost:\d+)/);
      const second = new BuiltProgram('bin/api.js', { ...settings, PORT: new URL(url).port });
      await second.says(/Etgar cannot listen on 127\.0\.0\.1:\d+: another program listens there/);
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      const third = new BuiltProgram('bin/api.js', { ...settings, PORT: '0' });
      await third.says(/officer@energy\.example/);
      await third.end('SIGTERM');
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    },
    PATIENCE_MS,
  );
});
