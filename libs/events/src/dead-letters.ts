import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';

/** A job that failed so often that it is no longer tried. Somebody has to look at it. */
export interface DeadLetter {
  readonly id: string;
  readonly job: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly failedAt: Date;
}

const COLUMNS = `job.id::text as id, job.task_identifier as job, job.attempts, job.last_error as "lastError",
  job.created_at as "createdAt", job.updated_at as "failedAt"`;

@Injectable()
export class DeadLetters {
  constructor(private readonly database: Database) {}

  /** The newest first, at most a hundred. */
  async list(): Promise<DeadLetter[]> {
    return this.database.reader.query(
      `select ${COLUMNS} from graphile_worker.jobs job
       where job.attempts >= job.max_attempts and job.locked_at is null order by job.updated_at desc, job.id limit 100`,
    );
  }

  /** Gives the job its attempts back and runs it soon. Undefined when there is no such dead letter. */
  async retry(tx: Tx, id: string): Promise<DeadLetter | undefined> {
    const [letter] = (await tx.query(
      `select ${COLUMNS} from graphile_worker.jobs job
       where job.attempts >= job.max_attempts and job.locked_at is null and job.id::text = $1`,
      [id],
    )) as DeadLetter[];
    if (!letter) return undefined;
    await tx.query(
      'select graphile_worker.reschedule_jobs(array[$1]::bigint[], run_at => now(), attempts => 0)',
      [id],
    );
    return letter;
  }
}
