import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '#libs/config';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#libs/database';
import { migrate } from './migrate.js';
import { PinoLogger } from './pino-logger.js';
import { PlatformModule } from './platform.module.js';

export interface BootedDatabase {
  /** The configuration with the address of the server that was started, if one was. */
  readonly config: Config;
  readonly embedded: EmbeddedPostgres | undefined;
  /** Names of the schema steps that were run. */
  readonly migrated: readonly string[];
}

/**
 * Makes sure that a database of the newest schema is there: the one of `DATABASE_URL`, or the embedded server,
 * which then stops with this process.
 */
export async function bootDatabase(config: Config, log?: (line: string) => void): Promise<BootedDatabase> {
  let embedded: EmbeddedPostgres | undefined;
  let booted = config;
  if (!config.values.DATABASE_URL) {
    const started = await startEmbeddedPostgres({
      dataDir: path.join(config.values.DATA_DIR, 'postgres'),
      log,
    });
    process.once('exit', () => started.stop());
    embedded = started;
    booted = config.with({ DATABASE_URL: started.url });
  }
  return { config: booted, embedded, migrated: await migrate(booted.values.DATABASE_URL) };
}

/** The platform without its HTTP side, for the worker and for commands. */
export async function createContext(config: Config): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(PlatformModule.forRoot({ config, answersRequests: false }), {
    logger: new PinoLogger(config),
    abortOnError: false,
  });
}
