import fs from 'node:fs';
import path from 'node:path';

/** What a running server says about itself in `postmaster.pid` (PostgreSQL source, `miscadmin.h`: one fact a line). */
export interface PostmasterPid {
  readonly pid: number;
  /** A single-user backend holds the directory; it writes its pid with a minus sign and accepts no connection. */
  readonly singleUser: boolean;
  /** Missing while the server has not written the line yet. */
  readonly port: number | undefined;
  /** `starting`, `stopping`, `ready` or `standby`; missing while not written yet. */
  readonly status: string | undefined;
}

export function parsePostmasterPid(text: string): PostmasterPid | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const signed = Number.parseInt(lines[0] ?? '', 10);
  if (!Number.isSafeInteger(signed) || signed === 0) return undefined;
  const port = Number.parseInt(lines[3] ?? '', 10);
  return {
    pid: Math.abs(signed),
    singleUser: signed < 0,
    port: port > 0 && port < 65_536 ? port : undefined,
    status: lines[7] || undefined,
  };
}

export const postmasterPidFile = (dataDir: string): string => path.join(dataDir, 'postmaster.pid');

export function readPostmasterPid(dataDir: string): PostmasterPid | undefined {
  try {
    return parsePostmasterPid(fs.readFileSync(postmasterPidFile(dataDir), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
