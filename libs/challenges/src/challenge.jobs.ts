import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '#libs/events';
import { newId } from '#libs/kernel';
import { ProgrammeCancelled, ProgrammesService } from '#libs/programmes';
import { ChallengeRepository } from './challenge.repository.js';
import { CLOSE_JOB, PUBLISH_JOB } from './challenge-schedule.js';
import { EndChallengeService } from './end-challenge.service.js';
import { PublishChallengeService } from './publish-challenge.service.js';

interface ChallengeId {
  readonly challengeId: string;
}

/** Deadlines are durable jobs; a scan every minute catches what a job missed. Nothing closes because somebody looks. */
@Injectable()
export class ChallengeJobs implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly challenges: ChallengeRepository,
    private readonly programmes: ProgrammesService,
    private readonly publication: PublishChallengeService,
    private readonly end: EndChallengeService,
  ) {}

  onModuleInit(): void {
    this.registry.handle<ChallengeId>(PUBLISH_JOB, ({ challengeId }, { correlationId }) =>
      this.publication.publishDue(challengeId, correlationId),
    );
    this.registry.handle<ChallengeId>(CLOSE_JOB, ({ challengeId }, { correlationId }) =>
      this.end.closeDue(challengeId, correlationId),
    );
    this.registry.scanEveryMinute('challenges.due', () => this.scan());
    this.registry.subscribe(
      ProgrammeCancelled,
      'challenges.cancel_with_programme',
      async ({ programmeId }, { correlationId }) => {
        const programme = await this.programmes.find(programmeId);
        if (programme?.state !== 'CANCELLED') return;
        await this.end.cancelAllOf(programmeId, programme.cancellationReason ?? '', correlationId);
      },
    );
  }

  /** Publications first: one that is due and already over is then given up, not closed a minute later. */
  private async scan(): Promise<void> {
    for (const id of await this.challenges.dueForPublication())
      await this.publication.publishDue(id, newId());
    for (const id of await this.challenges.dueForClosing()) await this.end.closeDue(id, newId());
  }
}
