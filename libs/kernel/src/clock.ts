/**
 * The only source of "now" outside the database. Deadlines do not use it: they are compared inside the
 * transaction with the database's own clock (`Transactions`, `platform.clock()`).
 */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
