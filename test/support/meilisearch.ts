import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe } from '@jest/globals';

const KEY = 'a-master-key-of-the-tests';
const PATIENCE_MS = 60_000;

/** The real server: on the PATH, and started by the test on a free port. */
function binary(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders
    .map((folder) => path.join(folder, 'meilisearch'))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

function told(describeOrSkip: typeof describe | typeof describe.skip) {
  if (describeOrSkip !== describe) process.stdout.write('skipped: no Meilisearch\n');
  return describeOrSkip;
}

/** For tests that only need a server. */
export const describeWithMeilisearch = (): typeof describe.skip =>
  told(process.env.MEILI_URL || binary() ? describe : describe.skip);

/** For tests that stop it: a server that others use is none of theirs. */
export const describeWithOwnMeilisearch = (): typeof describe.skip =>
  told(binary() ? describe : describe.skip);

/** A server that a test may do with as it likes. */
export class OwnMeilisearch {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly program: string,
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<OwnMeilisearch> {
    const program = binary();
    if (program === undefined) throw new Error('no meilisearch on the PATH: use describeWithOwnMeilisearch');
    const folder = await mkdtemp(path.join(os.tmpdir(), 'etgar-meilisearch-'));
    const server = new OwnMeilisearch(program, folder, await freePort());
    await server.run();
    return server;
  }

  get settings(): { readonly MEILI_URL: string; readonly MEILI_KEY: string } {
    return { MEILI_URL: `http://127.0.0.1:${this.port}`, MEILI_KEY: KEY };
  }

  /** Starts it again on the same data and the same port. */
  async run(): Promise<void> {
    const address = `127.0.0.1:${this.port}`;
    this.child = spawn(
      this.program,
      ['--http-addr', address, '--db-path', path.join(this.folder, 'data'), '--master-key', KEY].concat(
        ['--no-analytics', '--log-level', 'ERROR', '--max-indexing-memory', '256MiB'],
        ['--max-indexing-threads', '1'],
      ),
      { cwd: this.folder, stdio: 'ignore' },
    );
    const began = Date.now();
    while (!(await this.isHealthy())) {
      if (Date.now() - began > PATIENCE_MS) throw new Error('meilisearch did not start');
      await sleep(30);
    }
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** It takes connections and answers nothing, until {@link thaw}. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    this.thaw();
    await this.end('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  private async isHealthy(): Promise<boolean> {
    try {
      return (await fetch(`${this.settings.MEILI_URL}/health`)).ok;
    } catch {
      return false;
    }
  }
}

/** The same server, seen through a door that says it is of another version: no older program is at hand. */
export async function meilisearchOfVersion(
  url: string,
  pkgVersion: string,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const door = createHttpServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { authorization = '', 'content-type': type = 'application/json' } = request.headers;
    const answer = await fetch(`${url}${request.url}`, {
      method: request.method ?? 'GET',
      headers: { authorization, 'content-type': type },
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks).toString() } : {}),
    });
    const body = await answer.text();
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(request.url === '/version' ? JSON.stringify({ ...JSON.parse(body), pkgVersion }) : body);
  });
  await new Promise<void>((resolve) => void door.listen(0, '127.0.0.1', resolve));
  const { port } = door.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        door.close(() => resolve());
        door.closeAllConnections();
      }),
  };
}

/** The server of `MEILI_URL`, or one of its own. */
export async function anyMeilisearch(): Promise<{
  readonly settings: { readonly MEILI_URL: string; readonly MEILI_KEY: string };
  stop(): Promise<void>;
}> {
  const { MEILI_URL, MEILI_KEY = '' } = process.env;
  if (!MEILI_URL) return OwnMeilisearch.start();
  return { settings: { MEILI_URL, MEILI_KEY }, stop: async () => undefined };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
