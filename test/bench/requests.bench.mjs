// How much of the server one request costs: the list of open challenges and the viewer, over HTTP, on the story's data.
// CPU time of this process is the figure to compare; requests per second also measure the machine.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Config } from '../../dist/libs/config/src/index.js';
import { startEmbeddedPostgres } from '../../dist/libs/database/src/index.js';
import { createApi, migrate, seedIfEmpty } from '../../dist/libs/platform/src/index.js';

const CONNECTIONS = 20;
const SECONDS = 5;

const operations = {
  viewer: '{ viewer { displayName } }',
  programmes: '{ programmes { nodes { id name { he en } } totalCount } }',
  challenges:
    '{ challenges { nodes { id number title { he ar en } ministry { name { he en } } } pageInfo { hasNextPage endCursor } } }',
};

const dir = await mkdtemp(path.join(os.tmpdir(), 'etgar-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir: path.join(dir, 'postgres'), fast: true });
await migrate(postgres.url);
const environment = { NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: dir, DATABASE_URL: postgres.url };
const app = await createApi({ config: Config.fromEnvironment(environment) });
try {
  await seedIfEmpty(app);
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/graphql`;
  for (const [name, query] of Object.entries(operations)) {
    await load(url, query, 1);
    print(name, await load(url, query, SECONDS));
  }
} finally {
  await app.close();
  postgres.stop();
  for (const directory of [postgres.dataDir, dir]) await rm(directory, { recursive: true, force: true });
}

/** Sends one operation over and over. @returns durations in milliseconds, sorted, and CPU seconds of the process */
async function load(url, query, seconds) {
  const body = JSON.stringify({ query });
  const durations = [];
  const begin = process.cpuUsage();
  const end = performance.now() + seconds * 1_000;
  const client = async () => {
    while (performance.now() < end) {
      const sent = performance.now();
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      const { errors } = await response.json();
      if (errors) throw new Error(JSON.stringify(errors));
      durations.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  const { user, system } = process.cpuUsage(begin);
  return { durations: durations.sort((a, b) => a - b), seconds, cpu: (user + system) / 1e6 };
}

function print(name, { durations, seconds, cpu }) {
  const at = (share) => durations[Math.floor(durations.length * share)].toFixed(1);
  const perRequest = ((cpu * 1_000) / durations.length).toFixed(2);
  process.stdout.write(
    `${name.padEnd(12)} ${String(Math.round(durations.length / seconds)).padStart(6)} requests/s   p50 ${at(0.5)} ms   p99 ${at(0.99)} ms   ${perRequest} ms CPU per request, client included\n`,
  );
}
