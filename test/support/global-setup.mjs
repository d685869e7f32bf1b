// One PostgreSQL for the whole run, with one migrated template that every test clones (test/support/database.ts).
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import buildSetup from './jest/build-setup.mjs';
import { quickestDisk } from './quickest-disk.mjs';

const TEMPLATE = 'template_etgar';

export default async function globalSetup() {
  buildSetup();
  const base = process.env.TEST_DATABASE_URL || (await startThrowAwayServer());
  const template = new URL(base);
  template.pathname = `/${TEMPLATE}`;
  await administer(base, async (client) => {
    const existing = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (existing.rowCount) await client.query(`alter database ${TEMPLATE} is_template false`);
    await client.query(`drop database if exists ${TEMPLATE} with (force)`);
    await client.query(`create database ${TEMPLATE}`);
  });
  const { migrate } = await built('libs/platform/src/index.js');
  await migrate(template.href);
  // Nobody can sit in the template and keep the others from copying it.
  await administer(base, (client) =>
    client.query(`alter database ${TEMPLATE} with is_template true allow_connections false`),
  );
  process.env.TEST_BASE_URL = base;
}

/** The directory is open because the server may run as another user. */
async function startThrowAwayServer() {
  const { startEmbeddedPostgres } = await built('libs/database/src/embedded/embedded-postgres.js');
  const dir = fs.mkdtempSync(path.join(quickestDisk(), 'etgar-test-'));
  fs.chmodSync(dir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: path.join(dir, 'postgres'), fast: true });
  const remove = () => {
    server.stop();
    for (const directory of [server.dataDir, dir]) fs.rmSync(directory, { recursive: true, force: true });
  };
  process.once('exit', remove);
  globalThis.removeTestPostgres = remove;
  return server.url;
}

async function built(file) {
  return import(new URL(`../../dist/${file}`, import.meta.url).href);
}

async function administer(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
