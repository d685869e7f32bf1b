import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SearchIndex } from '#libs/search';
import { StartupsService } from '#libs/startups';
import { TestApp } from '../../../test/support/test-app.js';
import { type ImportCatalogueOptions, type ImportSummary, importCatalogue } from './import-catalogue.js';
import { importServices } from './import-services.js';
import { InputFileError } from './json-lines.js';

// A busy machine is no failure.
jest.setTimeout(60_000);

describe('importCatalogue', () => {
  let app: TestApp;
  let folder: string;

  beforeAll(async () => {
    app = await TestApp.start();
    folder = mkdtempSync(path.join(tmpdir(), 'etgar-import-'));
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await app.stop();
  });

  const file = (name: string, rows: readonly unknown[]): string => {
    const text = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
    const target = path.join(folder, name);
    writeFileSync(target, name.endsWith('.gz') ? gzipSync(text) : text);
    return target;
  };

  const run = async (
    options: Partial<ImportCatalogueOptions>,
    services = importServices(app.app),
  ): Promise<{ summary: ImportSummary; lines: string[] }> => {
    const lines: string[] = [];
    const summary = await importCatalogue(services, { dryRun: false, ...options }, (line) =>
      lines.push(line),
    );
    return { summary, lines };
  };

  const count = async (table: string): Promise<number> => {
    const [row] = await app.query<{ rows: number }>(`select count(*)::int as rows from ${table}`);
    return row?.rows ?? 0;
  };

  const solutions = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => ({
      id: `s${from + index}`,
      title: '',
      text: `Gadget number ${from + index} listens to pipes. It works at night.`,
    }));

  it('changes nothing in a dry run', async () => {
    const { summary, lines } = await run({
      dryRun: true,
      challenges: file('dry-challenges.jsonl', [{ id: 'c', text: 'A need.' }]),
      solutions: file('dry-solutions.jsonl', solutions(0, 3)),
    });
    expect(summary).toMatchObject({ challenges: { created: 1 }, solutions: { created: 3, refused: 0 } });
    expect(lines.every((line) => line.includes('dry run'))).toBe(true);
    expect(await count('startups.solution')).toBe(0);
    expect(await count('challenges.challenge')).toBe(0);
    expect(await count('identity.organisation')).toBe(0);
  });

  it('takes solutions over into the catalogue and the index, with titles from the text', async () => {
    const { summary, lines } = await run({ solutions: file('first.jsonl.gz', solutions(0, 25)), batch: 10 });
    expect(summary.solutions).toMatchObject({ rows: 25, created: 25, updated: 0, unchanged: 0, refused: 0 });
    expect(lines[0]).toMatch(/^solutions: 25 rows in [\d.]+ s, [\d,]+ a second: 25 created, 0 updated/);
    const [row] = await app.query(
      `select s.title, o.name from startups.solution s join identity.organisation o on o.id = s.organisation_id
       where s.external_id = 's7'`,
    );
    expect(row).toMatchObject({
      title: { en: 'Gadget number 7 listens to pipes.' },
      name: { en: 'Imported catalogue' },
    });
    const index = app.app.get(SearchIndex);
    expect(await index.search({ kind: 'solution', fields: { text: 'gadget' }, limit: 50 })).toHaveLength(25);
  });

  it('leaves alone what it imported before, and takes over what changed', async () => {
    const rows = solutions(0, 25);
    const { summary } = await run({ solutions: file('first.jsonl', rows) });
    expect(summary.solutions).toMatchObject({ created: 0, updated: 0, unchanged: 25 });
    const changed = rows.map((row) => (row.id === 's3' ? { ...row, text: 'Counts bats.' } : row));
    const second = await run({ solutions: file('changed.jsonl', changed) });
    expect(second.summary.solutions).toMatchObject({ created: 0, updated: 1, unchanged: 24 });
    const index = app.app.get(SearchIndex);
    expect(await index.search({ kind: 'solution', fields: { text: 'bats' }, limit: 5 })).toHaveLength(1);
  });

  it('goes on where an import was broken off', async () => {
    const services = importServices(app.app);
    let batches = 0;
    const broken = Object.create(app.app.get(StartupsService)) as StartupsService;
    broken.importSolutions = (...request) => {
      if (++batches > 2) throw new Error('the power went out');
      return services.startups.importSolutions(...request);
    };
    const source = file('resumed.jsonl', solutions(100, 130));
    const breaking = run({ solutions: source, batch: 10 }, { ...services, startups: broken });
    await expect(breaking).rejects.toThrow('the power went out');
    const { summary } = await run({ solutions: source, batch: 10 });
    expect(summary.solutions).toMatchObject({ unchanged: 20, created: 10 });
  });

  it('names bad rows by line, the first twenty, and takes over the others', async () => {
    const rows = [
      { id: 'good1', text: 'Fine.' },
      'no json',
      { id: '', text: 'x' },
      [1],
      { id: 'good2', text: 'Fine too.' },
      ...Array.from({ length: 30 }, () => ({ id: 'bad' })),
    ];
    const source = file('bad.jsonl', rows);
    const { summary, lines } = await run({ solutions: source });
    expect(summary.solutions).toMatchObject({ rows: 35, created: 2, refused: 33 });
    expect(lines.filter((line) => line.startsWith(`${source}:`))).toHaveLength(20);
    expect(lines[0]).toContain(`${source}:2: not JSON`);
    expect(lines).toContain(`${source}:3: id: Please fill this in.`);
    expect(lines).toContain('… and 13 more bad rows');
  });

  it('takes challenges over as drafts of one ministry and one programme, once', async () => {
    const source = file('challenges.jsonl', [
      { id: 'c1', title: 'Leaks', text: 'Water is lost in pipes.', tags: ['Water'] },
      { id: 'c2', title: '', text: 'התורים בבתי החולים ארוכים. יש לקצר אותם.' },
      { id: 'c3', title: 'x'.repeat(400), text: 'Too long a title.' },
    ]);
    const { summary } = await run({ challenges: source, batch: 2 });
    expect(summary.challenges).toMatchObject({ created: 2, refused: 1 });
    expect((await run({ challenges: source })).summary.challenges).toMatchObject({
      created: 0,
      unchanged: 2,
    });
    const rows = await app.query(
      `select c.external_id, c.state, c.title, c.tags, c.original_language, p.code, o.name->>'en' as ministry
       from challenges.challenge c join programmes.programme p on p.id = c.programme_id
         join identity.organisation o on o.id = c.ministry_id order by c.external_id`,
    );
    const home = { state: 'DRAFT', code: 'IMPORTED', ministry: 'Imported challenges' };
    expect(rows).toMatchObject([
      { external_id: 'c1', title: { en: 'Leaks' }, tags: ['water'], original_language: 'en', ...home },
      { external_id: 'c2', title: { he: 'התורים בבתי החולים ארוכים.' }, original_language: 'he', ...home },
    ]);
    const index = app.app.get(SearchIndex);
    expect(await index.search({ kind: 'challenge', fields: { text: 'leaks water' }, limit: 5 })).toEqual([]);
  });

  it('says which file is missing', async () =>
    expect(run({ solutions: path.join(folder, 'none.jsonl') })).rejects.toThrow(InputFileError));
});
