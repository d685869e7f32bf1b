import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A compiled program of `dist/` in a process of its own, as people start it. */
export class BuiltProgram {
  readonly lines: string[] = [];
  private readonly process: ChildProcess;
  private readonly ended: Promise<unknown[]>;

  /** @param program path below `dist/` */
  constructor(program: string, environment: Readonly<Record<string, string>>, args: readonly string[] = []) {
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TMPDIR: process.env.TMPDIR,
      ...environment,
    };
    this.process = spawn(process.execPath, [path.join(ROOT, 'dist', program), ...args], { cwd: ROOT, env });
    this.ended = once(this.process, 'exit');
    for (const stream of [this.process.stdout, this.process.stderr])
      if (stream) createInterface({ input: stream }).on('line', (line) => this.lines.push(line));
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** Waits for a line of the output that matches, and returns the match. Throws when the program ends before. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      for (const line of this.lines) {
        const match = pattern.exec(line);
        if (match) return match;
      }
      const { exitCode, signalCode } = this.process;
      if (exitCode !== null || signalCode !== null)
        throw new Error(
          `the program ended (${exitCode ?? signalCode}) and never said ${pattern}:\n${this.lines.join('\n')}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** Sends a signal and waits for the end. @returns the exit code, or the signal that ended the process */
  async end(signal: NodeJS.Signals): Promise<number | string> {
    this.process.kill(signal);
    const [code, by] = (await this.ended) as [number | null, string | null];
    return code ?? by ?? '';
  }

  /** For `afterEach`: nothing is left running, whatever the test did. */
  async cleanUp(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) await this.end('SIGTERM');
  }
}
