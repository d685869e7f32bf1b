// The dependency rules of the house, built from the one list in test/architecture/order.ts.
// Run by `npm run lint:dependencies`; test/architecture/dependencies.spec.ts proves that each rule bites.
import {
  APPS_WITHOUT_LIBS,
  LIBS,
  PURE_FILE,
  PURE_LIBS,
  TEST_FILE,
  TYPEORM_ALLOWED,
} from './test/architecture/order.ts';

/** Tests of the house itself, and the helpers with which the launcher of PostgreSQL is tested in parts. */
const MAY_LOOK_INSIDE = '^test/(architecture|support/embedded)';

const oneOf = (names) => `(${names.join('|')})`;

const laterLibs = LIBS.slice(0, -1).map((lib, index) => ({
  name: `order-of-libs:${lib}`,
  comment: `libs/${lib} imports only libs that stand before it in test/architecture/order.ts.`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: `^libs/${oneOf(LIBS.slice(index + 1))}/` },
}));

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    ...laterLibs,
    rule(
      'only-through-the-door',
      'Another lib is reached only through its src/index.ts.',
      { path: '^(libs|apps|migrations|test)/([^/]+)/', pathNot: MAY_LOOK_INSIDE },
      { path: '^libs/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/index\\.ts$'] },
    ),
    rule(
      'only-by-name',
      'Another lib is imported as #libs/<name>, never by a relative path.',
      { path: '^(libs|apps|migrations|test)/([^/]+)/', pathNot: MAY_LOOK_INSIDE },
      { path: '^libs/', pathNot: '^libs/$2/', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    rule('libs-know-no-app', 'Libs never import apps.', { path: '^libs/' }, { path: '^apps/' }),
    rule(
      'apps-stand-alone',
      "Apps do not import each other's sources; the client is a package with a door, as start-ups use it.",
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: ['^apps/$1/', '^apps/client/src/index\\.ts$'] },
    ),
    rule(
      'clients-import-no-lib',
      'Clients of the API talk GraphQL and import no code of the server.',
      { path: `^apps/${oneOf(APPS_WITHOUT_LIBS)}/` },
      { path: '^(libs|migrations)/' },
    ),
    rule(
      'migrations-belong-to-platform',
      'Only libs/platform knows the migrations, and they know no code of ours.',
      { path: '^(libs|apps)/', pathNot: '^libs/platform/' },
      { path: '^migrations/' },
    ),
    rule(
      'migrations-know-nothing',
      'A migration never changes after it landed, so it imports nothing that does.',
      { path: '^migrations/' },
      { path: '^(libs|apps|test)/' },
    ),
    rule(
      'typeorm-stays-below',
      'TypeORM is imported only by entities, repositories, libs/database, libs/events, libs/audit and migrations.',
      { path: '^(libs|apps|migrations)/', pathNot: [TYPEORM_ALLOWED, TEST_FILE] },
      { path: '(^|/)node_modules/typeorm/' },
    ),
    rule(
      'pure-files-stay-pure',
      'State machines, policies, scoring and rules import pure libs, each other, and types.',
      { path: PURE_FILE },
      { pathNot: [`^libs/${oneOf(PURE_LIBS)}/`, PURE_FILE], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'pure-libs-know-no-framework',
      'Pure libs stand on the language, on data of their own and on small packages.',
      { path: `^libs/${oneOf(PURE_LIBS)}/`, pathNot: TEST_FILE },
      { path: '(^|/)node_modules/(@nestjs|typeorm|graphql|pg|fastify)/' },
    ),
    rule(
      'kernel-imports-nothing',
      'The kernel stands on the language and on canonical JSON alone.',
      { path: '^libs/kernel/', pathNot: TEST_FILE },
      { pathNot: ['^libs/kernel/', '(^|/)node_modules/canonicalize/', '^node:crypto$', '^crypto$'] },
    ),
    rule(
      'no-cycle',
      'Modules that need each other while they load crash at the start.',
      { pathNot: '\\.entity\\.ts$' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'no-type-cycle',
      'A cycle of types hides a type that wants a file of its own. Entities may name each other.',
      { pathNot: '\\.entity\\.ts$' },
      { circular: true, via: { dependencyTypes: ['type-only'] } },
    ),
    rule(
      'tests-stay-out',
      'What runs in production imports neither tests nor their helpers.',
      { path: '^(libs|apps|migrations)/', pathNot: TEST_FILE },
      { path: ['^test/', '^scripts/', TEST_FILE] },
    ),
    rule(
      'declared-packages-only',
      'What runs in production needs only packages of "dependencies". The portal carries its own, bundled when it is built.',
      { path: '^(libs|apps|migrations)/', pathNot: [TEST_FILE, '^apps/web/'] },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'resolvable',
      'Every import leads somewhere.',
      { pathNot: '^test/support/embedded-child' },
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    // A function of ours may be called `require`.
    moduleSystems: ['es6', 'tsd'],
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['etgar-src', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
