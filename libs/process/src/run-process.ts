import { ConfigError } from '#libs/config';
import { EmbeddedPostgresError } from '#libs/database';
import { translate } from '#libs/i18n';
import { RuleError } from '#libs/kernel';

/** What a person can mend; its message is enough. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
}

/** Runs the main function of a process. What a person can mend is told in a sentence, a defect with its stack. */
export async function runProcess(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const text = wordsOf(error);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  }
}

/** A sentence for what a person can mend, the stack for a defect. */
function wordsOf(error: unknown): string {
  if (error instanceof RuleError)
    return error.violations.map(({ code, params }) => translate(code, 'en', params)).join('\n');
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError || error instanceof CommandError)
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
