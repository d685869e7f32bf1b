// The tests run what is built: `npm test` has just built it, and whoever calls Jest by hand needs not think of it. What
// the compiler complains of is printed; the tests run all the same.
import { build, isBuilt } from '../../../scripts/build.mjs';

export default function buildSetup() {
  if (!isBuilt()) build();
}
