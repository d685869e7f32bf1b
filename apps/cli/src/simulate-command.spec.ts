import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locale } from '#libs/i18n';
import { shippedModel } from '#libs/models';
import { type SimulateOptions, settings, simulateCommand } from './simulate-command.js';

const model = shippedModel('civtech-scotland');
if (!model) throw new Error('the model is missing');

describe('simulateCommand', () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'etgar-simulate-'));
    await writeFile(file('own.json'), JSON.stringify({ ...model, id: 'own', challenges: { typical: 3 } }));
    const unsound = model.stages.map((stage) => ({ ...stage, after: [{ stage: 'call' }] }));
    await writeFile(file('unsound.json'), JSON.stringify({ ...model, stages: unsound }));
    await writeFile(file('broken.json'), JSON.stringify({ ...model, jurisdiction: 'Scotland', stages: [] }));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function simulated(options: Partial<SimulateOptions>) {
    const said: string[] = [];
    const warned: string[] = [];
    const code = await simulateCommand(
      { model: 'civtech-scotland', runs: 20, seed: 1, set: {}, json: false, language: 'en', ...options },
      (line) => said.push(line),
      (line) => warned.push(line),
    );
    return { code, said: said.join('\n'), warned: warned.join('\n') };
  }

  it.each<[Locale, string, string]>([
    ['he', 'המשפך', 'הנתיב הקריטי'],
    ['ar', 'مسار التصفية', 'المسار الحرج'],
    ['en', 'The funnel', 'Critical path'],
  ])('speaks %s', async (language, ...words) => {
    const { code, said, warned } = await simulated({ file: file('own.json'), language });
    expect([code, warned]).toEqual([0, '']);
    for (const word of words) expect(said).toContain(word);
    expect(said).not.toMatch(language === 'en' ? /undefined|NaN/ : /The funnel|undefined|NaN/);
  });

  it('says the result again as JSON only when asked', async () => {
    const { said } = await simulated({ json: true, set: { dropOut: 0.5 } });
    expect(JSON.parse(said.split('\n').at(-1) ?? '').parameters.dropOut).toBe(0.5);
    expect((await simulated({})).said).not.toContain('{');
  });

  it.each<[string, () => Partial<SimulateOptions>, RegExp[]]>([
    ['an unknown model', () => ({ model: 'utopia' }), [/no model "utopia".*civtech-scotland/]],
    [
      'a file that departs from the schema',
      () => ({ file: file('broken.json') }),
      [/jurisdiction/, /stages/],
    ],
    ['a model that is not sound', () => ({ file: file('unsound.json') }), [/call/]],
    ['parameters out of range', () => ({ set: { dropOut: 2, luck: 1 } }), [/dropOut/, /luck/]],
    ['too many runs', () => ({ runs: 100_001 }), [/100000/]],
  ])('refuses %s with exit code 1', async (_, options, patterns) => {
    const { code, said, warned } = await simulated(options());
    expect([code, said]).toEqual([1, '']);
    for (const pattern of patterns) expect(warned).toMatch(pattern);
  });

  it('names a file that cannot be read', async () => {
    await expect(simulated({ file: file('absent.json') })).rejects.toThrow('absent.json');
  });
});

describe('settings', () => {
  it('gathers name=number, the last one counts', () => {
    expect(settings('dropOut=0.2', settings('skip=1', settings('dropOut=0.1', {})))).toEqual({
      dropOut: 0.2,
      skip: 1,
    });
  });

  it.each(['dropOut', 'dropOut=', 'dropOut=much', '=1'])('refuses %j', (text) =>
    expect(() => settings(text, {})).toThrow('name=number'),
  );
});
