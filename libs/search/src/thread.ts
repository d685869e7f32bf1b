import { Worker } from 'node:worker_threads';

/**
 * Starts a thread from a file beside the caller's: the built one, or its source with the loader that development and
 * tests run on. A process that wants to end does not wait for it.
 * @param caller `import.meta.url` @param file without its ending, as `./lsa-worker`
 */
export function startThread(caller: string, file: string, workerData: unknown): Worker {
  const built = caller.endsWith('.js');
  const worker = new Worker(new URL(`${file}${built ? '.js' : '.ts'}`, caller), {
    workerData,
    execArgv: built ? [] : ['--conditions=etgar-src', '--import', '@swc-node/register/esm-register'],
  });
  worker.unref();
  return worker;
}
