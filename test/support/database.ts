import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const TEMPLATE = 'template_etgar';
/** `object_in_use`: a session is still leaving the template. */
const IN_USE = '55006';
/** `insufficient_privilege` */
const INSUFFICIENT_PRIVILEGE = '42501';
const PATIENCE_MS = 30_000;

export interface ClonedDatabase {
  readonly url: string;
  /** Ends all its sessions and removes it. */
  drop(): Promise<void>;
}

/** A fresh copy of the migrated template, for this caller alone. */
export async function cloneDatabase(): Promise<ClonedDatabase> {
  const name = `test_${process.env.JEST_WORKER_ID ?? 0}_${randomUUID().replaceAll('-', '')}`;
  const begin = Date.now();
  for (;;) {
    try {
      // Copying files beats replaying them through the write-ahead log while nothing has to survive a crash.
      await administer(`create database ${name} template ${TEMPLATE} strategy file_copy`);
      break;
    } catch (error) {
      const inUse = (error as { code?: string }).code === IN_USE;
      if (!inUse || Date.now() - begin > PATIENCE_MS) throw error;
      await sleep(20 + Math.random() * 80);
    }
  }
  const url = new URL(baseUrl());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => drop(name) };
}

/** A copy of a database of a test that nobody uses at the moment. */
export async function copyDatabase(url: string): Promise<ClonedDatabase> {
  const name = `test_${process.env.JEST_WORKER_ID ?? 0}_${randomUUID().replaceAll('-', '')}`;
  await administer(`create database ${name} template ${new URL(url).pathname.slice(1)} strategy file_copy`);
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  return { url: copy.href, drop: () => drop(name) };
}

/** PostgreSQL vacuums by itself, as its superuser, whom nobody else may send away: soon it is done. */
async function drop(name: string): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      return await administer(`drop database if exists ${name} with (force)`);
    } catch (error) {
      if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE || tries === 20) throw error;
      await sleep(250);
    }
}

function baseUrl(): string {
  const url = process.env.TEST_BASE_URL;
  if (url === undefined)
    throw new Error('TEST_BASE_URL is missing: name the test *.int-spec.ts or *.e2e-spec.ts');
  return url;
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: baseUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
