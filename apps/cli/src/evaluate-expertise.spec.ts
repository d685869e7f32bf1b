import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluateExpertise } from './evaluate-expertise.js';

const PAPERS = [
  ['w1', 'Acoustic leak detection', 'Microphones hear leaks in municipal water pipes.'],
  ['w2', 'Pressure waves', 'Leaking pipes are found by the pressure waves that they send.'],
  ['h1', 'Crowded emergency rooms', 'A forecast of patients who arrive at the hospital.'],
  ['h2', 'Hospital beds', 'Planning beds by a forecast of the patients of an emergency room.'],
  ['m1', 'איתור דליפות', 'איתור דליפות מים בצינורות עירוניים בעזרת חיישנים.'],
  ['m2', 'צנרת עירונית', 'חיישן אחד מאתר דליפה בצינור המים.'],
  ['t1', 'Leaks', 'Hearing a leak in a pipe by its sound.'],
  ['t2', 'Queues', 'Patients wait in emergency rooms of hospitals.'],
  ['t3', 'דליפות', 'הדליפה בצינורות המים אותרה.'],
] as const;
const PROFILES = { one: { ana: ['w1', 'w2'], dan: ['m1', 'm2'], eva: ['h1', 'h2'] } };
const RATINGS = [
  ['ana', 't1', '5'],
  ['ana', 't2', '1.5'],
  ['dan', 't3', '4.5'],
  ['dan', 't2', '2'],
  ['eva', 't2', '4'],
  ['eva', 't1', '3'],
];

let folder: string;
let count = 0;

async function evaluate(
  files: { papers?: string; profiles?: string; evaluations?: string } = {},
): Promise<{ table: string; json: { loss: number; easy: number; hard: number | null } }> {
  const save = async (text: string) => {
    const file = join(folder, String(count++));
    await writeFile(file, text);
    return file;
  };
  const printed: string[] = [];
  await evaluateExpertise(
    {
      papers: await save(
        files.papers ?? PAPERS.map(([id, title, text]) => JSON.stringify({ id, title, text })).join('\n'),
      ),
      profiles: await save(files.profiles ?? JSON.stringify(PROFILES)),
      evaluations: await save(
        files.evaluations ??
          ['reviewer\tpaper\texpertise', ...RATINGS.map((row) => row.join('\t'))].join('\n'),
      ),
      json: true,
    },
    (line) => printed.push(line),
  );
  return { table: printed.slice(0, -1).join('\n'), json: JSON.parse(printed.at(-1) as string) };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etgar-expertise-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('evaluateExpertise', () => {
  it('finds who knows what, in Hebrew inflections too, and says so in figures', async () => {
    const { table, json } = await evaluate();
    expect(json).toEqual({ loss: 0, easy: 1, hard: null });
    expect(table).toMatch(/^weighted Kendall loss +0\.0000$/mu);
    expect(table).toMatch(/^hard pairs ordered rightly +no such pair$/mu);
  });

  it('is the mean over the samples of profiles', async () => {
    const swapped = { ana: PROFILES.one.eva, dan: PROFILES.one.dan, eva: PROFILES.one.ana };
    const turned = await evaluate({ profiles: JSON.stringify({ one: swapped }) });
    expect(turned.json.loss).toBeGreaterThan(0.5);
    const both = await evaluate({ profiles: JSON.stringify({ ...PROFILES, two: swapped }) });
    expect(both.json.loss).toBeCloseTo(turned.json.loss / 2, 5);
  });

  it.each<[string, Parameters<typeof evaluate>[0], RegExp]>([
    ['profiles that are no JSON', { profiles: '{' }, /: not JSON: /],
    ['profiles without samples', { profiles: '[]' }, /: must be an object of samples/],
    [
      'a profile that is no list',
      { profiles: '{"a":{"ana":"w1"}}' },
      /of "ana" in the sample "a" must be a list/,
    ],
    ['a profile of an unknown paper', { profiles: '{"a":{"ana":["x"]}}' }, /names the unknown paper "x"/],
    [
      'a rating by a reviewer without profile',
      { profiles: '{"a":{"ana":["w1"]}}' },
      /the reviewer "dan" has no profile in the sample "a"/,
    ],
    [
      'a missing column',
      { evaluations: 'reviewer\tpaper\nana\tt1' },
      /:1: there is no column "expertise"; there are reviewer, paper/,
    ],
    [
      'an unknown paper',
      { evaluations: 'reviewer\tpaper\texpertise\nana\tx\t3' },
      /:2: names the unknown paper "x"/,
    ],
    [
      'an expertise that is none',
      { evaluations: 'reviewer\tpaper\texpertise\nana\tt1\tmuch' },
      /:2: the expertise "much" is not a number/,
    ],
    [
      'a pair that is rated twice',
      { evaluations: 'reviewer\tpaper\texpertise\nana\tt1\t3\nana\tt1\t4' },
      /:3: "ana" has rated the paper "t1" before/,
    ],
    ['no ratings', { evaluations: 'reviewer\tpaper\texpertise\n' }, /: has no rows/],
    [
      'ratings that order nothing',
      { evaluations: 'reviewer\tpaper\texpertise\nana\tt1\t3' },
      /no reviewer says to know one paper better/,
    ],
    ['a paper that is no object', { papers: '7' }, /:1: not a JSON object/],
  ])('refuses %s', (_, files, message) => expect(evaluate(files)).rejects.toThrow(message));
});
