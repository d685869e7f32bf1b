import { ConfigError } from '#libs/config';
import { EmbeddedPostgresError } from '#libs/database';

/** What a person can mend; its message is enough. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Runs the main function of a process. What a person can mend is told in a sentence, a defect with its stack. */
export async function runProcess(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const expected =
      error instanceof ConfigError || error instanceof EmbeddedPostgresError || error instanceof CommandError;
    const text =
      expected || !(error instanceof Error)
        ? String((error as Error).message ?? error)
        : (error.stack ?? error.message);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  }
}
