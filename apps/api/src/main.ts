import { Config } from '#libs/config';
import { JobRunner } from '#libs/events';
import { bootDatabase, createApi, portalFiles, seedIfEmpty } from '#libs/platform';
import { runProcess } from '#libs/process';
import { SearchIndex } from '#libs/search';
import { listen } from './listen.js';
import { welcome } from './welcome.js';

/** Everything in one process: the database if none is given, the schema, the story, the api, the jobs. */
await runProcess(async () => {
  const { config } = await bootDatabase(Config.fromEnvironment(process.env), (line) =>
    process.stdout.write(`${line}\n`),
  );
  const app = await createApi({ config, portal: portalFiles() });
  // Plain hooks raise the signal again, so 'exit' handlers, which stop PostgreSQL, would never run.
  app.enableShutdownHooks(undefined, { useProcessExit: true });
  const story = config.isProduction ? 'none' : await seedIfEmpty(app);
  const address = await listen(app, config);
  app.get(JobRunner).start();
  // The first search would wait for the index otherwise.
  void app
    .get(SearchIndex)
    .refresh()
    .catch(() => undefined);
  process.stdout.write(welcome(address, story !== 'none'));
});
