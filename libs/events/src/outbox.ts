import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { EventIds, EventType } from './event.js';
import { JobRegistry } from './job-registry.js';

/** Stored with each job; see `JobContext`. */
export interface StoredJob {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly correlationId: string;
}

const MAX_ATTEMPTS = 12;

/** The transactional outbox: what is published in a transaction happens if and only if it commits. */
@Injectable()
export class Outbox {
  constructor(private readonly registry: JobRegistry) {}

  /** Stores one job per subscriber of the event. */
  async publish<P extends EventIds>(
    tx: Tx,
    event: EventType<P>,
    payload: P,
    correlationId: string,
  ): Promise<void> {
    const eventId = randomUUID();
    for (const subscriber of this.registry.subscribersOf(event.name))
      await this.add(tx, subscriber, payload, correlationId, { key: `${eventId}:${subscriber}` });
  }

  /**
   * Stores a job for later. The same `key` again moves the job to the new time: a deadline has one job.
   * @param runAt instant; past ones run at once.
   */
  async schedule(
    tx: Tx,
    job: string,
    payload: EventIds,
    options: { readonly runAt: Date; readonly key: string; readonly correlationId: string },
  ): Promise<void> {
    await this.add(tx, job, payload, options.correlationId, options);
  }

  private async add(
    tx: Tx,
    job: string,
    payload: EventIds,
    correlationId: string,
    options: { readonly key: string; readonly runAt?: Date },
  ): Promise<void> {
    const stored: StoredJob = { payload, correlationId };
    await tx.query(
      'select graphile_worker.add_job($1, $2::json, job_key => $3, run_at => $4, max_attempts => $5)',
      [job, JSON.stringify(stored), options.key, options.runAt ?? null, MAX_ATTEMPTS],
    );
  }
}
