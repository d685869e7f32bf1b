import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
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

/** Runs simulations in a thread of their own, one after the other. The thread begins with the first of them. */
@Injectable()
export class Simulator implements OnModuleDestroy {
  private places = PLACES;
  private last: Promise<unknown> = Promise.resolve();
  private thread: Worker | undefined;

  /**
   * @param patienceMs after which the simulation is stopped
   * @throws RuleError `simulation.busy` when too many wait, `simulation.too_slow`, or what `simulate` refuses
   */
  async run(order: SimulationOrder, patienceMs = PATIENCE_MS): Promise<SimulationResult> {
    if (this.places === 0) throw RuleError.of('simulation.busy');
    this.places--;
    const turn = this.last.then(() => this.inThread(order, patienceMs));
    this.last = turn.catch(() => undefined);
    try {
      return unwrap(await turn);
    } finally {
      this.places++;
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  private async inThread(order: SimulationOrder, patienceMs: number): Promise<Result<SimulationResult>> {
    const thread = this.started();
    const signal = AbortSignal.timeout(patienceMs);
    try {
      thread.postMessage(order);
      const [result] = await once(thread, 'message', { signal });
      return result as Result<SimulationResult>;
    } catch (error) {
      // It may be in the middle of the work: a new thread takes the next order.
      await this.stop();
      if (!signal.aborted) throw error;
      throw RuleError.of('simulation.too_slow', [], { seconds: Math.round(patienceMs / 1000) });
    }
  }

  private started(): Worker {
    if (this.thread) return this.thread;
    const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MB };
    this.thread = new Worker(WORKER, { execArgv: LOADER, resourceLimits });
    return this.thread;
  }

  private async stop(): Promise<void> {
    const { thread } = this;
    this.thread = undefined;
    await thread?.terminate();
  }
}
