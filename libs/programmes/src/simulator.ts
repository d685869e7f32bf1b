import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { type Result, RuleError, unwrap } from '#libs/kernel';
import type { SimulationOrder, SimulationResult } from './simulation.rules.js';

/** Simulations that run or wait at most; the next one is refused. */
const PLACES = 4;
const PATIENCE_MS = 30_000;
const MEMORY_MB = 512;

const OWN_PATH = fileURLToPath(import.meta.url);
const WORKER = path.join(path.dirname(OWN_PATH), `simulation-worker${path.extname(OWN_PATH)}`);
/** From the sources (tests, `npm run dev`) the thread needs the same loader. */
const LOADER =
  path.extname(OWN_PATH) === '.ts'
    ? ['--conditions=etgar-src', '--import', '@swc-node/register/esm-register']
    : [];

/** Runs simulations in threads of their own, one after the other. */
@Injectable()
export class Simulator {
  private places = PLACES;
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param patienceMs after which the simulation is stopped
   * @throws RuleError `simulation.busy` when too many wait, `simulation.too_slow`, or what `simulate` refuses
   */
  async run(order: SimulationOrder, patienceMs = PATIENCE_MS): Promise<SimulationResult> {
    if (this.places === 0) throw RuleError.of('simulation.busy');
    this.places--;
    const turn = this.last.then(() => inThread(order, patienceMs));
    this.last = turn.catch(() => undefined);
    try {
      return unwrap(await turn);
    } finally {
      this.places++;
    }
  }
}

async function inThread(order: SimulationOrder, patienceMs: number): Promise<Result<SimulationResult>> {
  const worker = new Worker(WORKER, {
    execArgv: LOADER,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(
        () => reject(RuleError.of('simulation.too_slow', [], { seconds: Math.round(patienceMs / 1000) })),
        patienceMs,
      );
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.postMessage(order);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
