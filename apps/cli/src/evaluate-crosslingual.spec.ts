import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EvaluateCrosslingualOptions, evaluateCrosslingual } from './evaluate-crosslingual.js';

const SUBJECTS = [
  ['water pipes leak under the old city street', 'צינורות מים דולפים מתחת לרחוב העיר העתיקה'],
  ['school buses need safe stations near children', 'אוטובוסים לתלמידים צריכים תחנות בטוחות ליד הילדים'],
  ['hospital queues grow every winter evening', 'התורים בבית החולים גדלים בכל ערב חורף'],
  ['accessible forms help disabled citizens online', 'טפסים נגישים עוזרים לאזרחים עם מוגבלות ברשת'],
  ['drones watch orchards from the northern sky', 'רחפנים משגיחים על מטעים מהשמיים בצפון'],
  ['sensors measure polluted air around factories', 'חיישנים מודדים אוויר מזוהם סביב מפעלים'],
] as const;

const lines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const LESSONS = [...SUBJECTS, ...SUBJECTS].map(([en, he], id) => ({ id, en, he }));
const PAIRS = SUBJECTS.map(([en, he], id) => ({ id, en: en.split(' ').slice(0, 3).join(' '), he }));

let folder: string;
let files: { train: string; pairs: string };

const fileWith = async (name: string, content: string): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etgar-crosslingual-'));
  files = {
    train: await fileWith('train.jsonl', lines(LESSONS)),
    pairs: await fileWith('pairs.jsonl', lines(PAIRS)),
  };
});

afterAll(() => rm(folder, { recursive: true }));

async function evaluate(options: Partial<EvaluateCrosslingualOptions> = {}): Promise<string[]> {
  const printed: string[] = [];
  await evaluateCrosslingual({ ...files, from: 'he', to: 'en', json: true, ...options }, (line) =>
    printed.push(line),
  );
  return printed;
}

describe('evaluateCrosslingual', () => {
  it('finds sentences by their translations, after lessons', async () => {
    const printed = await evaluate();
    expect(JSON.parse(printed.at(-1)!)).toEqual({ pairs: 6, acc1: 1, acc10: 1, mrr: 1 });
    expect(printed.join('\n')).toMatch(/^found at the first place +1\.0000$/mu);
  });

  it('finds none without lessons: nothing is taken from the pairs themselves', async () => {
    const train = await fileWith('few.jsonl', lines(LESSONS.slice(0, 2)));
    // Words that the glossary does not know, so that nothing but lessons could bridge the languages.
    const sentences = [
      { id: 1, en: 'purple foxes dream', he: 'שועלים סגולים חולמים' },
      { id: 2, en: 'spicy soup whistles', he: 'מרק חריף שורק' },
    ];
    const pairs = await fileWith('unknown.jsonl', lines(sentences));
    const answer = JSON.parse((await evaluate({ train, pairs })).at(-1)!);
    expect(answer).toEqual({ pairs: 2, acc1: 0, acc10: 0, mrr: 0 });
  });

  it.each([
    ['no JSON', '{', ':1: not JSON'],
    ['no id', lines([{ en: 'a', he: 'ב' }]), ':1: "id" must be'],
    ['no sentence', lines([{ id: 1, en: 'a' }]), ':1: "he" must be a text'],
    ['an id twice', lines([PAIRS[0], PAIRS[0]]), ':2: the id "0" was there before'],
    ['nothing', '', ': has no rows'],
  ])('refuses pairs with %s', async (what, content, message) => {
    const pairs = await fileWith(`${what.replaceAll(' ', '-')}.jsonl`, content);
    await expect(evaluate({ pairs })).rejects.toThrow(`${pairs}${message}`);
  });

  it('refuses one language on both sides', async () => {
    await expect(evaluate({ to: 'he' })).rejects.toThrow('two languages');
  });
});
