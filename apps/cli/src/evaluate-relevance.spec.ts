import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EvaluateRelevanceOptions, evaluateRelevance } from './evaluate-relevance.js';
import { InputFileError } from './json-lines.js';

const lines = (...rows: unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const DOCS = lines(
  { id: 'pipes', title: 'Water leaks', text: 'Acoustic sensors hear water leaks in municipal pipes' },
  { id: 'radar', title: '', text: 'Radar from space sees wet ground, a hint at water' },
  { id: 'forms', title: 'טפסים נגישים', text: 'טפסים ממשלתיים לאנשים עם מוגבלות' },
  { id: 'bus', text: 'سلامة النقل المدرسي' },
);
const QUERIES = lines(
  { id: 'q-water', title: 'Leaking pipes', text: 'The municipality loses water' },
  { id: 'q-forms', title: 'הטופס הנגיש' },
  { id: 'q-second', title: 'water', text: '' },
  { id: 'q-unjudged', title: 'المدرسة' },
);
const QRELS =
  'query_id\tdoc_id\trelevance\nq-water\tpipes\t1\nq-forms\tforms\t2\nq-second\tradar\t1\nq-second\tbus\t0\n';

let folder: string;
let corpus: { docs: string; queries: string; qrels: string };

async function fileWith(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etgar-relevance-'));
  corpus = {
    docs: await fileWith('docs.jsonl.gz', gzipSync(DOCS)),
    queries: await fileWith('queries.jsonl', QUERIES),
    qrels: await fileWith('qrels.tsv', QRELS),
  };
});

afterAll(() => rm(folder, { recursive: true }));

async function evaluate(options: Partial<EvaluateRelevanceOptions>): Promise<string[]> {
  const printed: string[] = [];
  await evaluateRelevance({ ...corpus, json: false, ...options }, (line) => printed.push(line));
  return printed;
}

describe('evaluateRelevance', () => {
  it('prints a table and, when asked, its figures as JSON on the last line', async () => {
    const printed = await evaluate({ json: true });
    // Two queries have their document first, one has it second: (1 + 1 + 1/log2(3)) / 3 and (1 + 1 + 1/2) / 3.
    expect(JSON.parse(printed.at(-1)!)).toEqual({
      queries: 3,
      ndcg10: 0.876977,
      recall100: 1,
      mrr: 0.833333,
      indexMs: expect.any(Number),
      ms: { median: expect.any(Number), p95: expect.any(Number) },
      cpuMs: { median: expect.any(Number), p95: expect.any(Number) },
    });
    const table = printed.slice(0, -1).join('\n');
    expect(table).toMatch(/^documents +4$/mu);
    expect(table).toMatch(/^judged queries +3$/mu);
    expect(table).toMatch(/^nDCG@10 +0\.8770$/mu);
    expect(table).toMatch(/^Recall@100 +1\.0000$/mu);
    expect(table).toMatch(/^MRR +0\.8333$/mu);
    expect(await evaluate({ json: false })).toHaveLength(printed.length - 1);
  });

  it('asks only the first queries when there is a limit', async () => {
    const printed = await evaluate({ json: true, limit: 2 });
    expect(JSON.parse(printed.at(-1)!)).toMatchObject({ queries: 2, ndcg10: 1, mrr: 1 });
  });

  it('lets documents ask for queries', async () => {
    const printed = await evaluate({ json: true, reverse: true });
    // pipes, forms and radar ask: each has one relevant query; "bus" is only judged not relevant.
    expect(JSON.parse(printed.at(-1)!)).toMatchObject({ queries: 3, recall100: 1 });
    expect(printed.join('\n')).toMatch(/^documents +4$/mu);
  });

  it('asks only queries of one language', async () => {
    expect(JSON.parse((await evaluate({ json: true, language: 'he' })).at(-1)!)).toMatchObject({
      queries: 1,
      ndcg10: 1,
    });
    await expect(evaluate({ language: 'ar' })).rejects.toThrow(
      'names no relevant document for any query whose language is "ar"',
    );
  });

  it('shows why the documents of a query stand where they do', async () => {
    const text = (await evaluate({ explain: 'q-water' })).join('\n');
    expect(text).toMatch(/^q-water {2}Leaking pipes$/mu);
    expect(text).toMatch(/^ 1\. pipes {2}1\.0000 {2}relevant$/mu);
    expect(text).toMatch(/shared words {2,}.*pipes \(en\)/u);
    expect(text).toMatch(/The first relevant document is at place 1\./u);
    await expect(evaluate({ explain: 'q-none' })).rejects.toThrow('no judged query has the id "q-none"');
  });

  it('measures two settings on the same queries', async () => {
    const printed = await evaluate({
      json: true,
      compare: { weights: { TERMS: 0, PHRASES: 0, LETTERS: 0 } },
    });
    const { comparison, ndcg10 } = JSON.parse(printed.at(-1)!);
    // Without words, letters and phrases, and with too few documents to learn from, nothing is found.
    expect(comparison.ndcg10).toMatchObject({ other: 0, mean: expect.closeTo(ndcg10, 6) });
    expect(printed.join('\n')).toMatch(/nDCG@10 +0\.0000 {2}difference \+0\.8770/u);
    const same = JSON.parse((await evaluate({ json: true, compare: {} })).at(-1)!);
    expect(same.comparison.mrr).toMatchObject({ mean: 0, low: 0, high: 0, p: 1 });
  });

  it.each([
    ['docs', 'no JSON', `${DOCS}{"id":\n`, ':5: not JSON'],
    ['docs', 'no object', '[]\n', ':1: not a JSON object'],
    ['docs', 'no id', '{"title":"x"}\n', ':1: "id" must be a text that is not empty'],
    ['docs', 'a number as text', '{"id":"a","text":7}\n', ':1: "text" must be a text'],
    ['docs', 'nothing', '\n', ': has no rows'],
    [
      'queries',
      'an id twice',
      `${QUERIES}{"id":"q-forms"}\n`,
      ':5: the id "q-forms" is already that of line 2',
    ],
    ['queries', 'a number as title', '{"id":"a","title":7}\n', ':1: "title" must be a text'],
    ['qrels', 'two columns', `${QRELS}q-water\tpipes\n`, ':6: needs three columns divided by tabs'],
    ['qrels', 'a grade in words', `${QRELS}q-water\tpipes\thigh\n`, ':6: the grade "high" is not a number'],
    ['qrels', 'an unknown document', `${QRELS}q-water\tnowhere\t1\n`, ': unknown document id nowhere'],
    [
      'qrels',
      'unknown queries and documents',
      `${QRELS}q1\tnowhere\t1\nq2\tpipes\t1\n`,
      ': unknown query ids q1, q2; unknown document id nowhere',
    ],
    ['qrels', 'a header alone', 'query_id\tdoc_id\trelevance\n', ': has no judgements'],
    ['qrels', 'no relevant document', 'q-water\tpipes\t0\n', ': names no relevant document for any query'],
  ])('refuses %s with %s by file and line', async (which, what, content, message) => {
    const file = await fileWith(`${which}-${what.replaceAll(' ', '-')}`, content);
    const run = evaluate({ [which]: file });
    await expect(run).rejects.toThrow(InputFileError);
    await expect(run).rejects.toThrow(`${file}${message}`);
  });

  it('names ten unknown ids and counts the others', async () => {
    const rows = Array.from({ length: 12 }, (_, place) => `q-water\tx${place}\t1\n`).join('');
    const run = evaluate({ qrels: await fileWith('many.tsv', QRELS + rows) });
    await expect(run).rejects.toThrow(
      'unknown document ids x0, x1, x2, x3, x4, x5, x6, x7, x8, x9 and 2 more',
    );
  });

  it.each(['docs', 'queries', 'qrels'])('refuses a missing %s file by its name', async (which) => {
    const file = join(folder, 'missing');
    await expect(evaluate({ [which]: file })).rejects.toThrow(`${file}: no such file`);
  });
});
