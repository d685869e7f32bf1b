import { Transactions } from '#libs/database';
import { newId } from '#libs/kernel';
import { type SearchDocument, SearchDocuments, SearchIndex } from '#libs/search';
import type { TestApp } from './test-app.js';

/** What is indexed, as contexts would declare it: found by the public. */
export const SOLUTION = 'solution';

export const aDocument = (text: string, change: Partial<SearchDocument> = {}): SearchDocument => ({
  id: newId(),
  kind: SOLUTION,
  version: 1,
  fields: { title: text },
  facets: { tag: ['water'] },
  numbers: { trl: 6 },
  ...change,
});

/** One process of the platform, seen from its search. */
export class SearchProcess {
  readonly index: SearchIndex;
  private readonly documents: SearchDocuments;
  private readonly transactions: Transactions;

  constructor(readonly app: TestApp) {
    this.index = app.app.get(SearchIndex);
    this.documents = app.app.get(SearchDocuments);
    this.transactions = app.app.get(Transactions);
  }

  put(...rows: SearchDocument[]): Promise<void> {
    return this.transactions.run((tx) => this.documents.put(tx, rows));
  }

  remove(...rows: SearchDocument[]): Promise<void> {
    return this.transactions.run(async (tx) => {
      for (const { kind, id } of rows) await this.documents.remove(tx, kind, id);
    });
  }

  async find(text: string, change: object = {}) {
    return this.index.search({ kind: SOLUTION, fields: { title: text }, limit: 10, ...change });
  }

  async ids(text: string, change: object = {}): Promise<string[]> {
    return (await this.find(text, change)).map(({ id }) => id);
  }

  /** Takes everything away that the test put there. */
  async clear(): Promise<void> {
    await this.app.query('delete from search.document');
  }
}
