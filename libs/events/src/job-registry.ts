import { Injectable } from '@nestjs/common';
import type { EventIds, EventType, JobHandler } from './event.js';

/**
 * Who listens to what. Filled while the application starts (`onModuleInit`), in every process that publishes or
 * works: one job is stored per event and subscriber, by the subscriber's name.
 */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler<never>>();
  private readonly subscribers = new Map<string, string[]>();
  private readonly scans = new Map<string, () => Promise<void>>();

  /** Names a durable job. @param name stable and dotted, `challenges.close`: it is stored with each job. */
  handle<P>(name: string, handler: JobHandler<P>): void {
    if (this.handlers.has(name)) throw new Error(`the job "${name}" has two handlers`);
    this.handlers.set(name, handler as JobHandler<never>);
  }

  /** Subscribes to an event under a stable name, `search.index_challenge`. */
  subscribe<P extends EventIds>(event: EventType<P>, name: string, handler: JobHandler<P>): void {
    this.handle(name, handler);
    this.subscribers.set(event.name, [...(this.subscribers.get(event.name) ?? []), name]);
  }

  /** A recovery scan: run every minute, it acts on whatever is due and was missed. Must be idempotent. */
  scanEveryMinute(name: string, scan: () => Promise<void>): void {
    this.scans.set(name, scan);
  }

  subscribersOf(event: string): readonly string[] {
    return this.subscribers.get(event) ?? [];
  }

  get jobs(): ReadonlyMap<string, JobHandler<never>> {
    return this.handlers;
  }

  get recoveryScans(): ReadonlyMap<string, () => Promise<void>> {
    return this.scans;
  }
}
