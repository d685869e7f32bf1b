import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InputFileError, readJsonLines, readLines } from './json-lines.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etgar-json-lines-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function fileWith(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

describe('readJsonLines', () => {
  const ROWS = '{"id":"a"}\n{"id":"ב"}\n[1]\n';
  const VALUES = [
    { line: 1, value: { id: 'a' } },
    { line: 2, value: { id: 'ב' } },
    { line: 3, value: [1] },
  ];

  it.each([
    ['plain', ROWS],
    ['without a last newline', ROWS.trimEnd()],
    ['with carriage returns', ROWS.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${ROWS}`],
    ['gzip', gzipSync(ROWS)],
    ['gzip of two members', Buffer.concat([gzipSync('{"id":"a"}\n{"id":"ב"}\n'), gzipSync('[1]\n')])],
  ])('reads a file %s', async (name, content) => {
    expect(await all(readJsonLines(await fileWith(`${name}.jsonl`, content)))).toEqual(VALUES);
  });

  it('passes over blank lines and keeps the numbers', async () => {
    const file = await fileWith('blank.jsonl', '\n1\n   \n2\n\n');
    expect(await all(readJsonLines(file))).toEqual([
      { line: 2, value: 1 },
      { line: 4, value: 2 },
    ]);
  });

  it('gives bad lines as errors and goes on', async () => {
    const bad = Buffer.concat([
      Buffer.from('{"id":\n'),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from('true\n'),
    ]);
    expect(await all(readJsonLines(await fileWith('bad.jsonl', bad)))).toEqual([
      { line: 1, error: expect.stringMatching(/^not JSON: /u) },
      { line: 2, error: 'not UTF-8' },
      { line: 3, value: true },
    ]);
  });

  it('does not take a line that would fill the memory', async () => {
    const file = await fileWith('long.jsonl', `"${'x'.repeat(17 * 1024 * 1024)}"\n7\n`);
    expect(await all(readJsonLines(file))).toEqual([
      { line: 1, error: 'longer than 16 MiB' },
      { line: 2, value: 7 },
    ]);
  });

  it('reads letters that lie across two chunks', async () => {
    const text = 'מים'.repeat(200_000);
    const [row] = await all(readJsonLines(await fileWith('wide.jsonl', `a${JSON.stringify(text)}`.slice(1))));
    expect(row).toEqual({ line: 1, value: text });
  });

  it('gives nothing for an empty file', async () => {
    expect(await all(readLines(await fileWith('empty.jsonl', '')))).toEqual([]);
  });

  it.each([
    ['a missing file', async () => join(folder, 'missing.jsonl'), 'no such file'],
    ['a folder', async () => folder, 'is a directory'],
    [
      'an incomplete gzip file',
      () => fileWith('cut.gz', gzipSync('{"id":1}\n'.repeat(100)).subarray(0, 30)),
      'the gzip file is incomplete',
    ],
    [
      'a damaged gzip file',
      () => fileWith('damaged.gz', Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(40, 7)])),
      'the gzip file is damaged',
    ],
  ])('refuses %s by its name', async (_, prepare, reason) => {
    const file = await prepare();
    const reading = all(readJsonLines(file));
    await expect(reading).rejects.toThrow(InputFileError);
    await expect(reading).rejects.toThrow(`${file}: ${reason}`);
  });

  it('can be left in the middle', async () => {
    for await (const row of readJsonLines(await fileWith('left.gz', gzipSync('1\n2\n3\n')))) {
      expect(row).toEqual({ line: 1, value: 1 });
      break;
    }
  });
});
