import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '#libs/config';
import { Database, type EmbeddedPostgres, startEmbeddedPostgres } from '#libs/database';
import { JobRegistry, JobRunner } from '#libs/events';
import { createApi, migrate } from '#libs/platform';
import { GraphqlClient } from '../../support/graphql-client.js';

const PATIENCE_MS = 120_000;
const PUBLIC_QUERY = '{ programmes { nodes { id } } }';
const JOB = 'test.note';
/** Long enough for the job runner to try in vain. */
const OUTAGE_MS = 2_500;

/** A server that the test may stop, and one process of ours that must outlive it. */
describe('PostgreSQL gone and back', () => {
  let dir = '';
  let postgres: EmbeddedPostgres;
  let app: NestFastifyApplication;
  let client: GraphqlClient;
  const noted: string[] = [];

  const eventually = async (what: string, holds: () => Promise<boolean> | boolean): Promise<void> => {
    for (const deadline = Date.now() + PATIENCE_MS / 2; !(await holds()); await sleep(50))
      if (Date.now() > deadline) throw new Error(`still not: ${what}`);
  };
  const healthOf = async (check: 'live' | 'ready'): Promise<number> =>
    (await fetch(`${client.url}/health/${check}`)).status;
  const faultOf = async (asked: GraphqlClient): Promise<unknown> =>
    (await asked.send(PUBLIC_QUERY)).errors?.[0]?.extensions.code;
  const note = (word: string): Promise<unknown> =>
    app
      .get(Database)
      .dataSource.query('select graphile_worker.add_job($1, $2::json)', [
        JOB,
        JSON.stringify({ payload: { word }, correlationId: 'test' }),
      ]);

  beforeAll(async () => {
    dir = await mkdtemp(path.join(os.tmpdir(), 'etgar-gone-'));
    postgres = await startEmbeddedPostgres({ dataDir: path.join(dir, 'postgres'), fast: true });
    await migrate(postgres.url);
    const settings = { NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URL: postgres.url };
    app = await createApi({ config: Config.fromEnvironment(settings) });
    app.get(JobRegistry).handle<{ word: string }>(JOB, async ({ word }) => {
      noted.push(word);
    });
    await app.listen(0, '127.0.0.1');
    app.get(JobRunner).start();
    client = new GraphqlClient(await app.getUrl());
  }, PATIENCE_MS);

  afterAll(async () => {
    await app.close();
    postgres.stop();
    for (const directory of [postgres.dataDir, dir]) await rm(directory, { recursive: true, force: true });
  });

  it(
    'answers while it is gone that the service is not available, and goes on when it is back',
    async () => {
      expect([await healthOf('ready'), await faultOf(client)]).toEqual([200, undefined]);
      await note('before');
      await eventually('the first job ran', () => noted.includes('before'));

      postgres.stop();
      expect([await healthOf('ready'), await healthOf('live')]).toEqual([503, 200]);
      // Anonymous, where the resolver fails, and with a token, where already the identification fails.
      expect(await faultOf(client)).toBe('UNAVAILABLE');
      const withToken = client.with({ authorization: 'Bearer etgar_token_any' });
      expect(await faultOf(withToken)).toBe('UNAVAILABLE');
      const signIn = await client.send(
        'mutation { signIn(input: { email: "a@example.org", password: "a long password" }) { errors { code } } }',
      );
      expect(signIn.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
      expect(signIn.errors?.[0]?.message).toContain('not available at the moment');
      expect(JSON.stringify(signIn)).not.toMatch(/ECONN|127\.0\.0\.1:\d+|terminat/i);

      await sleep(OUTAGE_MS);
      const { port } = postgres;
      postgres = await startEmbeddedPostgres({ dataDir: path.join(dir, 'postgres'), fast: true, port });
      await eventually('ready', async () => (await healthOf('ready')) === 200);
      expect(await faultOf(client)).toBeUndefined();
      expect((await withToken.send(PUBLIC_QUERY)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      await note('after');
      await eventually('jobs run again', () => noted.includes('after'));
      expect(noted).toEqual(['before', 'after']);
    },
    PATIENCE_MS,
  );
});
