import { startThread } from '../thread.js';
import { LsaModel } from './lsa-model.js';
import type { TrainingTexts } from './lsa-training.js';

type Learned = Pick<LsaModel, 'version' | 'documents' | 'dimensions' | 'stems' | 'weights' | 'basis'>;

/**
 * Learns in a thread of its own; undefined when there was nothing to learn.
 * @throws Error of the thread, or when it was stopped by the signal.
 */
export async function trainInWorker(
  texts: TrainingTexts,
  signal: AbortSignal,
): Promise<LsaModel | undefined> {
  signal.throwIfAborted();
  const worker = startThread(import.meta.url, './lsa-worker', texts);
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const learned = await new Promise<Learned | undefined>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The training thread ended with code ${code}`)));
    });
    if (!learned) return undefined;
    const { version, documents, dimensions, stems, weights, basis } = learned;
    return new LsaModel(version, documents, dimensions, stems, weights, basis);
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
