import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import pretty from 'pino-pretty';
import type { Config } from '#libs/config';

type Level = 'info' | 'warn' | 'error' | 'debug' | 'fatal';

/** Nest's logger on pino: JSON lines in production, readable text elsewhere. */
export class PinoLogger implements LoggerService {
  private readonly target;

  constructor(config: Config) {
    const options = {
      level: config.values.LOG_LEVEL,
      base: undefined,
      redact: ['password', 'token', 'authorization'],
    };
    this.target = config.isProduction
      ? pino({ ...options, timestamp: pino.stdTimeFunctions.isoTime })
      : pino(
          options,
          pretty({ sync: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss', singleLine: true }),
        );
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes the context as the last argument, and for errors a stack before it. */
  private write(level: Level, message: unknown, rest: unknown[]): void {
    const texts = rest.filter((value) => typeof value === 'string');
    const context = texts.at(-1);
    // What the framework says while it wires itself is of interest only when something is wrong.
    const quiet =
      level === 'info' &&
      /^(NestFactory|InstanceLoader|RoutesResolver|RouterExplorer|GraphQLModule|NestApplication)$/.test(
        context ?? '',
      );
    const shownLevel = quiet ? 'debug' : level;
    if (typeof message === 'object' && message !== null)
      this.target[shownLevel]({ context, ...message }, summaryOf(message));
    else
      this.target[shownLevel]({ context, ...(texts.length > 1 ? { stack: texts[0] } : {}) }, String(message));
  }
}

function summaryOf(message: object): string {
  const { operation, job } = message as { operation?: string; job?: string };
  return operation ?? job ?? '';
}
