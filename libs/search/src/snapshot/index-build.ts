import type { Worker } from 'node:worker_threads';
import type { Sections } from '../engine/sections.js';
import type { StoredDocument } from '../search-document.repository.js';
import { startThread } from '../thread.js';
import type { SnapshotFacts } from './snapshot-file.js';

export interface BuildSettings {
  readonly mostBytes?: number;
}

/** What the thread is told: rows to take in, or to finish, and into which file to write what it has made. */
export type BuildOrder =
  | { readonly rows: readonly StoredDocument[] }
  | (SnapshotFacts & { readonly file: string | undefined });

export type BuildAnswer =
  | { readonly taken: number }
  | { readonly sections: Sections; readonly problem: string | undefined };

interface Waiting {
  readonly resolve: (answer: BuildAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** An index that is made in a thread of its own, from rows that this thread reads. One answer follows each order. */
export class IndexBuild {
  private readonly worker: Worker;
  private waiting: Waiting | undefined;
  private failure: unknown;
  private readonly stopped = (): void => this.fail(this.signal.reason);

  constructor(
    settings: BuildSettings,
    private readonly signal: AbortSignal,
  ) {
    signal.throwIfAborted();
    this.worker = startThread(import.meta.url, './index-thread', settings);
    this.worker.on('message', (answer: BuildAnswer) => {
      this.waiting?.resolve(answer);
      this.waiting = undefined;
    });
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', (code) => this.fail(new Error(`The indexing thread ended with code ${code}`)));
    signal.addEventListener('abort', this.stopped, { once: true });
  }

  /** Waits until the thread has taken them in: no more rows wait in memory than were read at once. */
  async add(rows: readonly StoredDocument[]): Promise<void> {
    await this.order({ rows });
  }

  /** @param file where a snapshot is to be written; none when undefined */
  async finish(
    facts: SnapshotFacts,
    file: string | undefined,
  ): Promise<Extract<BuildAnswer, { readonly sections: Sections }>> {
    const answer = await this.order({ ...facts, file });
    if (!('sections' in answer)) throw new Error('The indexing thread gave no index');
    return answer;
  }

  async stop(): Promise<void> {
    this.signal.removeEventListener('abort', this.stopped);
    await this.worker.terminate();
  }

  private order(order: BuildOrder): Promise<BuildAnswer> {
    return new Promise((resolve, reject) => {
      if (this.failure !== undefined) return reject(this.failure);
      this.waiting = { resolve, reject };
      this.worker.postMessage(order);
    });
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    this.waiting?.reject(error);
    this.waiting = undefined;
  }
}
