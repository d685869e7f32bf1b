// What spec files import from '@jest/globals'. The functions belong to the spec file that runs: a module that is
// evaluated once finds the ones of the moment.
const GLOBALS = Symbol.for('etgar.jest.globals');
const TEST_TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');

const current = (name) =>
  new Proxy(() => undefined, {
    apply: (_target, self, args) => Reflect.apply(globalThis[GLOBALS][name], self, args),
    get: (_target, key) => globalThis[GLOBALS][name][key],
  });

export const afterAll = current('afterAll');
export const afterEach = current('afterEach');
export const beforeAll = current('beforeAll');
export const beforeEach = current('beforeEach');
export const describe = current('describe');
export const expect = current('expect');
export const it = current('it');

export const jest = {
  setTimeout: (milliseconds) => {
    globalThis[TEST_TIMEOUT] = milliseconds;
  },
};
