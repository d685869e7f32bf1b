// Jest's place for a module system, filled with Node's own (docs/adr/0014): modules are evaluated as in production and
// once in a worker, not once more for every spec file in a `vm` context. Only the methods are here that the runner and
// Circus call; a module cannot be mocked or reset.
const { createHash } = require('node:crypto');
const { register } = require('node:module');
const os = require('node:os');
const path = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');

const SOURCE_MAPS = path.join(os.tmpdir(), `etgar-source-maps-${process.getuid?.() ?? ''}`);
/** The state of Circus that would outlive its modules. */
const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');
const TEST_TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');
/** Where jest-globals.mjs finds `it`, `expect` and the others of the spec file that runs. */
const GLOBALS = Symbol.for('etgar.jest.globals');

/** Where the loader leaves the source map of a test, which is compiled when it is loaded. */
const sourceMapOf = (file) =>
  path.join(SOURCE_MAPS, `${createHash('sha256').update(file).digest('hex').slice(0, 32)}.map`);

/** What was compiled before has its map beside it, and Jest finds it there. */
class SourceMaps extends Map {
  get(file) {
    const name = file.startsWith('file:') ? fileURLToPath(file) : file;
    return name.endsWith('.ts') ? sourceMapOf(name) : undefined;
  }
}

// graphql-js decides once, when it is loaded, whether it looks for a second copy of itself in each value that it
// touches: an eighth of the time of a request.
const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
require('graphql');
process.env.NODE_ENV = NODE_ENV;

register('./native-hooks.mjs', { parentURL: pathToFileURL(__filename), data: { sourceMaps: SOURCE_MAPS } });

module.exports = class NativeRuntime {
  sourceMaps = new SourceMaps();

  /** Each spec file gets a Circus of its own. */
  requireInternalModule(file) {
    globalThis[EVENT_HANDLERS] = undefined;
    globalThis[TEST_TIMEOUT] = undefined;
    delete require.cache[file];
    return require(file);
  }

  setGlobalsForRuntime(globals) {
    globalThis[GLOBALS] = globals;
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(file) {
    return import(pathToFileURL(file).href);
  }

  requireModule(file) {
    return require(file);
  }

  getSourceMaps() {
    return this.sourceMaps;
  }

  getAllCoverageInfoCopy() {}
  getAllV8CoverageInfoCopy() {}
  enterTestCode() {}
  leaveTestCode() {}
  teardown() {}
};
