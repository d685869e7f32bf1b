import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '#libs/database';
import { newId } from '#libs/kernel';
import { SearchDocuments } from '../search-document.repository.js';
import { ArtefactBuilder } from './artefact-builder.js';
import { ArtefactStore } from './artefact-store.js';
import { DocumentMaker } from './document-maker.js';
import { MeiliFollower } from './meili-follower.js';
import { MeiliIndexes } from './meili-indexes.js';
import type { SearchArtefact } from './search-artefact.js';
import { beginningAt, ServerStateRepository } from './server-state.repository.js';

/** A builder that was not heard of for so long is taken for dead. */
const CLAIM_SECONDS = 120;
const RENEW_MS = 10_000;
const ROWS_A_READ = 500;

/** What a rebuild made. */
export interface Rebuilt {
  readonly documents: number;
  readonly artefact: string;
}

/**
 * Makes everything anew: statistics and model from the table, indexes beside those that answer, and then all change
 * places at once. Searches go on; changes that commit meanwhile are copied before the exchange.
 */
@Injectable()
export class MeiliRebuild {
  private readonly logger = new Logger('Search');
  private readonly stopped = new AbortController();

  constructor(
    private readonly transactions: Transactions,
    private readonly documents: SearchDocuments,
    private readonly state: ServerStateRepository,
    private readonly artefacts: ArtefactStore,
    private readonly indexes: MeiliIndexes,
    private readonly follower: MeiliFollower,
    private readonly maker: DocumentMaker,
  ) {}

  onModuleDestroy(): void {
    this.stopped.abort();
  }

  /** Undefined when another process is at it. @throws MeiliError */
  async run(): Promise<Rebuilt | undefined> {
    const builder = newId();
    const claim = () => this.transactions.run((tx) => this.state.claimBuilding(tx, builder, CLAIM_SECONDS));
    if (!(await claim())) return undefined;
    let claimed = Date.now();
    const onProgress = async (): Promise<void> => {
      if (Date.now() - claimed < RENEW_MS) return;
      claimed = Date.now();
      if (!(await claim())) throw new Error('another process makes the indexes anew');
    };
    try {
      return await this.build(onProgress);
    } finally {
      await this.transactions.run((tx) => this.state.releaseBuilding(tx, builder));
    }
  }

  private async build(onProgress: () => Promise<void>): Promise<Rebuilt> {
    const began = performance.now();
    const artefact = await this.learn(onProgress);
    const digest = await this.artefacts.keep(artefact);
    await onProgress();
    await this.indexes.createNext(artefact.model);
    const first = await this.follower.copy({ from: '0', artefact, into: 'next', onProgress });
    const documents = [...artefact.statistics.values()].reduce((sum, kind) => sum + kind.documents, 0);
    const unused = await this.transactions.run(async (tx) => {
      await this.state.lock(tx);
      // What came meanwhile, while nobody follows.
      const { horizon } = await this.follower.copy({ from: first.horizon, artefact, into: 'next', tx });
      await this.indexes.swap();
      return this.state.swapped(tx, { artefact: digest, documents, horizon });
    });
    if (unused) await this.artefacts.forget(unused);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    this.logger.log(`Meilisearch was filled anew with ${documents} documents in ${seconds} s`);
    return { documents, artefact: digest };
  }

  private async learn(onProgress: () => Promise<void>): Promise<SearchArtefact> {
    const counts = [...(await this.state.countByKind()).values()];
    const builder = new ArtefactBuilder(Math.max(0, ...counts));
    let cursor = beginningAt('0');
    for (;;) {
      const { rows } = await this.documents.changedAfter(cursor, ROWS_A_READ, { fromTheFuture: true });
      for (const row of rows) if (!row.isRemoved) builder.add(row.id, row.kind, this.maker.fieldsOf(row));
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_A_READ) return builder.finish(this.stopped.signal);
      cursor = { xid: last.changedXid, id: last.id };
      await onProgress();
    }
  }
}
