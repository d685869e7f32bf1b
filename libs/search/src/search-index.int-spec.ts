import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Database, openDatabase, Transactions } from '#libs/database';
import { newId } from '#libs/kernel';
import { type ClonedDatabase, cloneDatabase } from '../../../test/support/database.js';
import { EmbeddedSearchEngine } from './engine/embedded-search-engine.js';
import { SearchDocuments } from './search-document.repository.js';
import type { SearchDocument } from './search-engine.js';
import { SearchIndex } from './search-index.js';

// A busy machine is no failure.
jest.setTimeout(60_000);

describe('SearchIndex', () => {
  let clone: ClonedDatabase;
  let database: Database;
  let transactions: Transactions;
  let documents: SearchDocuments;

  beforeAll(async () => {
    clone = await cloneDatabase();
    database = await openDatabase({ url: clone.url, entities: [], pool: 5 });
    transactions = new Transactions(database);
    documents = new SearchDocuments(database);
  });

  afterAll(async () => {
    await database.dataSource.destroy();
    await clone.drop();
  });

  /** What one process of the platform holds. */
  const process = () => new SearchIndex(documents, new EmbeddedSearchEngine());

  const document = (text: string, change: Partial<SearchDocument> = {}): SearchDocument => ({
    id: newId(),
    kind: 'solution',
    version: 1,
    fields: { title: text },
    facets: { tag: ['water'] },
    numbers: { trl: 6 },
    ...change,
  });

  const put = (...rows: SearchDocument[]) => transactions.run((tx) => documents.put(tx, rows));

  const found = async (index: SearchIndex, words: string): Promise<string[]> =>
    (await index.search({ kind: 'solution', fields: { title: words }, limit: 10 })).map((hit) => hit.id);

  it('finds what was stored before it began, with what it can be compared by', async () => {
    const stored = document('leak detection');
    await put(stored);
    const [hit] = await process().search({ kind: 'solution', fields: { title: 'leaks' }, limit: 10 });
    expect(hit).toMatchObject({ id: stored.id, facets: { tag: ['water'] }, numbers: { trl: 6 } });
  });

  it('takes over additions, changes and removals of another process', async () => {
    const index = process();
    await index.refresh();
    const row = document('orchard drone');
    await put(row);
    expect(await found(index, 'orchard')).toEqual([row.id]);
    await put({ ...row, version: 2, fields: { title: 'vineyard drone' } });
    expect(await found(index, 'orchard')).toEqual([]);
    expect(await found(index, 'vineyard')).toEqual([row.id]);
    await transactions.run((tx) => documents.remove(tx, 'solution', row.id));
    expect(await found(index, 'vineyard')).toEqual([]);
  });

  it('keeps two processes at the same answer', async () => {
    const [first, second] = [process(), process()];
    await Promise.all([first.refresh(), second.refresh()]);
    const row = document('telescope mirror');
    await put(row);
    expect(await found(first, 'telescope')).toEqual([row.id]);
    expect(await found(second, 'telescope')).toEqual([row.id]);
  });

  it('ignores an older version of a document', async () => {
    const row = document('newest glacier', { version: 5 });
    await put(row);
    await put({ ...row, version: 4, fields: { title: 'outdated iceberg' } });
    const index = process();
    expect(await found(index, 'glacier')).toEqual([row.id]);
    expect(await found(index, 'iceberg')).toEqual([]);
  });

  it('does not lose a transaction that began earlier and committed later than one that was read', async () => {
    const index = process();
    const [early, late] = [document('lighthouse keeper'), document('harbour pilot')];
    let commit = (): void => undefined;
    let written = (): void => undefined;
    const isWritten = new Promise<void>((resolve) => {
      written = resolve;
    });
    const committed = transactions.run(async (tx) => {
      await documents.put(tx, [early]);
      written();
      await new Promise<void>((resolve) => {
        commit = resolve;
      });
    });
    await isWritten;
    await put(late);
    expect(await found(index, 'lighthouse harbour')).toEqual([late.id]);
    commit();
    await committed;
    expect((await found(index, 'lighthouse harbour')).sort()).toEqual([early.id, late.id].sort());

    // The case is the real one: by the number alone the early row stands before the one that was read.
    const order = await database.reader.query(
      'select id from search.document where id = any($1) order by changed_xid',
      [[early.id, late.id]],
    );
    expect(order).toEqual([{ id: early.id }, { id: late.id }]);
  });

  it('forgets nothing when a transaction is rolled back', async () => {
    const index = process();
    const row = document('meteor shower');
    await put(row);
    await expect(
      transactions.run(async (tx) => {
        await documents.remove(tx, 'solution', row.id);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await found(index, 'meteor')).toEqual([row.id]);
  });

  it('reads more rows than one read takes, each once', async () => {
    const rows = Array.from({ length: 450 }, (_, number) => document(`caravan number${number}`));
    await put(...rows);
    const index = process();
    await index.refresh();
    expect(await found(index, 'number449')).toEqual([rows[449]?.id]);
    const before = index.size();
    await index.refresh();
    expect(index.size()).toBe(before);
  });

  it('shares one refresh among concurrent searches', async () => {
    const reads: unknown[] = [];
    class Watched extends SearchDocuments {
      override changedAfter(...request: Parameters<SearchDocuments['changedAfter']>) {
        reads.push(request);
        return super.changedAfter(...request);
      }
    }
    const index = new SearchIndex(new Watched(database), new EmbeddedSearchEngine());
    await index.refresh();
    reads.length = 0;
    await Promise.all([found(index, 'leak'), found(index, 'drone'), found(index, 'mirror')]);
    expect(reads).toHaveLength(1);
  });

  it('reads rows that a restored cluster wrote with higher transaction numbers, but not at every search', async () => {
    const row = document('restored archive');
    await put(row);
    await database.reader.query("update search.document set changed_xid = '9000000000000' where id = $1", [
      row.id,
    ]);
    const index = process();
    expect(await found(index, 'archive')).toEqual([row.id]);
    const { rows } = await documents.changedAfter({ xid: '1000000', id: row.id }, 10, {
      fromTheFuture: false,
    });
    expect(rows).toEqual([]);
  });
});
