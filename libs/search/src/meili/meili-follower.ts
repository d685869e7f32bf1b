import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '#libs/database';
import { SearchAudiences } from '../search-audiences.js';
import { SearchDocuments, type StoredDocument } from '../search-document.repository.js';
import { ArtefactStore } from './artefact-store.js';
import { DocumentMaker } from './document-maker.js';
import { type IndexChange, type IndexGeneration, MeiliIndexes } from './meili-indexes.js';
import type { SearchArtefact } from './search-artefact.js';
import { beginningAt, ServerStateRepository } from './server-state.repository.js';

/** Documents of one task of the server. */
const ROWS_A_READ = 500;

/** Rows to copy: from a place in the order of changes on, into the one or the other indexes. */
export interface CopyRequest {
  readonly from: string;
  readonly artefact: SearchArtefact;
  readonly into: IndexGeneration;
  /** Inside a transaction: the one to read in. */
  readonly tx?: Tx;
  readonly onProgress?: () => Promise<void>;
}

/**
 * Brings what changed in the table of documents to the server. It follows the numbers of the writing transactions, as
 * `SearchIndex` does, so nothing that has committed is missed, and a server that was away is told everything when it
 * is back. One process at a time; the others wait for it.
 */
@Injectable()
export class MeiliFollower {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: SearchDocuments,
    private readonly state: ServerStateRepository,
    private readonly artefacts: ArtefactStore,
    private readonly indexes: MeiliIndexes,
    private readonly audiences: SearchAudiences,
    private readonly maker: DocumentMaker,
  ) {}

  /**
   * When it returns, everything that had committed before the call can be found. Before the first build there is
   * nothing to follow into.
   * @throws MeiliError
   */
  async follow(): Promise<void> {
    // Before anything is prepared for a server that is not there.
    await this.indexes.requireServer();
    await this.transactions.run(async (tx) => {
      const { artefact: digest, horizon: from } = await this.state.lock(tx);
      if (digest === null) return;
      const artefact = await this.artefacts.load(digest);
      const { horizon, rows } = await this.copy({ from, artefact, into: 'current', tx });
      await this.state.followed(tx, horizon, rows);
    });
  }

  /** @returns the place from which to go on later, and how many rows were copied. @throws MeiliError */
  async copy(request: CopyRequest): Promise<{ readonly horizon: string; readonly rows: number }> {
    const { from, artefact, into, tx, onProgress } = request;
    let cursor = beginningAt(from);
    let horizon: string | undefined;
    const tasks: number[] = [];
    let copied = 0;
    for (;;) {
      const { rows, ...read } = await this.documents.changedAfter(
        cursor,
        ROWS_A_READ,
        { fromTheFuture: from === '0' },
        tx,
      );
      // What commits while the others are read is read again from here.
      horizon ??= read.horizon;
      // A database that was restored into another cluster counts its transactions anew.
      if (BigInt(horizon) < BigInt(from)) return this.copy({ ...request, from: '0' });
      tasks.push(...(await this.indexes.enqueue(this.changesOf(rows, artefact), into)));
      copied += rows.length;
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_A_READ) break;
      cursor = { xid: last.changedXid, id: last.id };
      await onProgress?.();
    }
    await this.indexes.done(tasks, onProgress);
    return { horizon, rows: copied };
  }

  /** What rows mean for the indexes. */
  changesOf(rows: readonly StoredDocument[], artefact: SearchArtefact): IndexChange[] {
    return rows.map((row) => ({
      id: row.id,
      audiences: this.audiences.of(row.kind),
      document: row.isRemoved ? undefined : this.maker.documentOf(row, artefact.model),
    }));
  }
}
