import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { unwrap } from '#libs/kernel';
import { shippedModel, simulate } from '#libs/programmes';

jest.setTimeout(60_000);

const run = promisify(execFile);
const model = shippedModel('civtech-scotland');
if (!model) throw new Error('the model is missing');

describe('npm run simulate', () => {
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

  // Without a database: none is given, and none may be started.
  const simulated = (...args: string[]) =>
    run(process.execPath, [path.resolve('dist/apps/cli/src/main.js'), 'simulate', ...args], { cwd: folder });
  const refusal = (...args: string[]): Promise<{ code?: number; stderr: string; stdout: string }> =>
    simulated(...args).catch((error) => error);

  it('prints the report, and with --json the result on the last line, the same each time', async () => {
    const args = [
      '--model',
      'civtech-scotland',
      '--runs',
      '200',
      '--seed',
      '9',
      '--set',
      'dropOut=0.1',
      '--json',
    ];
    const [first, second] = await Promise.all([simulated(...args), simulated(...args)]);
    const last = (text: string) => JSON.parse(text.trim().split('\n').at(-1) ?? '');
    expect(last(first.stdout)).toEqual(unwrap(simulate(model, { dropOut: 0.1 }, { runs: 200, seed: 9 })));
    expect(last(second.stdout)).toEqual(last(first.stdout));
    for (const part of [
      'CivTech Scotland',
      'The funnel',
      'The calendar',
      'Critical path: Open call',
      'service contracts, GBP',
    ])
      expect(first.stdout).toContain(part);
  });

  it.each([
    ['he', 'המשפך', 'הנתיב הקריטי'],
    ['ar', 'مسار التصفية', 'المسار الحرج'],
  ])('speaks %s', async (language, ...words) => {
    const { stdout } = await simulated('--file', file('own.json'), '--runs', '20', '--language', language);
    for (const word of words) expect(stdout).toContain(word);
    expect(stdout).not.toMatch(/The funnel|undefined|NaN/);
  });

  it.each<[string, () => string[], RegExp[]]>([
    ['an unknown model', () => ['--model', 'utopia'], [/no model "utopia".*civtech-scotland/]],
    [
      'a file that departs from the schema',
      () => ['--file', file('broken.json')],
      [/jurisdiction/, /stages/],
    ],
    ['a model that is not sound', () => ['--file', file('unsound.json')], [/call/]],
    ['a file that is not there', () => ['--file', file('absent.json')], [/absent\.json/]],
    ['parameters out of range', () => ['--set', 'dropOut=2', '--set', 'luck=1'], [/dropOut/, /luck/]],
    ['too many runs', () => ['--runs', '100001'], [/100,?000/]],
  ])('refuses %s with exit code 1', async (_, args, patterns) => {
    const { code, stderr, stdout } = await refusal(...args());
    expect(code).toBe(1);
    expect(stdout).toBe('');
    for (const pattern of patterns) expect(stderr).toMatch(pattern);
    expect(stderr).not.toContain('    at ');
  });
});
