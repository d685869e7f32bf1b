import { Config } from '#libs/config';
import { bootDatabase, createContext } from '#libs/platform';
import { CommandError } from '#libs/process';
import { importCatalogue } from './import-catalogue.js';
import { importServices } from './import-services.js';

interface ImportCommandOptions {
  readonly challenges?: string;
  readonly solutions?: string;
  readonly dryRun: boolean;
  readonly batch: number;
}

/** `npm run import`: opens the platform without its HTTP side, loads the files, and says how it went. */
export async function importCommand(
  options: ImportCommandOptions,
  print: (line: string) => void,
): Promise<void> {
  if (!options.challenges && !options.solutions)
    throw new CommandError('Nothing to import: give --challenges FILE, --solutions FILE, or both.');
  const environment = { LOG_LEVEL: 'warn', ...process.env };
  const { config } = await bootDatabase(Config.fromEnvironment(environment), print);
  const context = await createContext(config);
  try {
    await importCatalogue(importServices(context), options, print);
  } finally {
    await context.close();
  }
  process.exit(0);
}
