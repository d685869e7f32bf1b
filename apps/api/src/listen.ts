import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#libs/config';
import { CommandError } from '#libs/process';

const ADVICE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there. Stop it, or set PORT to another number (0 takes a free one).',
  EACCES: 'this user may not open that port. Set PORT to a number above 1023.',
  EADDRNOTAVAIL: 'this machine has no such address. Set HOST to one that it has.',
};

/**
 * Opens the port of the configuration.
 * @returns the address that was opened.
 * @throws CommandError that says why it cannot be opened, and what to do.
 */
export async function listen(
  app: NestFastifyApplication,
  { values: { PORT, HOST } }: Config,
): Promise<string> {
  try {
    await app.listen(PORT, HOST);
  } catch (error) {
    const advice = ADVICE[(error as NodeJS.ErrnoException).code ?? ''];
    throw advice ? new CommandError(`Etgar cannot listen on ${HOST}:${PORT}: ${advice}`) : error;
  }
  return app.getUrl();
}
