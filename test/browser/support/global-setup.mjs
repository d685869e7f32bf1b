// One server with the seeded story for all browser tests: the one that `npm start` starts, on a port and in a folder of
// its own. Tests that kill it start another (test/support/built-server.ts).
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { quickestDisk } from '../../support/quickest-disk.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export default async function globalSetup() {
  const folder = fs.mkdtempSync(path.join(quickestDisk(), 'etgar-browser-'));
  // The directory is open because PostgreSQL may run as another user.
  fs.chmodSync(folder, 0o755);
  const server = spawn(process.execPath, ['dist/bin/api.js'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: '',
      PORT: '0',
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  globalThis.stopPortal = async () => {
    server.kill('SIGTERM');
    await ended;
    fs.rmSync(folder, { recursive: true, force: true });
  };
  process.env.PORTAL_URL = await addressOf(server);
}

async function addressOf(server) {
  for await (const line of createInterface({ input: server.stdout })) {
    const [, address] = /the portal\s+(http\S+)/.exec(line) ?? [];
    if (!address) continue;
    server.stdout.resume();
    return address;
  }
  throw new Error('The server ended before it had started.');
}
