import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import {
  type Runner,
  type RunnerOptions,
  run,
  runOnce,
  type TaskList,
  Logger as WorkerLogger,
} from 'graphile-worker';
import { Pool } from 'pg';
import { Config } from '#libs/config';
import type { JobHandler } from './event.js';
import { JobRegistry } from './job-registry.js';
import type { StoredJob } from './outbox.js';

const RECOVERY_SCAN = 'recovery_scan';
const RESTART_AFTER_MS = 2_000;
const LOCK_OF_THE_DEAD = '5 minutes';
const silent = new WorkerLogger(() => () => undefined);

/**
 * Runs the jobs. It outlives an absent database: when the runner gives up, it is started again until
 * {@link stop} is called.
 */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('jobs');
  private runner: Runner | undefined;
  private pool: Pool | undefined;
  private stopping = false;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly registry: JobRegistry,
    private readonly config: Config,
  ) {}

  start(): void {
    this.stopping = false;
    this.loop ??= this.keepRunning();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.runner?.stop().catch(() => undefined);
    await this.loop;
    this.loop = undefined;
    await this.pool?.end();
    this.pool = undefined;
  }

  /** Runs the recovery scans, then every job that is due, and returns. For commands and tests. */
  async drain(): Promise<void> {
    await this.freeJobsOfDeadWorkers();
    for (const scan of this.registry.recoveryScans.values()) await scan();
    await runOnce({ ...this.options(), taskList: this.taskList(), concurrency: 1 });
  }

  private async keepRunning(): Promise<void> {
    while (!this.stopping) {
      try {
        this.runner = await run({
          ...this.options(),
          taskList: this.taskList(),
          concurrency: this.config.values.WORKER_CONCURRENCY,
          crontab: `* * * * * ${RECOVERY_SCAN} ?max=1&id=${RECOVERY_SCAN}`,
        });
        if (this.stopping) await this.runner.stop();
        await this.runner.promise;
      } catch (error) {
        this.logger.warn(`the job runner stopped and will start again: ${(error as Error).message}`);
      }
      this.runner = undefined;
      if (!this.stopping) await sleep(RESTART_AFTER_MS);
    }
  }

  /**
   * A worker that was killed leaves its jobs locked, and the library waits four hours before it takes them up again.
   * No handler here works for minutes, so an old lock means a dead worker; running a job twice does no harm.
   */
  private async freeJobsOfDeadWorkers(): Promise<void> {
    await this.openPool().query(
      `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker.jobs
       where locked_at < now() - $1::interval`,
      [LOCK_OF_THE_DEAD],
    );
  }

  private options(): RunnerOptions {
    return { pgPool: this.openPool(), noHandleSignals: true, logger: silent, pollInterval: 1_000 };
  }

  private openPool(): Pool {
    if (!this.pool) {
      this.pool = new Pool({
        connectionString: this.config.values.DATABASE_URL,
        max: this.config.values.WORKER_CONCURRENCY + 2,
        application_name: 'etgar-worker',
      });
      // Without a listener a broken idle connection would end the process.
      this.pool.on('error', () => undefined);
    }
    return this.pool;
  }

  private taskList(): TaskList {
    const tasks: TaskList = {};
    for (const [name, handler] of this.registry.jobs)
      tasks[name] = this.task(name, handler as JobHandler<unknown>);
    tasks[RECOVERY_SCAN] = async () => {
      await this.freeJobsOfDeadWorkers();
      for (const scan of this.registry.recoveryScans.values()) await scan();
    };
    return tasks;
  }

  private task(name: string, handler: JobHandler<unknown>): TaskList[string] {
    return async (stored, helpers) => {
      const { payload, correlationId } = stored as StoredJob;
      try {
        await handler(payload, { correlationId, attempt: helpers.job.attempts });
        this.logger.debug({ job: name, correlationId, attempt: helpers.job.attempts });
      } catch (error) {
        this.logger.error({ job: name, correlationId, attempt: helpers.job.attempts, error: String(error) });
        throw error;
      }
    };
  }
}
