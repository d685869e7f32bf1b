/**
 * A worker in a process of its own that acts on whatever is due, again and again, until it is killed. As the real one it
 * runs the jobs and the recovery scans; it only does not wait a minute between them.
 */
import { Config } from '../../dist/libs/config/src/index.js';
import { JobRunner } from '../../dist/libs/events/src/index.js';
import { createContext } from '../../dist/libs/platform/src/index.js';

const context = await createContext(Config.fromEnvironment(process.env));
const runner = context.get(JobRunner);
process.stdout.write('ready\n');
// It begins at a word, so that it can be started while another one still works.
await new Promise((resolve) => process.stdin.once('data', resolve));
for (;;) {
  process.stdout.write('begin\n');
  await runner.drain();
  process.stdout.write('done\n');
}
