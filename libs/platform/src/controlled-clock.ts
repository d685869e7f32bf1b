import { Database } from '#libs/database';
import { Clock } from '#libs/kernel';

/**
 * A clock that can be set, for demonstrations and tests on a database that is thrown away. It replaces
 * `platform.clock()` in that database, so that deadlines move too; time goes on from where it was set. A normal
 * database has no such switch: nobody can turn back its clock.
 */
export class ControlledClock extends Clock {
  private offsetMs = 0;

  private constructor(private readonly database: Database) {
    super();
  }

  static async install(database: Database): Promise<ControlledClock> {
    await database.dataSource.query(`
      create table if not exists platform.clock_offset (shift interval not null);
      delete from platform.clock_offset;
      insert into platform.clock_offset values ('0');
      create or replace function platform.clock() returns timestamptz(3) language sql volatile
        as $$ select (clock_timestamp() + shift)::timestamptz(3) from platform.clock_offset $$;
    `);
    return new ControlledClock(database);
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Sets the time, forwards or backwards. */
  async travelTo(moment: Date): Promise<void> {
    const [row] = (await this.database.dataSource.query(
      `update platform.clock_offset set shift = $1::timestamptz - clock_timestamp()
       returning extract(epoch from shift)::float8 as seconds`,
      [moment],
    )) as [[{ seconds: number }], number] | [{ seconds: number }];
    const { seconds } = (Array.isArray(row) ? row[0] : row) as { seconds: number };
    this.offsetMs = seconds * 1_000;
  }

  /** Gives the database its own clock back. */
  async remove(): Promise<void> {
    await this.database.dataSource.query(`
      create or replace function platform.clock() returns timestamptz(3) language sql volatile parallel safe
        as $$ select clock_timestamp()::timestamptz(3) $$;
      drop table platform.clock_offset;
    `);
    this.offsetMs = 0;
  }
}
