import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluateCalibration } from './evaluate-calibration.js';
import { InputFileError } from './json-lines.js';

let folder: string;
let count = 0;

async function fileWith(text: string): Promise<string> {
  const file = join(folder, `${count++}.tsv`);
  await writeFile(file, text);
  return file;
}

/** Each of six reviewers scores ten items; one is kind and one is strict. */
function ratings(divider = '\t'): string {
  const rows = Array.from({ length: 60 }, (_, index) => {
    const [reviewer, item] = [index % 6, Math.floor(index / 6)];
    const leniency = reviewer === 0 ? 1 : reviewer === 5 ? -1 : 0;
    const score = 3 + ((item * 3) % 5) / 4 + leniency + ((index * 7) % 5) / 10;
    return [`r${reviewer}`, `p${item}`, score, score + 0.2].join(divider);
  });
  return `${['who', 'what', 'impact', 'cost'].join(divider)}\n${rows.join('\n')}\n`;
}

async function evaluate(file: string, options: Partial<Parameters<typeof evaluateCalibration>[0]> = {}) {
  const printed: string[] = [];
  await evaluateCalibration(
    { ratings: file, reviewer: 'who', item: 'what', score: 'impact,cost', json: true, ...options },
    (line) => printed.push(line),
  );
  return { table: printed.slice(0, -1).join('\n'), json: JSON.parse(printed.at(-1) as string) };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etgar-calibration-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('evaluateCalibration', () => {
  it('prints a table, and its figures as JSON on the last line', async () => {
    const { table, json } = await evaluate(await fileWith(ratings()));
    const number = expect.any(Number);
    expect(json).toEqual({
      reviews: 60,
      reviewers: 6,
      items: 10,
      variance: { item: number, reviewer: number, noise: number },
      rmse: { mean: number, model: number },
      splitHalf: { mean: number, zscore: number, model: number },
      flagged: 0,
    });
    expect(json.rmse.model).toBeLessThan(json.rmse.mean / 2);
    expect(table).toMatch(/^parts that no reviewer links +1$/mu);
    expect(table).toMatch(/^held-out error, model +0\.\d{4}$/mu);
  });

  it('reads commas as well as tabs', async () => {
    const [tabs, commas] = [await fileWith(ratings()), await fileWith(ratings(','))];
    expect((await evaluate(commas)).json).toEqual((await evaluate(tabs)).json);
  });

  it('writes what each reviewer adds to a score, the kindest first', async () => {
    const biases = join(folder, 'biases.tsv');
    await evaluate(await fileWith(ratings()), { biases });
    const [header, ...rows] = (await readFile(biases, 'utf8')).trim().split('\n');
    expect(header).toBe('reviewer\treviews\tbias\tdeviation\traw_mean');
    const parsed = rows.map((row) => row.split('\t'));
    expect(parsed.map(([, reviews]) => reviews)).toEqual(Array(6).fill('10'));
    expect(parsed[0]![0]).toBe('r0');
    expect(Number(parsed[0]![2])).toBeCloseTo(1, 0);
    expect(parsed[5]![0]).toBe('r5');
    const nowhere = evaluate(await fileWith(ratings()), { biases: join(folder, 'no', 'where') });
    await expect(nowhere).rejects.toThrow('cannot be written: ENOENT');
  });

  it.each([
    [
      'a missing column',
      'who\twhat\timpact\na\tb\t1\n',
      ':1: there is no column "cost"; there are who, what, impact',
    ],
    ['nothing', '\n', ': has no rows'],
    ['a header alone', 'who\twhat\timpact\tcost\n', ': has no ratings'],
    [
      'a score in words',
      'who\twhat\timpact\tcost\na\tb\t1\thigh\n',
      ':2: "high" in the column "cost" is not a number',
    ],
    ['an empty score', 'who\twhat\timpact\tcost\na\tb\t1\t\n', ':2: "" in the column "cost" is not a number'],
    ['a short line', 'who\twhat\timpact\tcost\na\tb\t1\n', ':2: has 3 columns, the header 4'],
    ['nobody', 'who\twhat\timpact\tcost\n\tb\t1\t1\n', ':2: names no reviewer or no item'],
  ])('refuses a file with %s by line', async (_, text, message) => {
    const file = await fileWith(text);
    const run = evaluate(file);
    await expect(run).rejects.toThrow(InputFileError);
    await expect(run).rejects.toThrow(`${file}${message}`);
  });
});
