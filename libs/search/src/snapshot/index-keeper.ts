import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Logger } from '@nestjs/common';
import type { EmbeddedSearchEngine } from '../engine/embedded-search-engine.js';
import type { Sections } from '../engine/sections.js';
import { type ChangeCursor, SearchDocuments } from '../search-document.repository.js';
import { inSlices } from '../slices.js';
import { IndexBuild } from './index-build.js';
import { readSnapshot, SnapshotError } from './snapshot-file.js';

const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';
const ROWS_A_READ = 200;
/** Fewer documents are indexed faster than a thread starts. */
const WORTH_A_THREAD = 2_000;

export interface IndexKeeperOptions {
  /** Where the snapshot lies; none is kept when left out. */
  readonly file?: string | undefined;
  readonly mostBytes?: number;
  /** Documents from which on a thread and a snapshot are worth their while. */
  readonly worthAThread?: number;
}

/** Where an index came from. */
export type IndexSource = 'SNAPSHOT' | 'DATABASE';

/** An index as of a transaction: everything that committed before is in it. */
export interface FilledIndex {
  readonly sections: Sections;
  readonly horizon: string;
  readonly source: IndexSource;
}

/** Fills the index of a process without holding up its requests: from a snapshot, or in a thread of its own. */
export class IndexKeeper {
  private readonly logger = new Logger('Search');
  private readonly stopped = new AbortController();

  constructor(
    private readonly documents: SearchDocuments,
    private readonly engine: EmbeddedSearchEngine,
    private readonly options: IndexKeeperOptions,
  ) {}

  stop(): void {
    this.stopped.abort(new Error('the process ends'));
  }

  get documentsLeftOut(): number {
    return this.engine.documentsLeftOut;
  }

  /** Memory of the index, about. */
  get bytes(): number {
    return this.engine.bytes;
  }

  /** Every document of the index with what it can be compared by, one at a time. */
  documentsInIndex(): ReturnType<EmbeddedSearchEngine['documents']> {
    return this.engine.documents();
  }

  /** The whole index for a process that begins; undefined when there is so little that it is read directly. */
  async initial(): Promise<FilledIndex | undefined> {
    await inSlices(this.engine.prepared());
    if ((await this.documents.count()) < (this.options.worthAThread ?? WORTH_A_THREAD)) return undefined;
    return (await this.fromSnapshot()) ?? this.build();
  }

  /** Reads all of PostgreSQL anew, and writes a new snapshot. */
  async build(): Promise<FilledIndex> {
    const { database } = await this.documents.origin();
    const build = new IndexBuild({ mostBytes: this.options.mostBytes }, this.stopped.signal);
    try {
      const horizon = await this.feed(build);
      const file = await this.place();
      const { sections, problem } = await build.finish({ database, horizon }, file);
      if (problem !== undefined)
        this.logger.warn(`The snapshot of the search index was not written: ${problem}`);
      return { sections, horizon, source: 'DATABASE' };
    } finally {
      await build.stop();
    }
  }

  /** Puts an index in the place of the one that the engine has, in slices that let requests through. */
  async takeOver({ sections }: FilledIndex): Promise<void> {
    await inSlices(this.engine.restore(sections));
  }

  private async fromSnapshot(): Promise<FilledIndex | undefined> {
    const { file } = this.options;
    if (!file) return undefined;
    const { database, nextXid } = await this.documents.origin();
    try {
      const { sections, horizon } = await readSnapshot(file, database);
      if (BigInt(horizon) > BigInt(nextXid)) throw new SnapshotError('is of the future of this database');
      return { sections, horizon, source: 'SNAPSHOT' };
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      this.logger.log(`The snapshot of the search index ${error.message}: it is built from the database`);
      return undefined;
    }
  }

  /** @returns the horizon of the first read: what commits while the others run is read again. */
  private async feed(build: IndexBuild): Promise<string> {
    let cursor: ChangeCursor = { xid: '0', id: BEFORE_ALL_IDS };
    let first: string | undefined;
    for (;;) {
      const { rows, horizon } = await this.documents.changedAfter(cursor, ROWS_A_READ, {
        fromTheFuture: true,
      });
      first ??= horizon;
      await build.add(rows);
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_A_READ) return first;
      cursor = { xid: last.changedXid, id: last.id };
    }
  }

  private async place(): Promise<string | undefined> {
    const { file } = this.options;
    if (file) await mkdir(path.dirname(file), { recursive: true });
    return file;
  }
}
