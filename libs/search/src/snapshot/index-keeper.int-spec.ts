import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Database, openDatabase, Transactions } from '#libs/database';
import { newId } from '#libs/kernel';
import { type ClonedDatabase, cloneDatabase } from '../../../../test/support/database.js';
import { startedThreads } from '../../../../test/support/started-threads.js';
import { EmbeddedSearchEngine } from '../engine/embedded-search-engine.js';
import { SearchDocuments } from '../search-document.repository.js';
import type { SearchDocument } from '../search-engine.js';
import { SearchIndex } from '../search-index.js';
import { IndexKeeper } from './index-keeper.js';
import { readSnapshot } from './snapshot-file.js';

// A busy machine is no failure.
jest.setTimeout(120_000);

describe('the snapshot of the search index', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'etgar-snapshot-'));
  const file = path.join(folder, 'search', 'index.snapshot');
  const kept = path.join(folder, 'kept');
  let clone: ClonedDatabase;
  let database: Database;
  let documents: SearchDocuments;
  let transactions: Transactions;
  const running: SearchIndex[] = [];

  beforeAll(async () => {
    clone = await cloneDatabase();
    database = await openDatabase({ url: clone.url, entities: [], pool: 5 });
    documents = new SearchDocuments(database);
    transactions = new Transactions(database);
    await put(...Array.from({ length: 24 }, (_, number) => document(`caravan number${number} water`)));
    await put(leak, school);
    const first = indexOf();
    await first.refresh();
    expect(first.report()).toMatchObject({ documents: 26, source: 'DATABASE', documentsLeftOut: 0 });
    copyFileSync(file, kept);
  });

  beforeEach(() => copyFileSync(kept, file));

  afterAll(async () => {
    for (const index of running) index.onModuleDestroy();
    await database.dataSource.destroy();
    await clone.drop();
    rmSync(folder, { recursive: true });
  });

  const document = (text: string, change: Partial<SearchDocument> = {}): SearchDocument => ({
    id: newId(),
    kind: 'solution',
    version: 1,
    fields: { title: text },
    facets: { tag: ['water', 'תשתית'] },
    numbers: { trl: 6 },
    ...change,
  });
  const leak = document('leak detection');
  const school = document('school transport');

  const put = (...rows: SearchDocument[]) => transactions.run((tx) => documents.put(tx, rows));

  /** What one process of the platform holds. */
  function indexOf(mostBytes?: number): SearchIndex {
    const engine = new EmbeddedSearchEngine(mostBytes ? { mostBytes } : {});
    const options = { file, worthAThread: 1, ...(mostBytes ? { mostBytes } : {}) };
    const index = new SearchIndex(documents, engine, new IndexKeeper(documents, engine, options));
    running.push(index);
    return index;
  }

  const find = (index: SearchIndex, text: string) =>
    index.search({ kind: 'solution', fields: { title: text }, where: { tag: ['תשתית'] }, limit: 10 });
  /** By its words alone: what was learned finds more. */
  const found = async (index: SearchIndex, text: string) => {
    const query = { kind: 'solution', text: `${text} `, where: { tag: ['תשתית'] }, first: 10 };
    return (await index.browse(query)).hits.map(({ id }) => id);
  };

  it('is what the next process begins with; it answers as one that reads everything itself', async () => {
    const [fromFile, itself] = [indexOf(), new SearchIndex(documents, new EmbeddedSearchEngine())];
    running.push(itself);
    const [hit] = await find(fromFile, 'leaks');
    expect(fromFile.report()).toMatchObject({ source: 'SNAPSHOT', documents: itself.size() || 26 });
    expect(hit).toMatchObject({ id: leak.id, facets: { tag: ['water', 'תשתית'] }, numbers: { trl: 6 } });
    for (const text of ['school', 'caravan number7', 'unicorn'])
      expect(await found(fromFile, text)).toEqual(await found(itself, text));
  });

  it('is caught up with what was added, changed and removed since', async () => {
    const added = document('orchard drone');
    await put(added, { ...school, version: 2, fields: { title: 'vineyard transport' } });
    const index = indexOf();
    expect(await found(index, 'orchard')).toEqual([added.id]);
    expect(await found(index, 'vineyard')).toEqual([school.id]);
    expect(await found(index, 'school')).toEqual([]);
    await transactions.run((tx) => documents.remove(tx, 'solution', added.id));
    expect(await found(index, 'orchard')).toEqual([]);
    expect(index.report().source).toBe('SNAPSHOT');
    await put({ ...school, version: 3 });
  });

  it('is built anew when the file is damaged anywhere, and written anew', async () => {
    const whole = readFileSync(kept);
    const flipped = (at: number): Buffer => {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      return bytes;
    };
    const damaged = {
      empty: Buffer.alloc(0),
      'another file': Buffer.from('{"not":"a snapshot"}'.repeat(100)),
      'the first half': whole.subarray(0, whole.length / 2),
      'with something behind': Buffer.concat([whole, Buffer.of(0)]),
      'a bit of the mark': flipped(0),
      'a bit of the length': flipped(8),
      'a bit of the header': flipped(40),
      'a bit in the middle': flipped(Math.floor(whole.length * 0.7)),
      'a bit of the checksum': flipped(whole.length - 1),
    };
    const { database: name } = await documents.origin();
    for (const [damage, bytes] of Object.entries(damaged)) {
      writeFileSync(file, bytes);
      await expect([damage, readSnapshot(file, name)][1]).rejects.toThrow(
        /ends too early|is no snapshot|has no header|has a damaged header|is not whole|is damaged|another/,
      );
    }
    const index = indexOf();
    expect(await found(index, 'leaks')).toEqual([leak.id]);
    expect(index.report().source).toBe('DATABASE');
    expect(readdirSync(path.dirname(file))).toEqual(['index.snapshot']);
    const next = indexOf();
    await next.refresh();
    expect(next.report().source).toBe('SNAPSHOT');
  });

  it('of another database, of the future, or of another version is not read', async () => {
    await expect(readSnapshot(file, 'another/1/5')).rejects.toThrow('belongs to another database');
    await expect(readSnapshot(`${file}.none`, 'any')).rejects.toThrow('cannot be opened (ENOENT)');
    class Restored extends SearchDocuments {
      override async origin() {
        return { ...(await super.origin()), nextXid: '3' };
      }
    }
    const engine = new EmbeddedSearchEngine();
    const restored = new Restored(database);
    const index = new SearchIndex(
      restored,
      engine,
      new IndexKeeper(restored, engine, { file, worthAThread: 1 }),
    );
    running.push(index);
    expect(await found(index, 'leaks')).toEqual([leak.id]);
    expect(index.report().source).toBe('DATABASE');
  });

  it('is rebuilt on demand while others write, and loses nothing', async () => {
    const index = indexOf();
    await index.refresh();
    const { threads, stop } = startedThreads();
    const rebuilt = index.rebuild();
    expect(index.report().isBeingRebuilt).toBe(true);
    const written: string[] = [];
    let isDone = false;
    void rebuilt.then(() => {
      isDone = true;
    });
    while (!isDone) {
      const row = document(`meteor shower${written.length}`);
      await put(row);
      written.push(row.id);
      expect(await found(index, `shower${written.length - 1}`)).toContain(row.id);
    }
    await rebuilt;
    stop();
    // Built aside: this thread went on writing and searching.
    expect([threads.length > 0, written.length > 0]).toEqual([true, true]);
    expect(index.report()).toMatchObject({ source: 'DATABASE', isBeingRebuilt: false });
    for (const [number, id] of written.entries()) expect(await found(index, `shower${number}`)).toContain(id);
  });

  it('takes no more memory than it may, and says what it left out', async () => {
    rmSync(file);
    const index = indexOf(1_200_000);
    await index.refresh();
    const { documents: held, documentsLeftOut, bytes } = index.report();
    expect(documentsLeftOut).toBeGreaterThan(0);
    expect(held + documentsLeftOut).toBe(await documents.count());
    expect(bytes).toBeLessThan(2_400_000);
  });
});
