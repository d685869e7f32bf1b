import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluateRefit } from './evaluate-refit.js';
import { InputFileError } from './json-lines.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etgar-refit-'));
});
afterAll(() => rm(folder, { recursive: true }));

const row = (n: number) =>
  JSON.stringify({
    at: new Date(1_800_000_000_000 + n * 60_000).toISOString(),
    values: { TEXT: ((n * 61) % 100) / 100, TAGS: ((n * 37) % 100) / 100 },
    applied: (n * 89) % 100 < (n * 37) % 100,
  });

async function run(lines: string[], weights = '{"TEXT":0.9,"TAGS":0.1}', json = false): Promise<string[]> {
  const file = join(folder, 'outcomes.jsonl');
  await writeFile(file, lines.join('\n'));
  const printed: string[] = [];
  await evaluateRefit({ outcomes: file, weights, json }, (line) => printed.push(line));
  return printed;
}

describe('evaluateRefit', () => {
  it('prints the weights and measures beside each other, and JSON when asked', async () => {
    const lines = Array.from({ length: 500 }, (_, n) => row(n));
    const printed = await run(lines, undefined, true);
    expect(printed[0]).toBe('Fitted to 400 suggestions, tested on 100 later ones.');
    expect(printed.join('\n')).toMatch(/^TAGS +0\.1000 +0\.\d{4}$/mu);
    const outcome = JSON.parse(printed.at(-1) ?? '');
    expect(outcome.weights.TAGS).toBeGreaterThan(0.6);
    expect(outcome.evaluation.auc.proposed).toBeGreaterThan(outcome.evaluation.auc.current);
  });

  it('says when there is too little', async () =>
    expect(await run([row(1), row(2)])).toEqual([
      'Too little to learn from.',
      'Of the earlier four fifths 0 led to an application and 1 did not; 20 of each are needed,',
      'and some of each among the latest fifth, on which the weights are tested.',
    ]));

  it.each([
    ['{"at":"yesterday-ish","values":{},"applied":true}', '"at" must be an instant'],
    ['{"at":"2027-01-01T00:00:00Z","values":{"TEXT":"much"},"applied":true}', '"values" must be an object'],
    ['{"at":"2027-01-01T00:00:00Z","values":{},"applied":"yes"}', '"applied" must be true or false'],
    ['{"at":', 'not JSON'],
  ])('refuses %s by file and line', async (line, message) => {
    await expect(run([row(1), line])).rejects.toThrow(InputFileError);
    await expect(run([row(1), line])).rejects.toThrow(`:2: ${message}`);
  });

  it.each(['[]', '{}', 'TEXT=1'])('refuses the weights %s', async (weights) => {
    await expect(run([row(1)], weights)).rejects.toThrow('--weights must be a JSON object');
  });
});
