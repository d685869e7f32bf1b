import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandError } from '#libs/process';
import { evaluateAssignment } from './evaluate-assignment.js';
import { InputFileError } from './json-lines.js';

/** Three submissions, four reviewers; quarters of affinity, and conflicts. */
const VALUES = [4, 3, 255, 1, 4, 0, 2, 1, 255, 3, 2, 0];
const META = {
  shape: [3, 4],
  scale: 0.25,
  conflict_value: 255,
  demand: 2,
  load_max: 2,
  institution: ['a', 'a', 'b', 'c'],
};

let folder: string;
let count = 0;

async function instance(meta: unknown = META, files: Record<string, Buffer> = {}): Promise<string> {
  const own = join(folder, String(count++));
  await mkdir(own);
  await writeFile(join(own, 'meta.json'), typeof meta === 'string' ? meta : JSON.stringify(meta));
  const all = Object.keys(files).length > 0 ? files : { 'affinity.u8.gz': gzipSync(Buffer.from(VALUES)) };
  for (const [name, bytes] of Object.entries(all)) await writeFile(join(own, name), bytes);
  return own;
}

async function evaluate(path: string, options: Partial<Parameters<typeof evaluateAssignment>[0]> = {}) {
  const printed: string[] = [];
  await evaluateAssignment(
    { instance: path, mode: 'sum', pairCap: 1, seed: 1, json: true, ...options },
    (line) => printed.push(line),
  );
  return { table: printed.slice(0, -1).join('\n'), json: JSON.parse(printed.at(-1) as string) };
}

const floats = (values: readonly number[]): Buffer => gzipSync(Buffer.from(Float32Array.from(values).buffer));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etgar-assignment-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('evaluateAssignment', () => {
  it('prints a table, and its figures as JSON on the last line', async () => {
    const { table, json } = await evaluate(await instance());
    // 1 + .75, 1 + .5, .75 + .5: only the second reviewer of the first submission could be the first of the third.
    expect(json).toEqual({
      total: 4.5,
      minSubmission: 1.25,
      optimal: true,
      bound: 4.5,
      unfilled: 0,
      conflictsViolated: 0,
      maxLoad: 2,
      ms: expect.any(Number),
      rssMb: expect.any(Number),
    });
    expect(table).toMatch(/^total affinity +4\.500$/mu);
    expect(table).toMatch(/^proven optimal +yes$/mu);
    expect(table).toMatch(/^reviews per reviewer +0 to 2$/mu);
  });

  it('reads 32-bit numbers, of which negative ones are conflicts, and lists instead of numbers', async () => {
    const meta = { shape: [2, 2], demand: [1, 2], load_max: [2, 1], load_min: 1 };
    const path = await instance(meta, { 'affinity.f32.gz': floats([0.5, 0.25, 0.125, -1]) });
    const { json } = await evaluate(path);
    expect(json).toMatchObject({ total: 0.375, unfilled: 1, conflictsViolated: 0, optimal: true });
  });

  it('takes limits from the command instead of the file', async () => {
    const path = await instance();
    expect((await evaluate(path, { minLoad: 1 })).json).toMatchObject({ total: 4.25, optimal: true });
    expect((await evaluate(path, { institutionCap: 1 })).json).toMatchObject({ total: 4, optimal: true });
    expect((await evaluate(path, { maxLoad: 3 })).json).toMatchObject({ total: 4.5, maxLoad: 2 });
  });

  it('tells what clashes when there is more demand than capacity', async () => {
    const { table, json } = await evaluate(await instance(), { maxLoad: 1 });
    expect(json).toMatchObject({ unfilled: 2, maxLoad: 1 });
    expect(table).toContain(
      'Not everything can be met (this is the smallest clash): 3 submissions need 6 reviews',
    );
    expect(table).toContain('raise the limits of these reviewers by 2 in total');
  });

  it.each(['fair', 'lottery'] as const)('has a mode %s', async (mode) => {
    const { json, table } = await evaluate(await instance(), { mode });
    expect(json).toMatchObject({ unfilled: 0, conflictsViolated: 0, bound: 4.5 });
    expect(table).toMatch(mode === 'fair' ? /^price of fairness/mu : /^highest chance of a pair/mu);
  });

  it.each([
    ['no JSON', '{', 'meta.json: not JSON'],
    ['a list', '[]', 'meta.json: not a JSON object'],
    ['no shape', {}, 'meta.json: "shape" must be two whole numbers'],
    ['a scale of nothing', { ...META, scale: 0 }, 'meta.json: "scale" must be a number above 0'],
    [
      'no demand',
      { ...META, demand: undefined },
      'meta.json: "demand" must be a whole number, or a list of 3',
    ],
    [
      'a short list of loads',
      { ...META, load_max: [1, 2] },
      '"load_max" must be a whole number, or a list of 4',
    ],
    ['half a minimum', { ...META, load_min: 0.5 }, '"load_min" must be a whole number'],
    ['too few institutions', { ...META, institution: ['a'] }, '"institution" must be a list of 4'],
    [
      'another shape',
      { ...META, shape: [3, 5], institution: undefined },
      'affinity.u8.gz: holds 12 bytes, but "shape" 3 × 5 needs 15',
    ],
  ])('refuses an instance with %s by file', async (_, meta, message) => {
    const run = evaluate(await instance(meta));
    await expect(run).rejects.toThrow(InputFileError);
    await expect(run).rejects.toThrow(message);
  });

  it('refuses what is missing, damaged, too great or contradicts itself', async () => {
    await expect(evaluate(join(folder, 'nowhere'))).rejects.toThrow('meta.json: no such file');
    const empty = await instance(META, { 'other.gz': gzipSync('') });
    await expect(evaluate(empty)).rejects.toThrow('affinity.u8.gz: no such file');
    const damaged = await instance(META, { 'affinity.u8.gz': Buffer.from('plain') });
    await expect(evaluate(damaged)).rejects.toThrow('affinity.u8.gz: the gzip file is damaged');
    const great = await instance(
      { shape: [1, 1], demand: 1, load_max: 1 },
      { 'affinity.f32.gz': floats([5000]) },
    );
    await expect(evaluate(great)).rejects.toThrow('value 1 is 5000');
    const least = evaluate(await instance(), { minLoad: 3 });
    await expect(least).rejects.toThrow(CommandError);
    await expect(least).rejects.toThrow('the instance contradicts itself: load 000000000');
    const { institution: _, ...nowhere } = META;
    await expect(evaluate(await instance(nowhere), { institutionCap: 1 })).rejects.toThrow(
      '"institution" is needed for --institution-cap',
    );
  });
});
