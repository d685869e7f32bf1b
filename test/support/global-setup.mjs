// One PostgreSQL for the whole run, with one migrated template that every test clones (test/support/database.ts).
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

const TEMPLATE = 'template_etgar';
/** Containers often get 64 MB, which is too little. */
const MEMORY_DISK_BYTES = 2 * 1024 ** 3;

export default async function globalSetup() {
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

/** A clone is some five hundred small files: where memory serves as a disk that takes a thirtieth of the time. */
function quickestDisk() {
  const memory = '/dev/shm';
  try {
    fs.accessSync(memory, fs.constants.W_OK);
    const { bavail, bsize } = fs.statfsSync(memory);
    return bavail * bsize >= MEMORY_DISK_BYTES ? memory : os.tmpdir();
  } catch {
    return os.tmpdir();
  }
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
  const url = new URL(`../../dist/${file}`, import.meta.url);
  if (!fs.existsSync(url))
    throw new Error(`dist/${file} is missing: run "npm run build" before the database tests`);
  return import(url.href);
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
