// Starts the embedded PostgreSQL of a small checkout and says how it went in one line of JSON. It goes on until it is
// told what to do: "stop", "exit" (normally) or "throw" (an error that nobody catches). After "linger" a SIGTERM is
// answered by an orderly shutdown, which takes a moment and needs the database.
import { createInterface } from 'node:readline';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.js';

const lines = [];
const say = (facts) => process.stdout.write(`${JSON.stringify(facts)}\n`);

const postgres = await startEmbeddedPostgres({
  ...JSON.parse(process.argv[2]),
  log: (line) => lines.push(line),
}).catch((error) => {
  say({ code: error.code ?? 'unknown', message: error.message });
  process.exit(1);
});
const { url, port, adopted, dataDir } = postgres;
say({ url, port, adopted, dataDir, lines });

createInterface({ input: process.stdin }).on('line', (order) => {
  if (order === 'exit') process.exit(0);
  if (order === 'linger') {
    process.once('SIGTERM', () => setTimeout(() => process.exit(0), 400));
    say({ lingering: true });
    return;
  }
  if (order === 'throw') throw new Error('thrown on order');
  postgres.stop();
  process.exit(0);
});
