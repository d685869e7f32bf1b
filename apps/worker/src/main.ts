import { Config } from '#libs/config';
import { JobRunner } from '#libs/events';
import { bootDatabase, createContext } from '#libs/platform';
import { runProcess } from '#libs/process';

/** Background jobs and deadlines alone, beside one or more api processes on the same database. */
await runProcess(async () => {
  const { config } = await bootDatabase(Config.fromEnvironment(process.env));
  const context = await createContext(config);
  context.enableShutdownHooks(undefined, { useProcessExit: true });
  context.get(JobRunner).start();
  process.stdout.write('Etgar works on background jobs.\n');
});
