import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Reminder } from './reminder.entity.js';

/** Something that a reminder is due for. */
export interface DueReminder {
  readonly pilotId: string;
  readonly subjectId: string;
  readonly kind: Reminder['kind'];
}

/** What people were reminded of, and what they are to be reminded of now. */
@Injectable()
export class ReminderRepository {
  constructor(private readonly database: Database) {}

  /**
   * Reports of running pilots that are due soon or late, by the day of the pilot's zone, and of which nobody was reminded.
   * A report that is late already gets no reminder that it will soon be due.
   * @param daysBefore how long before the day the first reminder goes out
   */
  async dueReports(daysBefore: number, limit: number): Promise<DueReminder[]> {
    return (await this.database.reader.query(
      `select report.pilot_id as "pilotId", report.id as "subjectId", due.kind
       from pilots.report report
       join pilots.pilot pilot on pilot.id = report.pilot_id and pilot.state = 'RUNNING'
       cross join lateral (select (platform.clock() at time zone pilot.zone)::date as today) day
       cross join lateral (select case when day.today > report.due_on then 'REPORT_LATE' else 'REPORT_SOON' end as kind) due
       where report.submitted_at is null and report.due_on <= day.today + $1::int
         and not exists (select from pilots.reminder known
           where known.subject_id = report.id and known.kind = due.kind)
       order by report.due_on, report.id limit $2`,
      [daysBefore, limit],
    )) as DueReminder[];
  }

  /**
   * Follow-ups that one side has not answered: on their first day, and once more so many months later.
   * @param monthsBetween from the first reminder to the second
   */
  async dueFollowUps(monthsBetween: number, limit: number): Promise<DueReminder[]> {
    return (await this.database.reader.query(
      `select follow_up.pilot_id as "pilotId", follow_up.id as "subjectId", due.kind
       from pilots.follow_up follow_up
       join pilots.pilot pilot on pilot.id = follow_up.pilot_id
       cross join lateral (select (platform.clock() at time zone pilot.zone)::date as today) day
       cross join lateral (select case when day.today >= follow_up.due_on + make_interval(months => $1)
         then 'FOLLOW_UP_AGAIN' else 'FOLLOW_UP' end as kind) due
       where follow_up.due_on <= day.today
         and (select count(*) from pilots.follow_up_answer answer where answer.follow_up_id = follow_up.id) < 2
         and not exists (select from pilots.reminder known
           where known.subject_id = follow_up.id and known.kind = due.kind)
       order by follow_up.due_on, follow_up.id limit $2`,
      [monthsBetween, limit],
    )) as DueReminder[];
  }

  /** @returns whether it is new. */
  async insertNew(tx: Tx, reminder: Reminder): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(Reminder)
      .values(reminder)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length > 0;
  }

  find(id: string): Promise<Reminder | null> {
    return this.database.reader.findOneBy(Reminder, { id });
  }

  async markSent(tx: Tx, id: string, sentAt: Date): Promise<void> {
    await tx.update(Reminder, id, { sentAt });
  }
}
