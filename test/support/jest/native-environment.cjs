// The world of the tests is the process itself. What the runner of Jest replaces in it for a spec file, it gets back.
const { console: ownConsole } = globalThis;
const { exit } = process;

module.exports = class NativeEnvironment {
  global = globalThis;

  getVmContext() {
    return null;
  }

  async setup() {}

  async teardown() {
    globalThis.console = ownConsole;
    process.exit = exit;
  }
};
