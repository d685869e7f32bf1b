import { setTimeout as sleep } from 'node:timers/promises';
import {
  type EnqueuedTaskPromise,
  Meilisearch,
  MeilisearchApiError,
  MeilisearchError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  type Task,
} from 'meilisearch';

/** Why the server cannot answer. */
export type MeiliFailure =
  | 'UNREACHABLE'
  | 'TOO_SLOW'
  | 'KEY_REFUSED'
  | 'TOO_OLD'
  /** An index, or what belongs to it, is missing. */
  | 'INCOMPLETE'
  /** The server refused or failed. */
  | 'FAILED';

/** Meilisearch could not do what it was asked for; the message is for operators. */
export class MeiliError extends Error {
  override readonly name = 'MeiliError';

  constructor(
    readonly failure: MeiliFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface MeiliConnectionOptions {
  readonly url: string;
  readonly key: string;
  /** First part of the names of all indexes, so that installations can share a server. */
  readonly prefix: string;
  /** Milliseconds that a search may take. */
  readonly patienceMs?: number;
  /** Oldest version of the server that is taken. */
  readonly leastVersion?: string;
}

/** A person waits for a search. */
const SEARCH_MS = 2_000;
const REQUEST_MS = 30_000;
const TASKS_MS = 120_000;
/** How often a task is asked about: often while it is likely to be done at once. */
const LEAST_PAUSE_MS = 10;
const MOST_PAUSE_MS = 1_000;
/** The oldest version that the tests run on. */
const LEAST_VERSION = '1.50';

/** The way to the server: with little patience for searches and much for indexing, and one kind of error. */
export class MeiliConnection {
  readonly prefix: string;
  private clients: { readonly hasty: Meilisearch; readonly patient: Meilisearch } | undefined;
  private isAccepted = false;

  constructor(private readonly options: MeiliConnectionOptions) {
    this.prefix = options.prefix;
  }

  /** A question that somebody waits for. @throws MeiliError */
  async ask<T>(question: (client: Meilisearch) => Promise<T>): Promise<T> {
    return this.answered(this.open().hasty, question);
  }

  /** A question that may take its time. @throws MeiliError */
  async read<T>(question: (client: Meilisearch) => Promise<T>): Promise<T> {
    return this.answered(this.open().patient, question);
  }

  /** Changes something, and waits until the change is done. @throws MeiliError also when it failed. */
  async change(change: (client: Meilisearch) => EnqueuedTaskPromise): Promise<void> {
    await this.done([await this.enqueue(change)]);
  }

  /** Asks for a change that is done later, in the order of asking. @returns the number of the task. */
  async enqueue(change: (client: Meilisearch) => EnqueuedTaskPromise): Promise<number> {
    return (await this.read((client) => change(client))).taskUid;
  }

  /**
   * Waits for tasks.
   * @param onWaiting called again and again; without it there is an end to waiting.
   * @throws MeiliError also when one failed.
   */
  async done(tasks: readonly number[], onWaiting?: () => Promise<void>): Promise<void> {
    const began = Date.now();
    for (const uid of tasks)
      for (let pause = LEAST_PAUSE_MS; ; pause = Math.min(MOST_PAUSE_MS, pause * 1.5)) {
        const task = await this.read((client) => client.tasks.getTask(uid));
        if (task.status === 'succeeded') break;
        if (task.status === 'failed' || task.status === 'canceled') throw failed(task);
        await onWaiting?.();
        if (!onWaiting && Date.now() - began > TASKS_MS)
          throw new MeiliError(
            'TOO_SLOW',
            `${task.type} of ${task.indexUid ?? 'all indexes'} takes too long`,
          );
        await sleep(pause);
      }
  }

  /** Not before it is needed: without an address there is nothing to open. */
  private open() {
    const { url, key, patienceMs = SEARCH_MS } = this.options;
    const server = { host: url, apiKey: key };
    this.clients ??= {
      hasty: new Meilisearch({ ...server, timeout: patienceMs }),
      patient: new Meilisearch({ ...server, timeout: REQUEST_MS }),
    };
    return this.clients;
  }

  private async answered<T>(client: Meilisearch, question: (client: Meilisearch) => Promise<T>): Promise<T> {
    try {
      if (!this.isAccepted) await this.accept(client);
      return await question(client);
    } catch (error) {
      const known = asMeiliError(error);
      // What comes back after an absence may be another server.
      if (known.failure === 'UNREACHABLE') this.isAccepted = false;
      throw known;
    }
  }

  private async accept(client: Meilisearch): Promise<void> {
    const { pkgVersion } = await client.getVersion();
    const least = this.options.leastVersion ?? LEAST_VERSION;
    if (isOlder(pkgVersion, least))
      throw new MeiliError(
        'TOO_OLD',
        `Meilisearch ${pkgVersion} is older than ${least}, the oldest supported`,
      );
    this.isAccepted = true;
  }
}

/** Whether one version, in numbers divided by dots, is older than the other. */
export function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map((text) =>
    text.split(/[.-]/).map((part) => Number.parseInt(part, 10)),
  );
  for (let place = 0; place < 3; place++) {
    const difference = (left![place] || 0) - (right![place] || 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function failed(task: Task): MeiliError {
  const { code = task.status, message = 'it was cancelled' } = task.error ?? {};
  return new MeiliError(failureOf(code), `${task.type} of ${task.indexUid ?? 'all indexes'}: ${message}`);
}

function asMeiliError(error: unknown): MeiliError {
  if (error instanceof MeiliError) return error;
  // What a proxy answers in the place of the server is no JSON. Everything else is a fault of ours.
  if (!(error instanceof MeilisearchError || error instanceof SyntaxError)) throw error;
  return new MeiliError(failureIn(error), error.message, { cause: error });
}

function failureIn(error: unknown): MeiliFailure {
  if (error instanceof MeilisearchApiError) return failureOf(error.cause?.code ?? '');
  // The client wraps its own timeout in an error of the request.
  const cause = error instanceof MeilisearchRequestError ? error.cause : error;
  if (cause instanceof MeilisearchRequestTimeOutError) return 'TOO_SLOW';
  return error instanceof MeilisearchRequestError ? 'UNREACHABLE' : 'FAILED';
}

const FAILURES: Readonly<Record<string, MeiliFailure>> = {
  invalid_api_key: 'KEY_REFUSED',
  missing_authorization_header: 'KEY_REFUSED',
  index_not_found: 'INCOMPLETE',
  // Documents of another model than the one that is asked for.
  invalid_search_embedder: 'INCOMPLETE',
  invalid_search_hybrid_query: 'INCOMPLETE',
  invalid_vector_dimensions: 'INCOMPLETE',
};
const failureOf = (code: string): MeiliFailure => FAILURES[code] ?? 'FAILED';
