import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DeadLetters } from './dead-letters.js';
import { JobRegistry } from './job-registry.js';
import { JobRunner } from './job-runner.js';
import { Outbox } from './outbox.js';

/** The outbox and the runner. Jobs run only in a process that calls `JobRunner.start()`. */
@Global()
@Module({
  providers: [JobRegistry, Outbox, JobRunner, DeadLetters],
  exports: [JobRegistry, Outbox, JobRunner, DeadLetters],
})
export class EventsModule implements OnApplicationShutdown {
  constructor(private readonly runner: JobRunner) {}

  async onApplicationShutdown(): Promise<void> {
    await this.runner.stop();
  }
}
