import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { houseModel, type ProgrammeModel, shippedModel, studiedModels } from '#libs/models';
import { InputFileError } from './json-lines.js';
import { type CheckModelsOptions, checkModels } from './models-command.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etgar-models-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function fileWith(name: string, content: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** A model of the library, spoiled in the given way. */
function spoiled(id: string, spoil: (model: ProgrammeModel) => unknown): ProgrammeModel {
  const model = structuredClone(shippedModel(id)!);
  spoil(model);
  return model;
}

async function check(options: Partial<CheckModelsOptions>): Promise<{ sound: boolean; printed: string[] }> {
  const printed: string[] = [];
  const sound = await checkModels({ all: false, json: false, language: 'en', ...options }, (line) =>
    printed.push(line),
  );
  return { sound, printed };
}

describe('models check', () => {
  it('prints the twenty models and, apart from them, the one of the platform', async () => {
    const { sound, printed } = await check({ all: true });
    expect(sound).toBe(true);
    expect(printed.filter((line) => line.startsWith('✓'))).toHaveLength(21);
    expect(printed).toContainEqual(
      expect.stringMatching(/^✓ civtech-scotland +6 +5 +sound +CivTech Scotland$/u),
    );
    const own = printed.findIndex((line) => line.startsWith('The model of the platform'));
    const house = printed.findIndex((line) => line.includes(houseModel().id));
    expect(printed.slice(0, own).filter((line) => line.startsWith('✓'))).toHaveLength(20);
    expect(house).toBeGreaterThan(own);
    expect(printed.at(-1)).toBe('Sound: 20 of 20 studied models.');
    // Columns stand below each other.
    const verdicts = printed.filter((line) => line.startsWith('✓')).map((line) => line.indexOf('sound'));
    expect(new Set(verdicts).size).toBe(1);
  });

  it('says the same as one line of JSON', async () => {
    const { printed } = await check({ all: true, json: true });
    expect(printed).toHaveLength(1);
    const told = JSON.parse(printed[0]!);
    expect(told.models.map(({ id }: { id: string }) => id)).toEqual(studiedModels().map(({ id }) => id));
    expect(told.models[4]).toEqual({
      id: 'eu-pcp',
      name: 'EU pre-commercial procurement (PCP)',
      stages: 5,
      paths: 2,
      sound: true,
      findings: [],
    });
    expect(told.own).toEqual([
      expect.objectContaining({ id: houseModel().id, stages: 3, paths: 1, sound: true }),
    ]);
  });

  it.each([
    ['he', 'מודלים שנלמדו', 'תקין'],
    ['ar', 'النماذج المدروسة', 'سليم'],
  ] as const)('speaks %s', async (language, title, verdict) => {
    const { printed } = await check({ language });
    expect(printed[0]).toContain(title);
    const name = shippedModel('stir')!.name[language];
    expect(printed).toContainEqual(
      expect.stringMatching(new RegExp(`stir +5 +2 +${verdict} +${name.slice(0, 8)}`)),
    );
  });

  it('lists the ways through a sound file', async () => {
    const { sound, printed } = await check({ file: await fileWith('house.json', houseModel()) });
    expect(sound).toBe(true);
    expect(printed.join('\n')).toContain('  call → evaluation → pilot ⇒ pilot-agreement');
    expect(printed.join('\n')).not.toContain('civtech-scotland');
  });

  it('names every fault of an unsound file, with stage, rule and mend', async () => {
    const model = spoiled('eu-pcp', (m) => {
      m.stages.find(({ id }) => id === 'tender')!.gate!.criteria![0]!.weight = 70;
      m.stages.find(({ id }) => id === 'design')!.gate!.reviewers!.perSubmission = 0;
      delete m.exits[0]!.noAdvantage;
    });
    const file = await fileWith('unsound.json', model);
    const { sound, printed } = await check({ file });
    expect(sound).toBe(false);
    const text = printed.join('\n');
    expect(text).toContain('✗ not sound · Stages 5 · Paths 2 · Errors 4 · Advice 0');
    expect(text).toContain(
      '  Scoring\n' +
        '  ✗ Tender for research and development (tender): The weights sum to 90, not to 100.\n' +
        '    → Let the weights of all scored criteria sum to 100, or leave all of them out.\n' +
        '      stages/tender/gate/criteria',
    );
    expect(text).toContain('  Reviewers\n  ✗ Phase 1: solution design (design): ');
    expect(text).toContain('  Exits and law\n  ✗ A separate tender follows');
    const { models } = JSON.parse((await check({ file, json: true })).printed[0]!);
    expect(models[0].findings).toHaveLength(4);
    expect(models[0].findings[0]).toEqual({
      rule: 'scoring',
      stage: 'tender',
      path: 'stages/tender/gate/criteria',
      severity: 'error',
      code: 'model.weights_sum',
      mend: 'model.mend_weights',
      params: { id: 'tender', sum: 90 },
      message: 'The weights sum to 90, not to 100.',
      mendMessage: 'Let the weights of all scored criteria sum to 100, or leave all of them out.',
    });
  });

  it('names everything that departs from the schema', async () => {
    const model = spoiled('stir', (m) => {
      Object.assign(m.stages[1]!, { kind: 'lottery' });
      Object.assign(m, { exits: [] });
    });
    const file = await fileWith('misshapen.json', model);
    const { sound, printed } = await check({ file });
    expect(sound).toBe(false);
    expect(printed).toContain('  Form of the file');
    expect(printed).toContain('  ✗ exits: must have at least 1 entry.');
    expect(printed).toContainEqual(expect.stringContaining('  ✗ stages/joint-call/kind: must be one of '));
    const { models, own } = JSON.parse((await check({ file, json: true })).printed[0]!);
    expect(models[0]).toMatchObject({ id: 'stir', sound: false });
    expect(
      models[0].findings.map(({ stage, path }: { stage?: string; path: string }) => [stage, path]),
    ).toEqual(
      expect.arrayContaining([
        ['joint-call', 'stages/1/kind'],
        [undefined, 'exits'],
      ]),
    );
    expect(own).toEqual([]);
  });

  it('judges a file beside all that ship', async () => {
    const file = await fileWith(
      'bad.json',
      spoiled('stir', (m) => Object.assign(m.exits[0]!, { legalBasis: 'handshake' })),
    );
    const { sound, printed } = await check({ file, all: true, json: true });
    expect(sound).toBe(false);
    expect(JSON.parse(printed[0]!).models).toHaveLength(21);
  });

  it('says of a file that is not there, or not JSON, what is wrong', async () => {
    await expect(check({ file: join(folder, 'missing.json') })).rejects.toThrow(
      /missing\.json: no such file$/,
    );
    const file = await fileWith('words.json', 'a model');
    await expect(check({ file })).rejects.toThrow(InputFileError);
    await expect(check({ file })).rejects.toThrow(/words\.json: not JSON: /);
  });
});
