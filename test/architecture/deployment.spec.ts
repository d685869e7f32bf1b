import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { PROCESSES } from '../../scripts/bundle.mjs';
import { closingLine, countsOf } from '../../scripts/closing-line-reporter.mjs';
import { ROOT } from './dependencies.js';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

interface Service {
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** What would keep a composition from starting, or would start it with a secret that everybody knows. */
function composeViolations({ services, volumes }: Compose): string[] {
  return Object.entries(services).flatMap(([name, service]) => {
    const missing = Object.keys(service.depends_on ?? {}).filter((other) => !services[other]);
    const unhealthy = Object.entries(service.depends_on ?? {})
      .filter(
        ([other, { condition }]) => condition === 'service_healthy' && !services[other]?.healthcheck?.test,
      )
      .map(([other]) => other);
    const named = (service.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
    const secrets = Object.entries(service.environment ?? {}).filter(([key]) =>
      /SECRET|PASSWORD|KEY/.test(key),
    );
    return [
      ...missing.map((other) => `${name}: depends on ${other}, which is not there`),
      ...unhealthy.map((other) => `${name}: waits for the health of ${other}, which has no check`),
      ...named
        .filter((volume) => !(volume in volumes))
        .map((volume) => `${name}: the volume ${volume} is not declared`),
      ...secrets
        .filter(([, value]) => !/^\$\{\w+:\?.+\}$/.test(value))
        .map(([key]) => `${name}: ${key} is not demanded from the environment`),
    ];
  });
}

/** Where the code of a process comes from. */
const sourceOf = (file: string) => {
  const [, name = ''] = /^dist\/bin\/(\w+)\.js$/.exec(file) ?? [];
  return PROCESSES[name]?.replace(/^dist\/(.+)\.js$/, '$1.ts') ?? file;
};

describe('docker-compose.yml', () => {
  const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;

  it('holds api, worker, PostgreSQL, Meilisearch and a mail sink, in order', () => {
    expect(Object.keys(compose.services).sort()).toEqual([
      'api',
      'mail',
      'meilisearch',
      'postgres',
      'worker',
    ]);
    expect(composeViolations(compose)).toEqual([]);
  });

  it('runs the worker from the image of the api, in production', () => {
    const { api, worker } = compose.services;
    expect(worker?.image).toBe(api?.image);
    expect(worker?.environment).toEqual(api?.environment);
    expect(api?.environment?.NODE_ENV).toBe('production');
    expect(existsSync(path.join(ROOT, sourceOf(worker?.command?.[1] ?? '')))).toBe(true);
  });

  it.each([
    [
      'a secret with a default',
      { services: { a: { environment: { SECRET: '\u0024{SECRET:-x}' } } }, volumes: {} },
      'SECRET is not demanded',
    ],
    [
      'a service that is not there',
      { services: { a: { depends_on: { b: { condition: 'service_started' } } } }, volumes: {} },
      'depends on b',
    ],
    [
      'a health that nobody checks',
      { services: { a: { depends_on: { b: { condition: 'service_healthy' } } }, b: {} }, volumes: {} },
      'the health of b',
    ],
    [
      'a volume that is not declared',
      { services: { a: { volumes: ['data:/data'] } }, volumes: {} },
      'the volume data',
    ],
  ])('planted: %s', (_, planted, words) => {
    expect(composeViolations(planted as unknown as Compose).join()).toContain(words);
  });
});

describe('the Dockerfile', () => {
  const lines = read('Dockerfile').replaceAll('\\\n', ' ').split('\n');

  it('builds on Node 24, runs as a user without rights, and says how it feels', () => {
    const bases = lines.filter((line) => line.startsWith('FROM '));
    expect(bases.every((line) => line.startsWith('FROM node:24-slim'))).toBe(true);
    const last = lines.slice(lines.lastIndexOf(bases.at(-1) ?? ''));
    expect(last).toContain('USER node');
    expect(last.some((line) => line.startsWith('HEALTHCHECK') && line.includes('/health/ready'))).toBe(true);
    expect(last.at(-2)).toBe('CMD ["node", "dist/bin/api.js"]');
  });

  it('copies only what is there, and runs no install script', () => {
    const copied = lines.flatMap((line) => /^COPY (?!--from)(.+) \S+$/.exec(line)?.[1]?.split(' ') ?? []);
    expect(copied.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
    const installs = lines.filter((line) => line.includes('npm ci'));
    expect(installs).toHaveLength(2);
    expect(installs.every((line) => line.includes('--ignore-scripts'))).toBe(true);
  });
});

describe('nest-cli.json', () => {
  it('names every program of the server', () => {
    const { projects } = JSON.parse(read('nest-cli.json')) as {
      projects: Record<string, { entryFile: string }>;
    };
    expect(Object.keys(projects).sort()).toEqual(['api', 'cli', 'worker']);
    for (const { entryFile } of Object.values(projects))
      expect(existsSync(path.join(ROOT, `${entryFile}.ts`))).toBe(true);
  });
});

describe('the commands', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

  it('lead to files that are there', () => {
    const files = Object.values(scripts).flatMap(
      (line) => line.match(/(?:scripts|apps|dist)\/\S+\.(?:mjs|js|ts)\b(?!on)/g) ?? [],
    );
    expect(files.map(sourceOf).filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it('run without an install script of ours', () => {
    const hooks = Object.keys(scripts).filter((name) =>
      /^(pre|post)?(install|prepare|publish|pack)$/.test(name),
    );
    expect(hooks).toEqual([]);
  });

  it('are run by .ci/run, which is executable', () => {
    expect(statSync(path.join(ROOT, '.ci/run')).mode & 0o111).toBe(0o111);
    for (const step of ['npm ci', 'npm test'])
      expect(read('.ci/run')).toMatch(new RegExp(`^.*\\b${step} 2>&1`, 'm'));
  });
});

describe('the closing line of a test run', () => {
  const clean = { numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 0, wasInterrupted: false };

  it.each([
    ['a clean run', {}, '7 passed, 0 failed'],
    ['failed tests', { numFailedTests: 2 }, '7 passed, 2 failed'],
    ['a suite that did not run', { numRuntimeErrorTestSuites: 1 }, '7 passed, 1 failed'],
    ['a run that was broken off', { wasInterrupted: true }, '7 passed, 1 failed'],
    ['a run that could not start', { runExecError: { message: 'no' } }, '7 passed, 1 failed'],
  ])('tells %s', (_, changes, line) => {
    expect(closingLine(countsOf({ ...clean, ...changes }))).toBe(line);
  });
});
