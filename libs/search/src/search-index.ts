import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
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
import { TextAnalyser } from './text/analyser.js';
import { completions } from './text/completions.js';
import { highlight, type TextPiece } from './text/highlight.js';

/** A hit with what the document can be compared by. */
export interface FoundDocument extends SearchHit {
  readonly facets: SearchDocument['facets'];
  readonly numbers: Readonly<Record<string, number>>;
}

/** A hit of the search box, with the passages in which the words stand. */
export interface BrowsedDocument extends BoxHit, Facts {
  readonly highlights: Readonly<Record<string, readonly TextPiece[]>>;
}

type Facts = Pick<FoundDocument, 'facets' | 'numbers'>;

const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';
const ROWS_A_READ = 100;
/** Matches whose texts are read for suggestions. */
const TEXTS_READ = 40;
/** Indexing gives way to requests after this many milliseconds. */
const SLICE_MS = 10;

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
  private readonly facts = new Map<string, Facts>();
  /** What is indexed of the rows that the next refresh may read again: id to the transaction that wrote it. */
  private indexed = new Map<string, string>();

  private readonly learning: Learning;
  private readonly analyser = new TextAnalyser();

  constructor(
    private readonly documents: SearchDocuments,
    private readonly engine: SearchEngine,
  ) {
    this.learning = new Learning(engine);
  }

  onModuleDestroy(): void {
    this.learning.stop();
  }

  /** The best hits among everything whose transaction has committed; see {@link SearchEngine.search}. */
  async search(query: SearchQuery): Promise<FoundDocument[]> {
    await this.refresh();
    return this.engine.search(query).map((hit) => ({ ...hit, ...this.factsOf(hit.id) }));
  }

  /** One page of the search box, with the passages in which its words stand, by the names of their fields. */
  async browse(
    query: BoxQuery,
  ): Promise<Omit<BoxPage, 'hits'> & { readonly hits: readonly BrowsedDocument[] }> {
    await this.refresh();
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
    return { ...page, hits };
  }

  /**
   * Ways to finish or mend what was typed into the search box, from the words of documents that it finds: what the
   * filters hide suggests nothing.
   */
  async suggest({ first, ...query }: Omit<BoxQuery, 'after' | 'facets'>): Promise<string[]> {
    await this.refresh();
    const { hits, stems } = this.engine.browse({ ...query, first: TEXTS_READ });
    const texts = await this.documents.textsOf(hits.map(({ id }) => id));
    const written = [...texts.values()].map((fields) => Object.values(fields).join('\n'));
    return completions(query.text, written, new Set(stems), this.analyser).slice(0, first);
  }

  /** Takes over what changed. Calls during a running refresh share it; the first one reads everything. */
  refresh(): Promise<void> {
    this.refreshing ??= this.takeOverChanges().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  /** Documents of one kind, or of all, as of the last refresh. */
  size(kind?: string): number {
    return this.engine.size(kind);
  }

  private async takeOverChanges(): Promise<void> {
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
    this.learning.note(indexed.size);
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
