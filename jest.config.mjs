import { findChromium } from './test/browser/support/chromium.mjs';

const support = '<rootDir>/test/support';

const shared = {
  // Node's own modules instead of a copy of all of them for every spec file: docs/adr/0014.
  runtime: `${support}/jest/native-runtime.cjs`,
  testEnvironment: `${support}/jest/native-environment.cjs`,
  transform: {},
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
  // Modules stay for the life of a worker; one over this size is replaced.
  workerIdleMemoryLimit: '1000MB',
  testSequencer: `${support}/jest/slow-first.cjs`,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,test}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.int-spec\\.ts$', '\\.e2e-spec\\.ts$'],
      globalSetup: `${support}/jest/build-setup.mjs`,
    },
    {
      ...shared,
      displayName: 'database',
      testMatch: ['<rootDir>/{libs,apps,test}/**/*.{int-spec,e2e-spec}.ts'],
      globalSetup: `${support}/global-setup.mjs`,
      globalTeardown: `${support}/global-teardown.mjs`,
      setupFiles: [`${support}/setup-worker.mjs`],
    },
    ...(findChromium() ? [browser] : []),
  ],
};
