/** What an event carries: ids only. Subscribers read the rest again, so an old event cannot bring old data back. */
export type EventIds = Readonly<Record<string, string>>;

/** A kind of event. Contexts declare theirs once, in `*.events.ts`. */
export interface EventType<P extends EventIds> {
  readonly name: string;
  /** Never set; it carries the type of the payload. */
  readonly payload?: P;
}

export const defineEvent = <P extends EventIds>(name: string): EventType<P> => ({ name });

/** Where a job comes from: follows a request through the outbox into the log of the worker. */
export interface JobContext {
  readonly correlationId: string;
  /** Starts at 1. */
  readonly attempt: number;
}

/** Must be idempotent: a job runs at least once, and may run again after a crash. */
export type JobHandler<P> = (payload: P, context: JobContext) => Promise<void>;
