import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ChallengeApproved,
  ChallengeCancelled,
  ChallengeClosed,
  ChallengePublished,
  ChallengesService,
  EvaluationOpened,
  PublicationGuards,
} from '#libs/challenges';
import { type EventIds, type EventType, JobRegistry } from '#libs/events';
import { newId } from '#libs/kernel';
import { ProgrammeCancelled, ProgrammeCompleted, ProgrammeOpened, ProgrammesService } from '#libs/programmes';
import { SubmissionDecided, SubmissionWithdrawn } from '#libs/submissions';
import { JudgesOfRuns } from './judges-of-runs.js';
import { RUN_JOB } from './run.events.js';
import { RunRepository } from './run.repository.js';
import { RunsService } from './runs.service.js';

interface ProgrammeId extends EventIds {
  readonly programmeId: string;
}

interface ChallengeId extends EventIds {
  readonly challengeId: string;
}

/**
 * What wakes a run: its clocks, and what happens to its challenges and submissions. Each only says that there is
 * something to look at; the run reads for itself what it is. A scan every minute catches what a job missed.
 */
@Injectable()
export class RunJobs implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly runs: RunsService,
    private readonly repository: RunRepository,
    private readonly programmes: ProgrammesService,
    private readonly challenges: ChallengesService,
    private readonly guards: PublicationGuards,
    private readonly judges: JudgesOfRuns,
  ) {}

  onModuleInit(): void {
    this.guards.register((tx, challenge, at) => this.runs.checkPublication(tx, challenge, at));
    this.judges.register();
    this.registry.handle<ProgrammeId>(RUN_JOB, ({ programmeId }, { correlationId }) =>
      this.runs.catchUp(programmeId, correlationId),
    );
    for (const event of [ProgrammeOpened, ProgrammeCompleted, ProgrammeCancelled])
      this.wakeByProgramme(event, `stages.${event.name}`);
    for (const event of [
      ChallengeApproved,
      ChallengePublished,
      ChallengeClosed,
      EvaluationOpened,
      ChallengeCancelled,
    ])
      this.wakeByChallenge(event, `stages.${event.name}`);
    for (const event of [SubmissionWithdrawn, SubmissionDecided])
      this.wakeByChallenge(event, `stages.${event.name}`);
    this.registry.scanEveryMinute('stages.due', () => this.scan());
  }

  private wakeByProgramme(event: EventType<{ programmeId: string }>, name: string): void {
    this.registry.subscribe(event, name, ({ programmeId }, { correlationId }) =>
      this.runs.catchUp(programmeId, correlationId),
    );
  }

  private wakeByChallenge<P extends ChallengeId>(event: EventType<P>, name: string): void {
    this.registry.subscribe(event, name, async ({ challengeId }, { correlationId }) => {
      const challenge = await this.challenges.find(challengeId);
      if (challenge) await this.runs.catchUp(challenge.programmeId, correlationId);
    });
  }

  private async scan(): Promise<void> {
    const known = new Set(await this.repository.startedIds());
    for (const id of await this.programmes.openIds())
      if (!known.has(id)) await this.runs.catchUp(id, newId());
    for (const id of await this.repository.due()) await this.runs.catchUp(id, newId());
  }
}
