import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EmbeddedServers, lives, pidIn, query, uidOf } from '../../../../test/support/embedded-servers.js';
import { explainFailure } from './failure.js';
import { kernelKnows } from './processes.js';
import { freePort } from './server.js';

jest.setTimeout(60_000);

const servers = new EmbeddedServers();
afterEach(() => servers.stopAll());
afterAll(() => servers.remove());

describe('the embedded PostgreSQL on one data directory', () => {
  let dir: string;
  beforeAll(() => {
    dir = servers.place('kept data');
  });

  it('starts cold, durable, and closed to everybody without the password', async () => {
    const server = await servers.start(dir, { fast: false });
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
    expect(servers.lines.join('\n')).toContain(`127.0.0.1:${port}`);
    expect(servers.lines.join('\n') + fs.readFileSync(path.join(dir, 'postgres.log'), 'utf8')).not.toContain(
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
    const server = await servers.start(dir);
    const uid = uidOf(pidIn(server.dataDir));
    expect(uid).toBe(process.getuid!() === 0 ? fs.statSync(path.join(dir, 'data')).uid : process.getuid!());
    expect(uid).not.toBe(0);
  });

  it('knows the letters of Hebrew and Arabic', async () => {
    const { url } = await servers.start(dir);
    await query(url, 'create extension if not exists pg_trgm');
    const [row] = await query(
      url,
      `select cardinality(show_trgm('אתגר')) as he, cardinality(show_trgm('تحدي')) as ar`,
    );
    expect(row).toEqual({ he: 5, ar: 5 });
  });

  it('keeps data over a restart', async () => {
    const first = await servers.start(dir);
    await query(first.url, 'create table kept as select 42 as answer');
    const pid = pidIn(dir);
    first.stop();
    first.stop();
    expect(lives(dir, pid)).toBe(false);
    await expect(query(first.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
    const second = await servers.start(dir);
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('gives a second start the same server, and stops with the last of them', async () => {
    const first = await servers.start(dir, { database: 'one' });
    const second = await servers.start(dir, { database: 'Zwei "2"' });
    expect(second).toMatchObject({ adopted: true, port: first.port });
    const pid = pidIn(dir);
    first.stop();
    expect(await query(second.url, 'select current_database() as name')).toEqual([{ name: 'Zwei "2"' }]);
    second.stop();
    expect(lives(dir, pid)).toBe(false);
  });

  it('recovers after kill -9 of the postmaster, on the same port', async () => {
    const killed = await servers.start(dir, { fast: false });
    await query(killed.url, 'create table recovered as select 1 as answer');
    process.kill(pidIn(dir), 'SIGKILL');
    const server = await servers.start(dir);
    expect(server).toMatchObject({ adopted: false, port: killed.port });
    expect(await query(server.url, 'select answer from recovered')).toEqual([{ answer: 1 }]);
  });

  it('is not fooled when the pid of a dead server belongs to another program now', async () => {
    const file = path.join(dir, 'data/postmaster.pid');
    fs.writeFileSync(file, `${process.pid}\n${dir}/data\n1\n5432\n\n127.0.0.1\n1 1\nready\n`);
    expect((await servers.start(dir)).adopted).toBe(false);
    expect(kernelKnows(process.pid)).toBe(true);
  });

  it('makes a new password when the old one was lost', async () => {
    fs.rmSync(path.join(dir, 'password'));
    const { url } = await servers.start(dir);
    expect(await query(url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('says when a living server holds the data that does not answer', async () => {
    const server = await servers.start(dir);
    const pid = pidIn(dir);
    process.kill(pid, 'SIGSTOP');
    try {
      const refused = servers.start(dir);
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
    const server = await servers.start(dir);
    fs.writeFileSync(path.join(dir, 'password'), 'another');
    await expect(servers.start(dir)).rejects.toMatchObject({ code: 'data_directory_in_use' });
    fs.writeFileSync(path.join(dir, 'password'), new URL(server.url).password);
    expect((await servers.start(dir)).adopted).toBe(true);
  });

  it('says that a port is taken, and which', async () => {
    const other = await servers.start(servers.place('other'));
    const refused = servers.start(dir, { port: other.port });
    await expect(refused).rejects.toMatchObject({ code: 'port_taken' });
    await expect(refused).rejects.toThrow(`Port ${other.port} on 127.0.0.1 is taken`);
    const port = await freePort();
    expect((await servers.start(dir, { port })).port).toBe(port);
  });

  it('says when other programs put something into its place', async () => {
    const foreign = servers.place('foreign');
    fs.mkdirSync(path.join(foreign, 'data'), { recursive: true });
    fs.writeFileSync(path.join(foreign, 'data/notes.txt'), 'mine');
    await expect(servers.start(foreign)).rejects.toThrow(/holds no data of PostgreSQL/);
    expect(fs.readdirSync(foreign).sort()).toEqual(['data']);
    fs.chmodSync(foreign, 0o777);
    await expect(servers.start(foreign)).rejects.toThrow(/Everybody may write/);
  });

  it('says that the data are of another major version, and leaves them alone', async () => {
    const version = path.join(dir, 'data/PG_VERSION');
    const written = fs.readFileSync(version, 'utf8');
    fs.writeFileSync(version, '15\n');
    const refused = servers.start(dir);
    await expect(refused).rejects.toMatchObject({ code: 'other_major_version' });
    await expect(refused).rejects.toThrow(/PostgreSQL 15, .* 18\.4.*DATABASE_URL/);
    fs.writeFileSync(version, written);
    expect(await query((await servers.start(dir)).url, 'select answer from kept')).toEqual([{ answer: 42 }]);
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
    const refused = servers.start(path.join(disk, 'pg'));
    await expect(refused).rejects.toMatchObject({ code: 'disk_full' });
    await expect(refused).rejects.toThrow(new RegExp(`disk that holds ${disk}.* is full`));
    expect(fs.readdirSync(path.join(disk, 'pg'))).toEqual([]);
  });

  it('says so at a later start, and goes on when there is room again', async () => {
    spawnSync('mount', ['-o', 'remount,size=90m', disk]);
    const dir = path.join(disk, 'pg');
    (await servers.start(dir)).stop();
    const filler = path.join(disk, 'filler');
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k']);
    await expect(servers.start(dir)).rejects.toMatchObject({ code: 'disk_full' });
    fs.rmSync(filler);
    expect((await servers.start(dir)).adopted).toBe(false);
  });
});
