import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy, Optional } from '@nestjs/common';
import { Learning } from './learning.js';
import { type ChangeCursor, SearchDocuments, type StoredDocument } from './search-document.repository.js';
import {
  type BoxHit,
  type BoxPage,
  type BoxQuery,
  type SearchDocument,
  SearchEngine,
  type SearchHit,
  type SearchQuery,
} from './search-engine.js';
import { inSlices } from './slices.js';
import { type FilledIndex, IndexKeeper, type IndexSource } from './snapshot/index-keeper.js';
import { TextAnalyser } from './text/analyser.js';
import { completions } from './text/completions.js';
import { highlight, type TextPiece } from './text/highlight.js';

/** A hit with what the document can be compared by. */
export interface FoundDocument extends SearchHit {
  readonly facets: SearchDocument['facets'];
  readonly numbers: Readonly<Record<string, number>>;
  /** Which engine found it. */
  readonly engine: EngineName;
}

/** What finds documents. */
export type EngineName = 'EMBEDDED' | 'MEILISEARCH';

/** What the index of one process holds, and what it costs. */
export interface IndexReport {
  readonly documents: number;
  /** Documents for which there was no room; they are found by nobody. */
  readonly documentsLeftOut: number;
  readonly bytes: number;
  /** Where it came from; undefined before the first search. */
  readonly source: IndexSource | undefined;
  readonly filledAt: Date | undefined;
  readonly isBeingRebuilt: boolean;
}

/** A hit of the search box, with the passages in which the words stand. */
export interface BrowsedDocument extends BoxHit, Facts {
  readonly highlights: Readonly<Record<string, readonly TextPiece[]>>;
}

/** One page of the search box. */
export type BrowsedPage = Omit<BoxPage, 'hits'> & {
  readonly hits: readonly BrowsedDocument[];
  readonly engine: EngineName;
};

/** Which engine answers. Degraded: another one than the one that is configured, because that one cannot. */
export interface SearchStatus {
  readonly engine: EngineName;
  readonly isDegraded: boolean;
}

type Facts = Pick<FoundDocument, 'facets' | 'numbers'>;

const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';
const ROWS_A_READ = 100;
/** Matches whose texts are read for suggestions. */
const TEXTS_READ = 40;
/** Indexing gives way to requests after this many milliseconds. */
const SLICE_MS = 10;
/** Share of the documents that may have changed since a snapshot, before it is written anew. */
const STALE = 0.1;

/**
 * The search engine of this process, brought up to date before each search, so that any number of processes
 * agree without a message broker.
 *
 * What changed is found by the number of the writing transaction, not by a growing key. A key is given when a row is
 * written, not when it is committed: a reader that remembers the greatest key it saw loses the row of a transaction
 * that took its key earlier and committed later. `pg_snapshot_xmin` is the lowest transaction that still ran at the
 * moment of reading: everything below it had ended, and was read (PostgreSQL manual, "Transaction ID and Snapshot
 * Information Functions"). Reading again from there on may repeat rows, which changes nothing, and loses none.
 */
@Injectable()
export class SearchIndex implements OnModuleDestroy {
  private horizon = '0';
  private refreshing: Promise<void> | undefined;
  private readonly logger = new Logger('Search');
  private rebuilding: Promise<void> | undefined;
  private source: IndexSource | undefined;
  private filledAt: Date | undefined;
  private facts = new Map<string, Facts>();
  /** What is indexed of the rows that the next refresh may read again: id to the transaction that wrote it. */
  private indexed = new Map<string, string>();

  private readonly learning: Learning;
  private readonly analyser = new TextAnalyser();

  constructor(
    private readonly documents: SearchDocuments,
    private readonly engine: SearchEngine,
    /** Without it everything is read by this thread. */
    @Optional() private readonly keeper?: IndexKeeper,
  ) {
    this.learning = new Learning(engine);
  }

  onModuleDestroy(): void {
    this.learning.stop();
    this.keeper?.stop();
  }

  /** The best hits among everything whose transaction has committed; see {@link SearchEngine.search}. */
  async search(query: SearchQuery): Promise<FoundDocument[]> {
    await this.upToDate();
    return this.engine
      .search(query)
      .map((hit) => ({ ...hit, ...this.factsOf(hit.id), engine: 'EMBEDDED' as const }));
  }

  /** One page of the search box, with the passages in which its words stand, by the names of their fields. */
  async browse(query: BoxQuery): Promise<BrowsedPage> {
    await this.upToDate();
    const page = this.engine.browse(query);
    const texts = await this.documents.textsOf(page.hits.map(({ id }) => id));
    const stems = new Set(page.stems);
    const hits = page.hits.map((hit): BrowsedDocument => {
      const passages = Object.entries(texts.get(hit.id) ?? {}).map(
        ([name, text]) => [name, highlight(text, stems)] as const,
      );
      const highlights = Object.fromEntries(passages.filter(([, pieces]) => pieces.length > 0));
      return { ...hit, ...this.factsOf(hit.id), highlights };
    });
    return { ...page, hits, engine: 'EMBEDDED' };
  }

  /**
   * Ways to finish or mend what was typed into the search box, from the words of documents that it finds: what the
   * filters hide suggests nothing.
   */
  async suggest({ first, ...query }: Omit<BoxQuery, 'after' | 'facets'>): Promise<string[]> {
    const { hits, stems } = await this.browse({ ...query, first: TEXTS_READ });
    const texts = await this.documents.textsOf(hits.map(({ id }) => id));
    const written = [...texts.values()].map((fields) => Object.values(fields).join('\n'));
    return completions(query.text, written, new Set(stems), this.analyser).slice(0, first);
  }

  /** Takes over what changed, so that the next search need not wait for it. */
  refresh(): Promise<void> {
    return this.upToDate();
  }

  /** Calls during a running refresh share it; the first one reads everything. */
  private upToDate(): Promise<void> {
    this.refreshing ??= this.takeOverChanges().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  /** Documents of one kind, or of all, as of the last refresh. */
  size(kind?: string): number {
    return this.engine.size(kind);
  }

  /** What this process holds, as of the last refresh. */
  report(): IndexReport {
    return {
      documents: this.engine.size(),
      documentsLeftOut: this.keeper?.documentsLeftOut ?? 0,
      bytes: this.keeper?.bytes ?? 0,
      source: this.source,
      filledAt: this.filledAt,
      isBeingRebuilt: this.rebuilding !== undefined,
    };
  }

  /**
   * Reads everything anew in a thread of its own, and takes it over; searches go on with what is there. Calls during a
   * running rebuild share it.
   */
  rebuild(): Promise<void> {
    this.rebuilding ??= this.buildAnew().finally(() => {
      this.rebuilding = undefined;
    });
    return this.rebuilding;
  }

  private async buildAnew(): Promise<void> {
    const filled = await this.keeper?.build();
    while (this.refreshing) await this.refreshing;
    if (!filled) return;
    // Changes wait until it is there: they are then read from its horizon on.
    this.refreshing = this.takeOver(filled).finally(() => {
      this.refreshing = undefined;
    });
    await this.refreshing;
  }

  /** What a process begins with: a whole index, or nothing, so that everything is read as a change. */
  private async begin(): Promise<void> {
    this.source = 'DATABASE';
    this.filledAt = new Date();
    try {
      const filled = await this.keeper?.initial();
      if (filled) await this.takeOver(filled);
    } catch (error) {
      this.logger.error('The search index could not be built aside: this thread reads all documents', error);
    }
  }

  private async takeOver(filled: FilledIndex): Promise<void> {
    await this.keeper?.takeOver(filled);
    const facts = new Map<string, Facts>();
    await inSlices(this.factsInto(facts));
    this.facts = facts;
    this.indexed.clear();
    this.horizon = filled.horizon;
    this.source = filled.source;
    this.filledAt = new Date();
  }

  private *factsInto(facts: Map<string, Facts>): Generator<void> {
    for (const { id, facets, numbers } of this.keeper?.documentsInIndex() ?? []) {
      facts.set(id, { facets, numbers });
      yield;
    }
  }

  /** Which engine answers at the moment. */
  async status(): Promise<SearchStatus> {
    return { engine: 'EMBEDDED', isDegraded: false };
  }

  /** Gives the memory back; the next search reads everything again. */
  protected forget(): void {
    this.engine.clear();
    this.facts.clear();
    this.indexed.clear();
    this.horizon = '0';
  }

  private async takeOverChanges(): Promise<void> {
    if (this.horizon === '0') await this.begin();
    const begin = this.horizon;
    const indexed = new Map<string, string>();
    let cursor: ChangeCursor = { xid: begin, id: BEFORE_ALL_IDS };
    let next: string | undefined;
    for (;;) {
      const { rows, horizon } = await this.documents.changedAfter(cursor, ROWS_A_READ, {
        fromTheFuture: begin === '0',
      });
      // The horizon of the first read: what commits while the others run is read again next time.
      next ??= horizon;
      await this.index(rows, indexed);
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_A_READ) break;
      cursor = { xid: last.changedXid, id: last.id };
    }
    this.horizon = next;
    this.indexed = new Map([...indexed].filter(([, xid]) => BigInt(xid) >= BigInt(next)));
    if (this.isStale(indexed.size)) void this.renew();
    else this.learning.note(indexed.size);
  }

  /** Whether so much has changed since a snapshot that the next start should have a newer one. */
  private isStale(changes: number): boolean {
    return this.source === 'SNAPSHOT' && changes > STALE * this.engine.size();
  }

  private async renew(): Promise<void> {
    try {
      await this.rebuild();
    } catch (error) {
      // Searches go on with what is there.
      this.logger.error('The search index could not be built anew', error);
    }
  }

  private async index(rows: readonly StoredDocument[], indexed: Map<string, string>): Promise<void> {
    let sliceBegan = performance.now();
    for (const row of rows) {
      if (this.indexed.get(row.id) !== row.changedXid) this.apply(row);
      indexed.set(row.id, row.changedXid);
      if (performance.now() - sliceBegan < SLICE_MS) continue;
      await nextTurn();
      sliceBegan = performance.now();
    }
  }

  private apply(row: StoredDocument): void {
    // The row is the truth, also when its version is not greater than the one in memory.
    this.engine.remove(row.id);
    this.facts.delete(row.id);
    if (row.isRemoved) return;
    this.engine.upsert([row]);
    this.facts.set(row.id, { facets: row.facets, numbers: row.numbers ?? {} });
  }

  private factsOf(id: string): Facts {
    return this.facts.get(id) ?? { facets: {}, numbers: {} };
  }
}
