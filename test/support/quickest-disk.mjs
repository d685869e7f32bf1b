import fs from 'node:fs';
import os from 'node:os';

/** Containers often get 64 MB of it, which is too little. */
const ENOUGH_BYTES = 2 * 1024 ** 3;

/** For data of PostgreSQL that nobody keeps. A clone is hundreds of small files: where memory serves as a disk that takes a tenth of the time. */
export function quickestDisk() {
  const memory = '/dev/shm';
  try {
    fs.accessSync(memory, fs.constants.W_OK);
    const { bavail, bsize } = fs.statfsSync(memory);
    return bavail * bsize >= ENOUGH_BYTES ? memory : fs.realpathSync(os.tmpdir());
  } catch {
    return fs.realpathSync(os.tmpdir());
  }
}
