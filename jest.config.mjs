import fs from 'node:fs';
import { findChromium } from './test/browser/support/chromium.mjs';

const swc = { ...JSON.parse(fs.readFileSync(new URL('.swcrc', import.meta.url), 'utf8')), swcrc: false };

const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: {
    customExportConditions: ['etgar-src', 'node', 'node-addons'],
    globalsCleanup: 'off',
  },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

/** The portal in a real browser, where the machine has one (scripts/test.mjs says when it has none). */
const browser = {
  ...shared,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
  globalSetup: '<rootDir>/test/browser/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/browser/support/global-teardown.mjs',
};

/** `unit` needs nothing; `database` runs on a real PostgreSQL, each worker on its own clone of the migrated template. */
export default {
  maxWorkers: 2,
  // Loaded machines are slow; a test that hangs is found all the same.
  testTimeout: 60_000,
  // Native ESM keeps every evaluated module alive; a worker over this size is replaced.
  workerIdleMemoryLimit: '700MB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,test}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.int-spec\\.ts$', '\\.e2e-spec\\.ts$'],
    },
    {
      ...shared,
      displayName: 'database',
      testMatch: ['<rootDir>/{libs,apps,test}/**/*.{int-spec,e2e-spec}.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
      setupFiles: ['<rootDir>/test/support/setup-worker.mjs'],
    },
    ...(findChromium() ? [browser] : []),
  ],
};
