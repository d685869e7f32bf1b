import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** A process that can still act. Zombies are not: PID 1 of many containers never reaps them, yet `kill(pid, 0)` finds them. */
interface LivingProcess {
  /** Changes when the pid is given to another process; empty where it may not be read. */
  readonly startedAt: string;
  readonly command: string;
}

/** Reads `/proc/<pid>/stat`, see proc(5): the command stands in parentheses and may itself hold spaces and parentheses. */
export function parseProcStat(stat: string): LivingProcess | undefined {
  const open = stat.indexOf('(');
  const close = stat.lastIndexOf(')');
  const fields = stat.slice(close + 2).split(' ');
  const [state, startedAt] = [fields[0], fields[19]];
  if (open < 0 || close < open || state === undefined || startedAt === undefined) return undefined;
  return /[ZXx]/.test(state) ? undefined : { startedAt, command: stat.slice(open + 1, close) };
}

/** Reads a line of `ps -o stat=,lstart=,ucomm=`: `Ss   Mon Nov 23 14:33:07 2026 postgres`. */
export function parsePs(line: string): LivingProcess | undefined {
  const match = /^\s*(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(.+?)\s*$/.exec(line);
  if (!match || match[1]!.startsWith('Z')) return undefined;
  return { startedAt: match[2]!.replace(/\s+/g, ' '), command: match[3]! };
}

const hasProc = (): boolean => fs.existsSync('/proc/self/stat');

/** True also for zombies and for processes of other users. */
export function kernelKnows(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function livingProcess(pid: number): LivingProcess | undefined {
  if (!hasProc()) {
    const ps = spawnSync('ps', ['-o', 'stat=,lstart=,ucomm=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    });
    return parsePs(ps.stdout ?? '');
  }
  try {
    return parseProcStat(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // Under hidepid the processes of others are not listed, but a signal still finds them.
    return kernelKnows(pid) ? { startedAt: '', command: '' } : undefined;
  }
}

/** `<pid>:<start>`: names a process beyond the reuse of its pid. */
export function identityOf(pid: number): string {
  return `${pid}:${livingProcess(pid)?.startedAt ?? ''}`;
}

export function isLivingIdentity(identity: string): boolean {
  const pid = pidOfIdentity(identity);
  const living = pid > 0 ? livingProcess(pid) : undefined;
  return living !== undefined && (living.startedAt === '' || identity === `${pid}:${living.startedAt}`);
}

export function pidOfIdentity(identity: string): number {
  return Number.parseInt(identity, 10) || 0;
}

function workingDirectory(pid: number): string | undefined {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/**
 * Is this pid a living PostgreSQL that works in `dataDir`? Every process of PostgreSQL has its data directory as working directory.
 * Where that cannot be read, a living process named `postgres` is believed.
 */
export function isPostgresIn(pid: number, dataDir: string): boolean {
  const living = livingProcess(pid);
  if (!living) return false;
  if (living.command !== '' && living.command !== 'postgres') return false;
  const directory = workingDirectory(pid);
  return directory === undefined || directory === fs.realpathSync(dataDir);
}

/** Living PostgreSQL processes in `dataDir`, among them backends that outlived their postmaster. Linux only, else empty. */
export function postgresProcessesIn(dataDir: string): number[] {
  if (!hasProc()) return [];
  const real = fs.realpathSync(dataDir);
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingDirectory(pid) === real && livingProcess(pid)?.command === 'postgres');
}
