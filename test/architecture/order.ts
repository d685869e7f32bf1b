/**
 * The house in one list: a lib imports only libs that stand before it, and a table refers only to tables of its own
 * lib or of an earlier one. A new lib is one word here.
 */
export const LIBS = [
  // pure
  'kernel',
  // technical capabilities: no business noun inside
  'config',
  'database',
  'events',
  'audit',
  'i18n',
  'process',
  'access',
  'graphql',
  'files',
  'search',
  'mail',
  // programme models: what they say, what they lead to, how they are run; nothing is stored here
  'models',
  'simulation',
  'engine',
  // bounded contexts, upstream first
  'identity',
  'programmes',
  'challenges',
  'startups',
  'submissions',
  'stages',
  'review',
  'decisions',
  'pilots',
  'matching',
  // wires everything
  'platform',
] as const;

/** Apps that stand outside: they know the API's schema and nothing of the server's code. */
export const APPS_WITHOUT_LIBS = ['client', 'web'] as const;

/** Libs that need neither a framework nor a database. Files of rules may come in through their doors. */
export const PURE_LIBS = ['kernel', 'models', 'engine'] as const;

/** Files of rules without a framework: they know the doors of pure libs, each other, and types. */
export const PURE_FILE = String.raw`\.(machine|policy|scoring|rules|roles|assignment|calibration|affinity)\.ts$`;

/** The only places that know TypeORM. */
export const TYPEORM_ALLOWED = String.raw`\.(entity|repository)\.ts$|^libs/(database|events|audit)/|^migrations/`;

export const TEST_FILE = String.raw`\.(spec|int-spec|e2e-spec)\.ts$`;
