import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ClonedDatabase, cloneDatabase } from '../../support/database.js';
import { TestApp } from '../../support/test-app.js';

const run = promisify(execFile);

const lines = (...rows: object[]): string => `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;

describe('commands', () => {
  let folder: string;
  let database: ClonedDatabase;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'etgar-cli-'));
    database = await cloneDatabase();
    await writeFile(
      path.join(folder, 'solutions.jsonl.gz'),
      gzipSync(
        lines(
          {
            id: 's1',
            title: 'Pipe ear',
            text: 'Acoustic sensors find leaks in water pipes.',
            tags: ['water'],
          },
          { id: 's2', title: '', text: 'Forecast of crowding in emergency rooms. Hour by hour.' },
          { id: 's3', title: 'No text' },
        ),
      ),
    );
    await writeFile(
      path.join(folder, 'challenges.jsonl'),
      lines({ id: 'q1', title: 'Find water leaks', text: 'Pipes leak.' }),
    );
    await writeFile(
      path.join(folder, 'docs.jsonl'),
      lines({ id: 'd1', title: 'a', text: 'water leaks' }, { id: 'd2', title: 'b', text: 'queues' }),
    );
    await writeFile(path.join(folder, 'qrels.tsv'), 'query_id\tdoc_id\trelevance\nq1\td1\t1\n');
  });

  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const etgar = (...args: string[]) =>
    run(process.execPath, [path.resolve('dist/bin/cli.js'), ...args], {
      cwd: folder,
      env: { ...process.env, DATABASE_URL: database.url, DATA_DIR: folder },
    });

  const failure = async (...args: string[]): Promise<string> => {
    const error = await etgar(...args).then(
      () => undefined,
      (caught: { code: number; stderr: string }) => caught,
    );
    expect(error?.code).toBe(1);
    return error?.stderr ?? '';
  };

  it('import: tries first, loads, names bad rows, and changes nothing the second time', async () => {
    const files = ['--challenges', 'challenges.jsonl', '--solutions', 'solutions.jsonl.gz'];
    const dry = await etgar('import', ...files, '--dry-run');
    expect(dry.stdout).toContain('dry run');
    const first = await etgar('import', ...files);
    expect(first.stdout).toMatch(/challenges: 1 rows .* 1 created/);
    expect(first.stdout).toMatch(/solutions: 3 rows .* 2 created, 0 updated, 0 unchanged, 1 refused/);
    const second = await etgar('import', ...files);
    expect(second.stdout).toMatch(/solutions: 3 rows .* 0 created, 0 updated, 2 unchanged, 1 refused/);
  });

  it('import: says what is missing', async () => {
    expect(await failure('import')).toContain('--challenges FILE');
    const absent = await failure('import', '--solutions', 'absent.jsonl');
    expect(absent).toContain('absent.jsonl');
    expect(absent).not.toContain('    at ');
  });

  it('evaluate relevance: prints a table and, with --json, the figures on the last line', async () => {
    const { stdout } = await etgar(
      ...[
        'evaluate',
        'relevance',
        '--docs',
        'docs.jsonl',
        '--queries',
        'challenges.jsonl',
        '--qrels',
        'qrels.tsv',
        '--json',
      ],
    );
    expect(stdout).toContain('nDCG@10');
    const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
    expect(figures).toMatchObject({ queries: 1, ndcg10: 1, recall100: 1, mrr: 1 });
    expect(Object.keys(figures)).toEqual(['queries', 'ndcg10', 'recall100', 'mrr', 'indexMs', 'ms', 'cpuMs']);
  });

  it('administrator: refuses an address to which no mail could go', async () => {
    const options = ['--email', 'first@localhost', '--name', 'Noa', '--operator', 'ICT Authority'];
    expect(await failure('administrator', ...options)).toContain('e-mail');
  });

  it('models: lists, compares and advises without a database', async () => {
    const { stdout: list } = await etgar('models', 'list');
    expect(list.trim().split('\n').length).toBeGreaterThanOrEqual(21);
    const ids = ['civtech-scotland', 'stir', 'eu-pcp'];
    const csv = await etgar('models', 'compare', ...ids, '--csv', '--language', 'he');
    expect(csv.stdout.startsWith('\uFEFFמודל,')).toBe(true);
    const situation = ['--jurisdiction', 'IL', '--problem', 'vague', '--purchase', 'required'];
    const { stdout } = await etgar('models', 'advise', ...situation, '--top', '2', '--json');
    const ranked = JSON.parse(stdout) as { id: string; score: number; reasons: { points: number }[] }[];
    expect(ranked).toHaveLength(2);
    for (const { score, reasons } of ranked)
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
  });

  it('models: says which model or legal basis it does not know', async () => {
    expect(await failure('models', 'show', 'nothing')).toContain('There is no model "nothing"');
    const advise = ['models', 'advise', '--jurisdiction', 'IL', '--legal-bases', 'nothing'];
    expect(await failure(...advise)).toContain('There is no legal basis "nothing"');
  });

  it('administrator: creates the first person of an installation, once', async () => {
    const create = [
      'administrator',
      '--email',
      'First@Example.org',
      '--name',
      'Noa',
      '--operator',
      'ICT Authority',
    ];
    const { stdout } = await etgar(...create);
    const password = /^ {2}(\S{20})$/m.exec(stdout)?.[1] ?? '';
    expect(stdout).toContain('Noa can sign in as first@example.org');
    const app = await TestApp.on(database.url);
    try {
      const input = { email: 'first@example.org', password };
      const roles = 'viewer { memberships { role organisation { kind } } }';
      expect(await app.anonymous.done('signIn', input, roles)).toEqual({
        viewer: { memberships: [{ role: 'PLATFORM_ADMINISTRATOR', organisation: { kind: 'OPERATOR' } }] },
      });
    } finally {
      await app.stop();
    }
    expect(await failure(...create)).toBe('Somebody has already registered with this e-mail.\n');
  });

  it('seed: tells the story once', async () => {
    const empty = await cloneDatabase();
    try {
      const seed = () =>
        run(process.execPath, [path.resolve('dist/bin/cli.js'), 'seed'], {
          cwd: folder,
          env: { ...process.env, DATABASE_URL: empty.url, DATA_DIR: folder, LOG_LEVEL: 'warn' },
        });
      expect((await seed()).stdout).toContain('The story is told.');
      expect((await seed()).stdout).toContain('not empty');
    } finally {
      await empty.drop();
    }
  });
});
