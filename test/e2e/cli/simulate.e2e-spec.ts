import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, jest } from '@jest/globals';
import { unwrap } from '#libs/kernel';
import { shippedModel } from '#libs/models';
import { simulate } from '#libs/simulation';

jest.setTimeout(240_000);

const run = promisify(execFile);
const model = shippedModel('civtech-scotland');
if (!model) throw new Error('the model is missing');

describe('npm run simulate', () => {
  it('prints the report, and with --json the result on the last line, as it is everywhere; without a database', async () => {
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
    const { stdout } = await run(process.execPath, [path.resolve('dist/bin/cli.js'), 'simulate', ...args], {
      env: { PATH: process.env.PATH, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' },
    });
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toEqual(
      unwrap(simulate(model, { dropOut: 0.1 }, { runs: 200, seed: 9 })),
    );
    for (const part of [
      'CivTech Scotland',
      'The funnel',
      'Critical path: Open call',
      'service contracts, GBP',
    ])
      expect(stdout).toContain(part);
  });
});
