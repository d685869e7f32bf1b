export { type DeadLetter, DeadLetters } from './dead-letters.js';
export { defineEvent, type EventIds, type EventType, type JobContext, type JobHandler } from './event.js';
export { EventsModule } from './events.module.js';
export { JobRegistry } from './job-registry.js';
export { JobRunner } from './job-runner.js';
export { migrateJobs } from './migrate-jobs.js';
export { Outbox } from './outbox.js';
