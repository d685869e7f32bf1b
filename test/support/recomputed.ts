import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '#libs/kernel';

const CLI = fileURLToPath(new URL('../../dist/bin/cli.js', import.meta.url));

/** Makes a decision anew from the text of its record, as an operator does. @returns the exit code and what was printed. */
export function recomputed(record: string): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    const file = path.join(os.tmpdir(), `etgar-record-${newId()}.json`);
    writeFileSync(file, record);
    execFile(process.execPath, [CLI, 'recompute', '--record', file, '--json'], (error, stdout) => {
      rmSync(file);
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: stdout });
    });
  });
}
