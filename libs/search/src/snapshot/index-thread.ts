import { parentPort, workerData } from 'node:worker_threads';
import { EmbeddedSearchEngine } from '../engine/embedded-search-engine.js';
import type { BuildAnswer, BuildOrder, BuildSettings } from './index-build.js';
import { writeSnapshot } from './snapshot-file.js';

// A thread of its own: half a minute of work on a hundred thousand documents must not hold up a request.
const engine = new EmbeddedSearchEngine(workerData as BuildSettings);

const answer = (message: BuildAnswer, transfer: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, [...transfer]);

async function obey(order: BuildOrder): Promise<void> {
  if ('rows' in order) {
    for (const row of order.rows) {
      // The row is the truth, also when its version is not greater than the one that was read before.
      engine.remove(row.id);
      if (!row.isRemoved) engine.upsert([row]);
    }
    return answer({ taken: order.rows.length });
  }
  engine.train();
  const sections = engine.dump();
  let problem: string | undefined;
  if (order.file)
    try {
      await writeSnapshot(order.file, order, sections);
    } catch (error) {
      // Nothing is lost: the next start takes longer.
      problem = (error as Error).message;
    }
  const buffers = new Set([...sections.values()].map(({ buffer }) => buffer as ArrayBuffer));
  answer({ sections, problem }, [...buffers]);
}

parentPort?.on('message', (order: BuildOrder) => void obey(order));
